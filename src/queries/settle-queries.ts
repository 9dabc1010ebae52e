import type { Finding } from '../model/finding.ts'
import { fingerprint } from '../model/fingerprint.ts'
import type { Manuscript } from '../model/manuscript.ts'
import type { AuthorQuery, Decision, QueryStatus } from '../model/query.ts'
import { isJointRule, type RuleName } from '../model/rule.ts'
import type { BoundQuery } from './bind-queries.ts'
import { findEvidence, type Evidence } from './evidence.ts'

interface SettleInput {
  readonly manuscript: Manuscript
  readonly bound: readonly BoundQuery[]
  readonly findings: readonly Finding[]
  /** Findings of every rule, also of those that only count when a query asks. */
  readonly requested: readonly Finding[]
  readonly decisions: readonly Decision[]
  /** ISO 8601. */
  readonly now: string
}

/** The queries with their status, and the findings with the query that says each already. */
export interface SettledQueries {
  readonly queries: readonly AuthorQuery[]
  readonly findings: readonly Finding[]
}

const answerable: ReadonlySet<RuleName> = new Set([
  'author-bio-missing',
  'crossref-validation-notice',
  'free-text-query',
  'postal-address-missing',
])
const evident: ReadonlySet<RuleName> = new Set(['author-bio-missing', 'postal-address-missing'])

/**
 * Give each query its status: the publisher's in the order of the sheet, then Copydesk's own, one for each fingerprint.
 *
 * What comes first decides:
 *
 * | 1 | a person's decision that still holds           | answered, stet, parked |
 * | 2 | an answer on the sheet to a query that wants one | answered             |
 * | 3 | the subject is gone                            | resolved or moot       |
 * | 4 | the manuscript satisfies the rule              | resolved               |
 * | 5 | anything else                                  | open                   |
 */
export function settleQueries(input: SettleInput): SettledQueries {
  const seen = new Map<string, number>()
  const publisher = input.bound.map((bound) =>
    settlePublisherQuery(bound, { ...input, twin: count(seen, bound.query.id) }),
  )
  const findings = input.findings.map((finding) => ({ ...finding, query: queryOf(finding, publisher) }))
  return { queries: [...publisher, ...ownQueries(findings, input)], findings }
}

interface Verdict {
  readonly status: QueryStatus
  readonly reason: string
  readonly places: Evidence['places']
  readonly decision?: Decision
}

/** How often a number was met: a sheet that prints `Q3` twice has two queries. */
function count(seen: Map<string, number>, id: string): number {
  const times = (seen.get(id) ?? 0) + 1
  seen.set(id, times)
  return times
}

function settlePublisherQuery(
  bound: BoundQuery,
  input: SettleInput & { readonly twin: number },
): AuthorQuery {
  const { query, rule, binding } = bound
  const identity = fingerprint({
    path: input.manuscript.path,
    rule: 'query',
    subject: input.twin === 1 ? query.id : `${query.id}-${input.twin}`,
  })
  const said = decided(identity, input)
  const decision = said ?? answered(bound)
  const evidence =
    !decision || decision.status === 'parked' || isContestable(said, rule) ? judge(bound, input) : undefined
  // What was put off and is done meanwhile is done.
  const isDone = decision?.status === 'parked' && evidence?.status === 'resolved'
  const verdict = decision && !isDone ? decision : (evidence ?? judge(bound, input))
  const stillWrong = isContestable(said, rule) && evidence?.status === 'open' ? evidence.reason : undefined
  return {
    id: query.id,
    origin: 'publisher',
    rule,
    subject: binding.kind === 'found' ? binding.subject : null,
    subjects: binding.kind === 'found' ? [binding.subject] : [],
    fingerprint: identity,
    status: verdict.status,
    text: query.text,
    answer: query.answer,
    decision: verdict.decision ?? null,
    reason: verdict.reason,
    ...(stillWrong !== undefined && { stillWrong }),
    places: [...verdict.places, ...query.markers, query.place],
  }
}

/** A person's answer to what the manuscript itself shows: the two may differ. */
function isContestable(said: Verdict | undefined, rule: RuleName): boolean {
  return said?.status === 'answered' && !answerable.has(rule)
}

function decided(identity: string, { decisions, now }: SettleInput): Verdict | undefined {
  const decision = decisions.findLast((one) => one.fingerprint === identity)
  if (!decision) return undefined
  const { kind, by, at, text, until } = decision
  const said = at === '' ? '' : ` on ${at.slice(0, 10)}`
  const why = text === '' ? '' : `: ${text}`
  switch (kind) {
    case 'answered':
      return { status: 'answered', reason: `Answered by ${by}${said}${why}`, places: [], decision }
    case 'parked':
      // A parked query reopens on its day.
      if (until === undefined || until <= now.slice(0, 10)) return undefined
      return {
        status: 'parked',
        reason: `${by} put it off${said} until ${until}${why}`,
        places: [],
        decision,
      }
    case 'reopened':
      return undefined
    case 'stet':
      return { status: 'stet', reason: `${by} let it stand${said}${why}`, places: [], decision }
    default:
      return kind satisfies never
  }
}

function answered({ query, rule }: BoundQuery): Verdict | undefined {
  if (!answerable.has(rule) || (query.answer === null && !query.isDone)) return undefined
  const reason =
    query.answer === null ? 'Ticked on the query sheet.' : `Answered on the query sheet: ${query.answer}`
  return { status: 'answered', reason, places: [] }
}

function judge({ rule, binding }: BoundQuery, input: SettleInput): Verdict {
  if (binding.kind === 'gone') return gone(rule, binding.label)
  if (binding.kind === 'notFound') return { status: 'open', reason: notFound(binding), places: [] }
  if (answerable.has(rule) && !evident.has(rule))
    return { status: 'open', reason: 'Waits for an answer.', places: [] }
  const subject = binding.kind === 'found' ? binding.subject : null
  const { manuscript, requested: findings } = input
  const { isSettled, reason, places } = findEvidence({ rule, subject, manuscript, findings })
  return { status: isSettled ? 'resolved' : 'open', reason, places }
}

function gone(rule: RuleName, label: string): Verdict {
  if (rule === 'uncited-reference')
    return { status: 'resolved', reason: `“${label}” is no longer in the list.`, places: [] }
  return { status: 'moot', reason: `“${label}” is no longer there.`, places: [] }
}

function notFound({ label, nearest }: { label: string; nearest: readonly string[] }): string {
  const hint = nearest.length === 0 ? '' : ` The nearest is ${nearest.map((one) => `“${one}”`).join(', ')}.`
  return `“${label}” was not found in the manuscript.${hint}`
}

/** The publisher's query that already says what a finding says. */
function queryOf(finding: Finding, queries: readonly AuthorQuery[]): string | null {
  const same = queries.filter((query) => query.subject !== null && query.subject === finding.subject)
  const exact = same.find((query) => query.rule === finding.rule)
  const joint = isJointRule(finding.rule)
  return (exact ?? (joint ? same.find((query) => query.rule === 'uncited-reference') : undefined))?.id ?? null
}

function ownQueries(findings: readonly Finding[], input: SettleInput): AuthorQuery[] {
  const loose = findings.filter((finding) => finding.query === null && finding.severity !== 'info')
  return [...Map.groupBy(loose, (finding) => finding.fingerprint).values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const verdict: Verdict = decided(first.fingerprint, input) ?? { status: 'open', reason: '', places: [] }
    const { rule, subject, message } = first
    const places = group.map((finding) => finding.place)
    return [
      {
        id: null,
        origin: 'copydesk',
        rule,
        subject,
        subjects: subject === null ? [] : [subject],
        fingerprint: first.fingerprint,
        status: verdict.status,
        text: message,
        answer: null,
        decision: verdict.decision ?? null,
        reason: verdict.reason,
        ...(verdict.status === 'answered' && { stillWrong: message }),
        places,
      },
    ]
  })
}
