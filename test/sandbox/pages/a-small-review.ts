import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { readRefs } from '../../../src/sandbox/github/git/bare-repository.ts'
import { GitStore } from '../../../src/sandbox/github/git/git-store.ts'
import { runGit } from '../../../src/sandbox/github/git/run-git.ts'
import type { Host } from '../../../src/sandbox/github/host.ts'
import { createState } from '../../../src/sandbox/github/state.ts'
import type {
  AccountRecord,
  CheckRunRecord,
  CommentRecord,
  DeliveryRecord,
  IssueRecord,
  PullRecord,
  RepositoryRecord,
} from '../../../src/sandbox/github/state.ts'

export const ida: AccountRecord = { id: 1, login: 'ida', kind: 'User' }
export const bot: AccountRecord = { id: 2, login: 'copydesk[bot]', kind: 'Bot' }
const at = '2026-03-02T09:30:00Z'

/** A repository with two commits on `main`, a branch with a slash, and nothing reported yet. */
export interface Review extends AsyncDisposable {
  readonly host: Host
  readonly repository: RepositoryRecord
  readonly first: string
  readonly head: string
}

export async function startReview(): Promise<Review> {
  const root = await mkdtemp(join(tmpdir(), 'pages-'))
  const state = createState(() => new Date(at))
  const git = new GitStore(root)
  const folder = git.folderOf({ owner: 'ida', name: 'reefs' })
  const [first, head] = await commitManuscript(join(root, 'work'), folder)
  const repository = makeRepository(folder, await readRefs(folder))
  state.repositories.set('ida/reefs', repository)
  const host: Host = { ...hostParts, url: 'http://127.0.0.1:4000', state, git }
  return {
    host,
    repository,
    first,
    head,
    async [Symbol.asyncDispose]() {
      git.close()
      await rm(root, { recursive: true, force: true })
    },
  }
}

const lines = [
  '# Reefs at night',
  '',
  'Corals feed at night (Okafor, 2019), and fish hear them <b>well</b>.',
  'Sound travels far.',
  '',
  '- Okafor, A. (2018). Night feeding. *Reef Letters*, 4, 1–9.',
]

async function commitManuscript(work: string, bare: string): Promise<[first: string, head: string]> {
  await mkdir(work, { recursive: true })
  await runGit(work, ['init', '--quiet', '--initial-branch=main'])
  const first = await commit(work, 'Begin', { 'reefs.md': '# Reefs\n' })
  const head = await commit(work, 'Write about <night>\n\nAll of it.', {
    'reefs.md': `${lines.join('\n')}\n`,
    'figures/a b.bin': Buffer.from([0, 1, 2]),
  })
  await runGit(work, ['branch', 'fix/citations'])
  await runGit(work, ['clone', '--quiet', '--bare', work, bare])
  return [first, head]
}

async function commit(
  work: string,
  message: string,
  files: Readonly<Record<string, string | Buffer>>,
): Promise<string> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(work, path)), { recursive: true })
    await writeFile(join(work, path), content)
  }
  await runGit(work, ['add', '.'])
  const who = ['-c', 'user.name=Ida Roth', '-c', 'user.email=ida@example.org']
  await runGit(work, [...who, 'commit', '--quiet', '-m', message], {
    GIT_AUTHOR_DATE: at,
    GIT_COMMITTER_DATE: at,
  })
  return runGit(work, ['rev-parse', 'HEAD'])
}

/** Make a repository of Ida's that knows one label. */
export function makeRepository(
  folder: string,
  refs: ReadonlyMap<string, string> = new Map(),
): RepositoryRecord {
  return {
    id: 10,
    owner: ida,
    name: 'reefs',
    description: null,
    isPrivate: true,
    parentId: null,
    folder,
    defaultBranch: 'main',
    createdAt: at,
    pushedAt: at,
    refs,
    collaborators: new Map(),
    labels: new Map([['author-query', { id: 11, name: 'author-query', color: '1d76db', description: null }]]),
    issues: new Map(),
    checkSuites: new Map(),
    checkRuns: new Map(),
  }
}

const hostParts: Omit<Host, 'git' | 'state' | 'url'> = {
  app: {
    id: 3,
    slug: 'copydesk',
    name: 'Copydesk',
    privateKey: '',
    webhookSecret: '',
    owner: ida,
    bot,
    permissions: {},
    events: [],
    createdAt: at,
  },
  violations: [],
  limits: { treeEntries: 1000, blobTextBytes: 1000, requestsPerHour: 1000 },
  emit() {},
}

/** Add an issue, or with `pull` a pull request, of the next number. */
export function addIssue(repository: RepositoryRecord, change: Partial<IssueRecord>): IssueRecord {
  const number = repository.issues.size + 1
  const issue: IssueRecord = {
    id: 100 + number,
    number,
    author: bot,
    createdAt: at,
    updatedAt: at,
    title: `Query ${number}`,
    body: null,
    edits: [],
    labels: [],
    assignees: [],
    state: 'open',
    stateReason: null,
    closedAt: null,
    closedBy: null,
    comments: [],
    reactions: [],
    events: [],
    pull: null,
    ...change,
  }
  repository.issues.set(number, issue)
  return issue
}

/** Make the pull request half of one from `fix/citations` into `main`. */
export function makePull(
  { repository, first, head }: Pick<Review, 'first' | 'head' | 'repository'>,
  change: Partial<PullRecord> = {},
): PullRecord {
  return {
    id: 200,
    headRef: 'fix/citations',
    headRepositoryId: repository.id,
    headSha: head,
    baseRef: 'main',
    baseSha: first,
    isDraft: false,
    mergedAt: null,
    mergedBy: null,
    mergeCommitSha: null,
    reviewComments: [],
    ...change,
  }
}

export function makeComment(change: Partial<CommentRecord>): CommentRecord {
  return {
    id: 300,
    issue: 1,
    author: ida,
    createdAt: at,
    updatedAt: at,
    lastEditedAt: null,
    body: '',
    reactions: [],
    ...change,
  }
}

/** Add a failed check run to the head commit, with the annotations that are given. */
export function addRun({ repository, head }: Review, change: Partial<CheckRunRecord>): CheckRunRecord {
  const run: CheckRunRecord = {
    id: 400 + repository.checkRuns.size,
    suiteId: 1,
    headSha: head,
    name: 'Copydesk',
    externalId: '',
    detailsUrl: null,
    status: 'completed',
    conclusion: 'failure',
    startedAt: at,
    completedAt: at,
    output: { title: '1 error', summary: 'One **query** is open.', text: null },
    annotations: [],
    actions: [],
    ...change,
  }
  repository.checkRuns.set(run.id, run)
  return run
}

export function addDelivery({ host }: Review, change: Partial<DeliveryRecord>): DeliveryRecord {
  const delivery: DeliveryRecord = {
    id: 500 + host.state.deliveries.length,
    guid: `00000000-0000-4000-8000-00000000000${host.state.deliveries.length}`,
    event: 'issues',
    action: 'opened',
    deliveredAt: at,
    isRedelivery: false,
    installationId: 1,
    repositoryId: 10,
    request: { headers: { 'x-github-event': 'issues' }, payload: { action: 'opened' } },
    outcome: {
      durationMs: 12.4,
      status: 'OK',
      statusCode: 202,
      url: 'http://127.0.0.1:5000/',
      response: { headers: { server: 'desk' }, body: 'Accepted' },
    },
    ...change,
  }
  host.state.deliveries.push(delivery)
  return delivery
}
