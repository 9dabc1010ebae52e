import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accountOf } from '../../src/sandbox/github/find-records.ts'
import type { CommentRecord, IssueRecord, RepositoryRecord } from '../../src/sandbox/github/state.ts'
import { openDesk, type Desk } from './desk.ts'

/** Names in the order of the alphabet, a work of each in the list; the sheet asks about the first four, then about words. */
const names = ['Quist', 'Lind', 'Berg', 'Dahl']
const asked = names.map((name) => `The reference “${name}, 2011” is listed but not cited in the text.`)
const words = Array.from({ length: 16 }, (_, index) => `Please confirm sentence ${index + 1}.`)
const sheet = [...asked, ...words].map((text, index) => `- Q${index + 1}: ${text}`).join('\n')
const list = names.map((name) => `- ${name}, A. (2011). *${name} on harbours*. Fjord Press.`).join('\n')

function paper(text: string, queries = sheet): string {
  return `# Harbours\n\n${text}\n\n# References\n\n${list}\n\n# Author queries\n\n${queries}\n`
}

let desk: Desk
let repository: RepositoryRecord
let now = new Date()

async function start(): Promise<void> {
  desk = await openDesk({ now: () => now })
  const found = desk.sandbox.gitHub.state.repositories.get('harbour/paper')
  if (!found) throw new Error('There is no repository')
  repository = found
  await desk.push(paper('The quays were rebuilt.'))
}

async function stop(): Promise<void> {
  const { violations } = desk.sandbox.gitHub
  expect(violations).toEqual([])
  await desk[Symbol.asyncDispose]()
}

function person(login = 'anna') {
  return desk.sandbox.gitHub.person(login)
}

function issueOf(id: string): IssueRecord {
  const issue = [...repository.issues.values()].find(({ title }) => title.startsWith(`${id}:`))
  if (!issue) throw new Error(`${id} has no issue`)
  return issue
}

function overview(): IssueRecord {
  const issue = [...repository.issues.values()].find(({ labels }) => labels.includes('query-sheet'))
  if (!issue) throw new Error('There is no overview')
  return issue
}

/** The line of a query in the overview, without links and what is hidden. */
function row(id: string): string {
  const text = overview().body ?? ''
  const start = text.indexOf(`**${id}**`)
  const [facts = '', what = ''] = text.slice(start).split('\n')
  const [, status = ''] = facts.split(' · ')
  const [, decided = ''] = what.split(' — ')
  return `${text.slice(start - 4, start - 1)} ${status}${decided === '' ? '' : ` – ${decided.replace(/ on \d{4}-\d\d-\d\d/, ' on DAY')}`}`
}

function state({ state: one, stateReason }: IssueRecord): string {
  return one === 'open' ? 'open' : `closed ${stateReason}`
}

function ownComments(issue: IssueRecord): string[] {
  return issue.comments
    .filter(({ author }) => author.kind === 'Bot')
    .map(({ body }) => (body.split('\n\n<!--')[0] ?? '').replaceAll(/\[`\w{7}`\]\([^)]+\)/g, 'COMMIT'))
}

function reactions({ reactions: all }: CommentRecord): string[] {
  return all.map(({ content }) => content).sort()
}

async function say(id: string, body: string, by = 'anna'): Promise<CommentRecord> {
  const comment = person(by).comment(repository, issueOf(id), body)
  await desk.sandbox.settle()
  return comment
}

describe('commands on an issue', () => {
  beforeAll(start, 300_000)
  afterAll(stop)

  it('answers, and says who did in the overview', async () => {
    const comment = await say('Q5', '/answer It is.')

    expect(state(issueOf('Q5'))).toBe('closed completed')
    expect(ownComments(issueOf('Q5'))).toEqual([
      expect.stringMatching(/^Answered by anna on [-\d]+: It is\.$/),
    ])
    expect(row('Q5')).toBe('[x] answered – Answered by anna on DAY: It is.')
    expect(reactions(comment)).toEqual(['+1', 'eyes'])
  })

  it('lets stand, and takes that back', async () => {
    await say('Q1', '/stet We leave it.')
    expect([state(issueOf('Q1')), row('Q1')]).toEqual([
      'closed not_planned',
      '[x] stet – anna let it stand on DAY: We leave it.',
    ])

    await say('Q1', '/reopen')
    expect([state(issueOf('Q1')), row('Q1')]).toEqual(['open', '[ ] open'])
  })

  it('parks, reopens when the day has come and says so once', async () => {
    await say('Q6', '/park 2099-05-31 on leave')
    expect([state(issueOf('Q6')), row('Q6')]).toEqual([
      'open',
      '[ ] parked – anna put it off on DAY until 2099-05-31: on leave',
    ])

    now = new Date('2099-05-31T00:10:00Z')
    await say('Q6', '/recheck')
    await say('Q6', '/recheck')
    now = new Date()
    expect(row('Q6')).toBe('[ ] open')
    expect(ownComments(issueOf('Q6'))).toEqual(['Open again: anna put this off until 2099-05-31.'])
  })

  it('refuses with one short reply: a stranger, a day that is none, a day gone by', async () => {
    await say('Q7', '/stet I say so', 'mallory')
    await say('Q7', '/park 2099-02-31 later')
    const past = await say('Q7', '/park 2020-01-01 later')
    await say('Q7', '/recheck')

    expect(ownComments(issueOf('Q7'))).toEqual([
      'Only people who may triage this repository can decide a query.',
      '`/park` needs a date such as `2026-05-31` and a reason.',
      '`/park` needs a day that is still to come; 2020-01-01 is not.',
    ])
    expect(reactions(past)).toEqual([])
    expect([state(issueOf('Q7')), row('Q7')]).toEqual(['open', '[ ] open'])
  })

  it('obeys who may triage, and the assignee of the query alone', async () => {
    await person().edit(repository, issueOf('Q8'), { assignees: ['olga'] })

    await say('Q8', '/answer Yes.', 'olga')
    await say('Q9', '/answer Yes.', 'ben')
    await say('Q10', '/answer Yes.', 'olga')

    expect(['Q8', 'Q9', 'Q10'].map((id) => state(issueOf(id)))).toEqual([
      'closed completed',
      'closed completed',
      'open',
    ])
  })

  it('reads an edited command again, and takes nothing back with one that is deleted', async () => {
    const comment = await say('Q2', '/stet As it is')
    person().editComment(repository, comment, '/answer It will be cited.')
    await desk.sandbox.settle()
    expect(row('Q2')).toBe('[x] answered – Answered by anna on DAY: It will be cited.')

    person().editComment(repository, comment, '/answer It will be cited.\n\nWith a word more.')
    await desk.sandbox.settle()
    person().deleteComment(repository, comment)
    await desk.sandbox.settle()
    await say('Q3', '/recheck')

    expect(row('Q2')).toBe('[x] answered – Answered by anna on DAY: It will be cited.')
    expect(ownComments(issueOf('Q2'))).toHaveLength(1)
  })

  it('judges a refused command anew when it is edited, in the same reply or none', async () => {
    const comment = await say('Q4', '/park soon')
    person().editComment(repository, comment, '/park 2020-01-01 later')
    await desk.sandbox.settle()
    expect(ownComments(issueOf('Q4'))).toEqual([
      '`/park` needs a day that is still to come; 2020-01-01 is not.',
    ])

    person().editComment(repository, comment, '/stet later')
    await desk.sandbox.settle()
    expect(row('Q4')).toBe('[x] stet – anna let it stand on DAY: later')
  })

  it('hears no quotation, no code, no bot and no other program’s command', async () => {
    accountOf(desk.sandbox.gitHub.state, 'stale[bot]', 'Bot')
    repository.collaborators.set('stale[bot]', 'write')
    const before = issueOf('Q10').comments.length

    for (const body of ['> /stet', '    /stet', '```\n/stet\n```', '<!-- /stet -->', '/assign me'])
      await say('Q10', body)
    await say('Q10', '/stet', 'stale[bot]')
    await say('Q10', '/recheck')

    expect(issueOf('Q10').comments).toHaveLength(before + 7)
    expect(state(issueOf('Q10'))).toBe('open')
  })
})

describe('buttons and boxes', () => {
  beforeAll(start, 300_000)
  afterAll(stop)

  async function close(id: string, reason: 'completed' | 'not_planned'): Promise<void> {
    await person('ben').close(repository, issueOf(id), reason)
    await desk.sandbox.settle()
  }

  async function tick(by: string, ids: readonly string[], mark: ' ' | 'x' = 'x'): Promise<void> {
    const from = mark === 'x' ? ' ' : 'x'
    const body = ids.reduce(
      (text, id) => text.replace(`- [${from}] **${id}**`, `- [${mark}] **${id}**`),
      overview().body ?? '',
    )
    await person(by).edit(repository, overview(), { body })
  }

  it('takes a close as not planned for stet, as completed of a question in words for answered', async () => {
    await close('Q1', 'not_planned')
    await close('Q5', 'completed')
    await desk.push(paper('The quays were rebuilt once more.'))

    expect([row('Q1'), row('Q5')]).toEqual([
      '[x] stet – ben let it stand on DAY',
      '[x] answered – Answered by ben on DAY',
    ])
    expect([state(issueOf('Q1')), state(issueOf('Q5'))]).toEqual(['closed not_planned', 'closed completed'])
    expect([...ownComments(issueOf('Q1')), ...ownComments(issueOf('Q5'))]).toEqual([])
  })

  it('says once what is still wrong with what was closed as completed, and leaves it closed', async () => {
    await close('Q2', 'completed')
    await desk.push(paper('The quays were rebuilt twice.'))

    expect(state(issueOf('Q2'))).toBe('closed completed')
    expect(row('Q2')).toBe('[x] answered – Answered by ben on DAY')
    expect(ownComments(issueOf('Q2'))).toEqual([
      'This stays closed, as decided. What still stands in the manuscript: Not cited in the text.\n\nSay `/reopen` to take it up again.',
    ])
  })

  it('hears of an issue that was reopened and closed between two runs', async () => {
    await desk.push(paper('The quays were rebuilt (Berg, 2011).'))
    expect(row('Q3')).toContain('resolved')

    await person('ben').reopen(repository, issueOf('Q3'))
    await close('Q3', 'not_planned')
    await desk.push(paper('The quays were rebuilt.'))

    expect([state(issueOf('Q3')), row('Q3')]).toEqual([
      'closed not_planned',
      '[x] stet – ben let it stand on DAY',
    ])
  })

  it('opens again what a bot closed', async () => {
    accountOf(desk.sandbox.gitHub.state, 'stale[bot]', 'Bot')
    await person('stale[bot]').close(repository, issueOf('Q4'), 'not_planned')
    await say('Q4', '/recheck')

    expect([state(issueOf('Q4')), row('Q4')]).toEqual(['open', '[ ] open'])
  })

  it('takes a tick for an answer and unticking for taking it back, of two people at once', async () => {
    await tick('anna', ['Q6'])
    await tick('ben', ['Q7'])
    await desk.sandbox.settle()
    expect([row('Q6'), row('Q7'), state(issueOf('Q6'))]).toEqual([
      '[x] answered – Answered by anna on DAY: done',
      '[x] answered – Answered by ben on DAY: done',
      'closed completed',
    ])

    await tick('ben', ['Q6'], ' ')
    await desk.sandbox.settle()
    expect([row('Q6'), row('Q7'), state(issueOf('Q6'))]).toEqual([
      '[ ] open',
      '[x] answered – Answered by ben on DAY: done',
      'open',
    ])
  })

  it('takes over boxes alone: whatever else was changed in the overview is put back', async () => {
    const before = overview().body ?? ''
    const forged = before
      .replace('Please confirm sentence 4.', 'Nothing to see.')
      .replace('- [ ] **Q8**', '- [x] **Q8**')
      .replaceAll('\n', '\r\n')
    await person('ben').edit(repository, overview(), { body: forged })
    await desk.sandbox.settle()

    expect(overview().body).toContain('Please confirm sentence 4.')
    expect(overview().body).not.toContain('Nothing to see.')
    expect(overview().body).not.toContain('\r')
    expect(row('Q8')).toBe('[x] answered – Answered by ben on DAY: done')
  })

  it('keeps what is decided about a query that has no issue', async () => {
    expect([...repository.issues.values()].some(({ title }) => title.startsWith('Q20:'))).toBe(true)
    const more = Array.from(
      { length: 14 },
      (_, index) => `- Q${index + 21}: Please confirm figure ${index + 1}.`,
    )
    const text = paper('The quays were rebuilt.', `${sheet}\n${more.join('\n')}`)
    await desk.push(text)
    expect([...repository.issues.values()].some(({ title }) => title.startsWith('Q33:'))).toBe(false)

    await tick('ben', ['Q33'])
    await desk.sandbox.settle()
    person().comment(repository, overview(), '/stet Q34 as printed')
    await desk.sandbox.settle()
    await desk.push(text.replace('rebuilt', 'built'))

    expect([row('Q33'), row('Q34')]).toEqual([
      '[x] answered – Answered by ben on DAY: done',
      '[x] stet – anna let it stand on DAY: as printed',
    ])
    expect([...repository.issues.values()].some(({ title }) => /^Q3[34]:/.test(title))).toBe(false)
  })
})

describe('pull requests and the configuration', () => {
  beforeAll(start, 300_000)
  afterAll(stop)

  let pull: IssueRecord

  async function sayOnPull(body: string, by = 'anna'): Promise<CommentRecord> {
    const comment = person(by).comment(repository, pull, body)
    await desk.sandbox.settle()
    return comment
  }

  /** What the newest check run of the pull request's head says of a query. */
  async function checked(id: string): Promise<string | undefined> {
    const sha = pull.pull?.headSha
    const runs = [...repository.checkRuns.values()].filter(({ headSha }) => headSha === sha)
    const summary = runs.at(-1)?.output.summary ?? ''
    return new RegExp(String.raw`\| ${id} \| (\w+) \|`).exec(summary)?.[1]
  }

  function listed(): string {
    const [comment] = pull.comments.filter(
      ({ author, body }) => author.kind === 'Bot' && body.includes('"kind":"pull-request"'),
    )
    return comment?.body ?? ''
  }

  it('counts a decision made on a pull request, and puts it on record on the query’s issue', async () => {
    await desk.author.branch('fix')
    await desk.push(
      paper('The quays were rebuilt (Lind, 2011).', `${sheet}\n- Q40: Please confirm the map.`),
      { branch: 'fix' },
    )
    pull = await person().openPullRequest(repository, { title: 'Cite Lind', head: 'fix', base: 'main' })
    await desk.sandbox.settle()
    expect([await checked('Q1'), listed().includes('- Q1:')]).toEqual(['open', true])

    const comment = await sayOnPull('/stet Q1 further reading')

    expect([state(issueOf('Q1')), row('Q1')]).toEqual([
      'closed not_planned',
      '[x] stet – anna let it stand on DAY: further reading',
    ])
    expect([await checked('Q1'), listed().includes('- Q1:')]).toEqual(['stet', false])
    expect(reactions(comment)).toEqual(['+1', 'eyes'])
  })

  it('shows on an open pull request what is decided on an issue', async () => {
    await say('Q5', '/answer It is.')
    expect([await checked('Q5'), listed().includes('- Q5:')]).toEqual(['answered', false])

    await say('Q5', '/reopen')
    expect([await checked('Q5'), listed().includes('- Q5:')]).toEqual(['open', true])
  })

  it('parks and answers by number or issue, also what has no issue yet', async () => {
    await sayOnPull('/park Q6 2099-01-01 on leave')
    await sayOnPull(`/answer #${issueOf('Q7').number} It is.`)
    await sayOnPull('/answer Q20 It is.')

    expect([row('Q6'), row('Q7'), row('Q20')]).toEqual([
      '[ ] parked – anna put it off on DAY until 2099-01-01: on leave',
      '[x] answered – Answered by anna on DAY: It is.',
      '[x] answered – Answered by anna on DAY: It is.',
    ])
    expect([...repository.issues.values()].some(({ title }) => title.startsWith('Q20:'))).toBe(false)
  })

  it('refuses on a pull request what names no query, and who may not', async () => {
    const before = ownComments(pull).length
    await sayOnPull('/stet as printed')
    await sayOnPull('/stet Q99 as printed')
    await sayOnPull('/stet Q8 as printed', 'mallory')

    expect(ownComments(pull).slice(before)).toEqual([
      'Name the query after the command, as in `/stet Q3 REASON`.',
      'There is no query `Q99` here.',
      'Only people who may triage this repository can decide a query.',
    ])
    expect(row('Q8')).toBe('[ ] open')
  })

  it('keeps a decision about a query that only the pull request brings until it is merged', async () => {
    const comment = await sayOnPull('/answer Q40 It is.')
    expect([await checked('Q40'), reactions(comment)]).toEqual(['answered', ['eyes']])

    const request = pull
    if (request.pull === null) throw new Error('It is no pull request')
    await person().merge(repository, { ...request, pull: request.pull })
    await desk.sandbox.settle()

    expect(row('Q40')).toBe('[x] answered – Answered by anna on DAY: It is.')
    expect(reactions(comment)).toEqual(['+1', 'eyes'])
  })

  it('takes decisions from the default branch’s configuration, and from no pull request’s', async () => {
    const config = (query: string) =>
      `decisions:\n  - query: ${query}\n    stet: We accept the changes.\n    by: A. Vik\n    on: 2026-11-02\n`
    await desk.author.branch('config')
    await desk.push(config('Q9'), { path: '.github/copydesk.yml', branch: 'config' })
    pull = await person().openPullRequest(repository, { title: 'Decide', head: 'config', base: 'main' })
    await desk.sandbox.settle()
    expect([await checked('Q9'), row('Q9')]).toEqual(['open', '[ ] open'])

    if (pull.pull) await person().merge(repository, { ...pull, pull: pull.pull })
    await desk.sandbox.settle()
    expect([state(issueOf('Q9')), row('Q9')]).toEqual([
      'closed not_planned',
      '[x] stet – A. Vik let it stand on DAY: We accept the changes.',
    ])
  })
})
