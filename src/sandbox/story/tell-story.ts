import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cloneAs, type Author } from './author.ts'
import { createPersonApi, type PersonApi } from './person-api.ts'

/** What the story needs of the world it is told in. */
export interface Stage {
  /** Address of the local GitHub's pages. */
  readonly url: string
  readonly apiUrl: string
  readonly createRepository: (wanted: {
    owner: string
    name: string
    collaborators: Readonly<Record<string, 'write'>>
  }) => Promise<unknown>
  /** Resolve when every webhook was delivered and every job is done. */
  readonly settle: () => Promise<void>
  readonly say: (line: string) => void
}

const owner = 'northhaven'
const name = 'who-keeps-the-tide'
const login = 'ingrid'

/**
 * Tell the story of one article: a push opens ten issues, a pull request cites one reference and deletes another, its
 * merge closes what it resolved. Prints what happened, with links.
 */
export async function tellStory(stage: Stage): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-story-'))
  try {
    await stage.createRepository({ owner, name, collaborators: { [login]: 'write' } })
    const author = await cloneAs(login, {
      url: `${stage.url}/${owner}/${name}.git`,
      folder: join(folder, name),
    })
    const api = createPersonApi(stage.apiUrl, { login, repository: `${owner}/${name}` })
    await pushProof(stage, author, api)
    const number = await proposeChange(stage, author, api)
    await mergeChange(stage, api, number)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function pushProof({ url, settle, say }: Stage, author: Author, api: PersonApi): Promise<void> {
  const article = await readFile(new URL('./article.md', import.meta.url), 'utf8')
  await author.edit('manuscript.md', () => article, 'Page proof from the publisher')
  await author.push('main')
  await settle()
  say(`1. ${login} pushes the page proof to ${url}/${owner}/${name}`)
  await sayCheck({ url, say }, api, 'main')
  for (const issue of await api.issues())
    say(`   #${issue.number} ${issue.title}  ${url}/${owner}/${name}/issues/${issue.number}`)
}

async function proposeChange({ url, settle, say }: Stage, author: Author, api: PersonApi): Promise<number> {
  await author.branch('answer-the-desk')
  await author.edit(
    'manuscript.md',
    (text) =>
      text
        .replace('the book confers the office.', 'the book confers the office (Almeida, 2015).')
        .replace(/^- Venn, D\..*\n/m, ''),
    'Cite Almeida, drop Venn et al.',
  )
  await author.push('answer-the-desk')
  const { number, head } = await api.openPullRequest('answer-the-desk', 'Answer the desk on two references')
  await settle()
  say(
    `\n2. ${login} opens a pull request that cites one reference and deletes another: ${url}/${owner}/${name}/pull/${number}`,
  )
  await sayCheck({ url, say }, api, head.sha)
  for (const { body, user } of await api.comments(number)) {
    say(`   ${user.login} comments:`)
    for (const line of withoutMarkup(body)) say(`     ${line}`)
  }
  return number
}

async function mergeChange({ url, settle, say }: Stage, api: PersonApi, number: number): Promise<void> {
  await api.merge(number)
  await settle()
  say(`\n3. ${login} merges it`)
  await sayCheck({ url, say }, api, 'main')
  for (const issue of await api.issues()) {
    if (issue.state === 'closed' && issue.pull_request === undefined)
      say(`   closed as ${issue.state_reason ?? 'completed'}: #${issue.number} ${issue.title}`)
  }
}

async function sayCheck(
  { url, say }: Pick<Stage, 'say' | 'url'>,
  api: PersonApi,
  ref: string,
): Promise<void> {
  for (const { id, conclusion, output } of await api.checkRuns(ref)) {
    say(
      `   check ${conclusion ?? 'pending'}: ${output.title ?? ''} (${output.annotations_count} annotations)  ${url}/${owner}/${name}/runs/${id}`,
    )
  }
}

/** A comment as a terminal shows it: no hidden markers, no folding, no addresses, no entities. */
function withoutMarkup(body: string): string[] {
  return body
    .split(/<!--|-->/)
    .filter((_part, index) => index % 2 === 0)
    .join('')
    .replaceAll(/<\/?(?:details|summary)>/g, '')
    .replaceAll(/\]\([^()\s]{1,500}\)/g, ']')
    .replaceAll(/&#(\d+);/g, (_whole, code: string) => String.fromCharCode(Number(code)))
    .replaceAll('**', '')
    .split('\n')
    .filter((line) => line.trim() !== '')
}
