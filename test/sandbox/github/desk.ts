import { startLocalGitHub } from '../../../src/sandbox/github/start-local-github.ts'
import type { LocalGitHub, LocalGitHubOptions } from '../../../src/sandbox/github/start-local-github.ts'
import type { RepositoryRecord } from '../../../src/sandbox/github/state.ts'
import { authorizeApp } from './api.ts'
import { cloneRepository } from './clone.ts'
import type { Clone } from './clone.ts'
import { startReceiver } from './receiver.ts'
import type { Receiver } from './receiver.ts'

/** A local GitHub with one repository that has one commit, a clone of it, a receiver, and the App's token. */
export interface Desk extends AsyncDisposable {
  readonly github: LocalGitHub
  readonly receiver: Receiver
  readonly repository: RepositoryRecord
  readonly clone: Clone
  readonly head: string
  readonly authorization: string
}

/** Set up a desk: Ida owns `tidal-notes`, Noor may write, Sam may only read. */
export async function startDesk(options: LocalGitHubOptions = {}): Promise<Desk> {
  const github = await startLocalGitHub(options)
  const receiver = await startReceiver()
  github.webhookUrl = receiver.url
  const repository = await github.createRepository({
    owner: 'ida',
    name: 'tidal-notes',
    collaborators: { noor: 'write', sam: 'read' },
  })
  const clone = await cloneRepository(github.gitUrl('ida', 'tidal-notes'))
  const head = await clone.push('main', { 'manuscript.md': '# Tidal notes\n\nThe sea rises.\n' })
  await github.settle()
  return {
    github,
    receiver,
    repository,
    clone,
    head,
    authorization: await authorizeApp(github),
    async [Symbol.asyncDispose]() {
      await clone[Symbol.asyncDispose]()
      await github.stop()
      await receiver[Symbol.asyncDispose]()
    },
  }
}
