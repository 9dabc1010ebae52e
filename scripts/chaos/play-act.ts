import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LocalGitHub } from '../../src/sandbox/github/start-local-github.ts'
import type { IssueRecord, RepositoryRecord } from '../../src/sandbox/github/state.ts'
import { cloneAs } from '../../src/sandbox/story/author.ts'
import { createPersonApi } from '../../src/sandbox/story/person-api.ts'
import { writePaper, type Act, type Wording } from './acts.ts'

/** One repository with an author who works in it. */
export interface Play extends AsyncDisposable {
  readonly repository: RepositoryRecord
  /** Do one act, as a person does it: by git, by the API or on the pages. */
  readonly act: (act: Act) => Promise<void>
}

/** Make a repository on the local GitHub, with a clone. */
export async function openPlay(gitHub: LocalGitHub, name: string): Promise<Play> {
  const repository = await gitHub.createRepository({ owner: 'chaos', name, collaborators: { anna: 'write' } })
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-chaos-'))
  const author = await cloneAs('anna', { url: `${gitHub.url}/chaos/${name}.git`, folder: join(folder, name) })
  const api = createPersonApi(gitHub.apiUrl, { login: 'anna', repository: `chaos/${name}` })
  const anna = gitHub.person('anna')
  let wording: Wording = { main: [], proposed: [], draft: 0, proposal: 0 }
  let proposal: Wording | undefined
  let pull = 0
  let serial = 0

  const commit = (words: Wording) => author.edit('paper.md', () => writePaper(words), `Change ${++serial}`)

  async function act(one: Act): Promise<void> {
    switch (one.kind) {
      case 'push':
        wording = { ...wording, main: one.cited, draft: serial }
        await commit(wording)
        return author.push('main')
      case 'propose':
        return propose(one.cited)
      case 'say on pull request':
        return api.comment(pull, one.words)
      case 'merge':
        return api.merge(pull)
      default:
        return actOnQuery(one)
    }
  }

  async function propose(proposed: readonly string[]): Promise<void> {
    await author.branch('proposal', proposal ? 'proposal' : 'main')
    proposal = { ...(proposal ?? wording), proposed, proposal: serial }
    await commit(proposal)
    await author.push('proposal')
    if (pull === 0) pull = (await api.openPullRequest('proposal', 'Cranes')).number
    await author.branch('main', 'main')
  }

  async function actOnQuery(one: Extract<Act, { query: string }>): Promise<void> {
    const issue = findIssue(repository, one.query)
    switch (one.kind) {
      case 'close':
        return issue.state === 'open' ? anna.close(repository, issue, one.reason) : undefined
      case 'reopen':
        return issue.state === 'closed' ? anna.reopen(repository, issue) : undefined
      case 'say':
        return void anna.comment(repository, issue, one.words)
      case 'tick': {
        const overview = findOverview(repository)
        const body = overview.body?.replace(`- [ ] **${one.query}**`, `- [x] **${one.query}**`) ?? ''
        return body === overview.body ? undefined : anna.edit(repository, overview, { body })
      }
      default:
        return one satisfies never
    }
  }

  return {
    repository,
    act,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  }
}

function findIssue({ issues }: RepositoryRecord, query: string): IssueRecord {
  return found(
    [...issues.values()].find(({ title }) => title.startsWith(`${query}:`)),
    query,
  )
}

function findOverview({ issues }: RepositoryRecord): IssueRecord {
  return found(
    [...issues.values()].find(({ labels }) => labels.includes('query-sheet')),
    'The overview',
  )
}

function found(issue: IssueRecord | undefined, what: string): IssueRecord {
  if (!issue) throw new Error(`${what} has no issue`)
  return issue
}
