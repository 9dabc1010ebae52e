import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startSandbox, type Sandbox } from '../../src/app/sandbox.ts'
import type { RepositoryRecord } from '../../src/sandbox/github/state.ts'
import { cloneAs, type Author } from '../../src/sandbox/story/author.ts'
import { createPersonApi, type PersonApi } from '../../src/sandbox/story/person-api.ts'

/** A repository on a local GitHub with the App at work, and a co-author with a clone. */
export interface Desk extends AsyncDisposable {
  readonly sandbox: Sandbox
  readonly author: Author
  readonly api: PersonApi
  /** The repository as the local GitHub keeps it. */
  readonly repository: RepositoryRecord
  /** Commit a file, push it, and wait until the App has done all it does. */
  readonly push: (text: string, options?: { path?: string; branch?: string }) => Promise<void>
  /** Issues of queries as `Q3 open`. */
  readonly queries: () => Promise<string[]>
}

/** Start a sandbox with one repository. */
export async function openDesk({
  isInstalled = true,
  ...options
}: { databaseUrl?: string; isInstalled?: boolean; now?: () => Date } = {}): Promise<Desk> {
  const sandbox = await startSandbox({ ...options, logLevel: 'silent' })
  const { gitHub, settle } = sandbox
  const repository = await gitHub.createRepository({
    owner: 'harbour',
    name: 'paper',
    isInstalled,
    collaborators: { anna: 'write', ben: 'triage', bo: 'read', mallory: 'read', olga: 'read' },
  })
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-desk-'))
  const author = await cloneAs('anna', {
    url: `${gitHub.url}/harbour/paper.git`,
    folder: join(folder, 'paper'),
  })
  const api = createPersonApi(gitHub.apiUrl, { login: 'anna', repository: 'harbour/paper' })
  return {
    sandbox,
    author,
    api,
    repository,
    async push(text, { path = 'paper.md', branch = 'main' } = {}) {
      await author.edit(path, () => text, `Change ${path}`)
      await author.push(branch)
      await settle()
    },
    async queries() {
      const issues = await api.issues()
      return issues
        .filter(({ labels }) => labels.some((label) => label.name === 'author-query'))
        .map(({ title, state, state_reason: reason }) => {
          return `${title.split(':')[0] ?? ''} ${state}${state === 'closed' ? ` ${reason ?? ''}` : ''}`
        })
    },
    async [Symbol.asyncDispose]() {
      await sandbox[Symbol.asyncDispose]()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
