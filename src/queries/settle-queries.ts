import type { Finding } from '../model/finding.ts'
import { fingerprint } from '../model/fingerprint.ts'
import type { Manuscript } from '../model/manuscript.ts'
import type { AuthorQuery, Decision, QueryStatus } from '../model/query.ts'
import type { Place } from '../model/place.ts'
import type { RuleName } from '../model/rule.ts'
import type { BoundQuery } from './bind-queries.ts'
import { findAsked } from './find-asked.ts'
import { judgePoints, waitsForAnswer } from './judge-points.ts'
import { ruleKinds } from './rule-kinds.ts'
import { saysNone } from './says-none.ts'

interface SettleInput {
  readonly manuscript: Manuscript
  readonly bound: readonly BoundQuery[]
  readonly findings: readonly Finding[]
  /** Findings of every rule, also of those that only count when a query asks. */
  readonly requested: readonly Finding[]
  /** Rules that have a check; a query of any other waits for an answer. */
  readonly judged: ReadonlySet<RuleName>
  readonly decisions: readonly Decision[]
  /** ISO 8601. */
  readonly now: string
}

/** The queries with their status, and the findings with the query that says each already. */
export interface SettledQueries {
  readonly queries: readonly AuthorQuery[]
  readonly findings: readonly Finding[]
}

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
  const askedBy = findAsked(input.bound, input.manuscript)
  const findings = input.findings.map((finding) => ({ ...finding, query: askedBy(finding) }))
  return { queries: [...publisher, ...ownQueries(findings, input)], findings }
}

interface Verdict {
  readonly status: QueryStatus
  readonly reason: string
  readonly places: readonly Place[]
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
  const { query, rule } = bound
  const identity = fingerprint({
    path: input.manuscript.path,
    rule: 'query',
    subject: input.twin === 1 ? query.id : `${query.id}-${input.twin}`,
  })
  const said = decided(identity, input)
  const verdict = settle(bound, { decision: said ?? answered(bound, input), input })
  const subjects = subjectsOf(bound)
  const stillWrong = isContestable(said, bound, input) ? wrongStill(bound, input) : undefined
  return {
    id: query.id,
    origin: 'publisher',
    rule,
    subject: subjects[0] ?? null,
    subjects,
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
function isContestable(said: Verdict | undefined, bound: BoundQuery, input: SettleInput): boolean {
  return said?.status === 'answered' && wantsEvidence(bound, said.decision?.text ?? null, input)
}

function wrongStill(bound: BoundQuery, input: SettleInput): string | undefined {
  const { status, reason } = judgePoints(bound, input)
  return status === 'open' ? reason : undefined
}

function settle(
  bound: BoundQuery,
  { decision, input }: { decision: Verdict | undefined; input: SettleInput },
): Verdict {
  if (decision && decision.status !== 'parked') return decision
  const judgement = judgePoints(bound, input)
  // What was put off and is done meanwhile is done.
  if (decision && judgement.status !== 'resolved') return decision
  if (judgement.status !== 'open') return judgement
  return { ...judgement, reason: `${judgement.reason}${acknowledge(bound)}` }
}

/** An “OK” does not cite an entry, but whoever wrote it must know that it was read. */
function acknowledge({ query }: BoundQuery): string {
  const where = query.isComment === true ? 'in the comment' : 'on the sheet'
  if (query.answer !== null)
    return ` The answer ${where}, “${query.answer}”, was read; the query closes when the manuscript shows it.`
  return query.isDone ? ' The tick on the sheet was read; the query closes when the manuscript shows it.' : ''
}

function subjectsOf({ points }: BoundQuery): string[] {
  return [...new Set(points.flatMap(({ binding }) => (binding.kind === 'found' ? [binding.subject] : [])))]
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

/** Whether an answer is not enough, since the manuscript must show what is asked for. */
function wantsEvidence({ points }: BoundQuery, answer: string | null, { judged }: SettleInput): boolean {
  return points.some(({ rule }) => {
    const { closes } = ruleKinds[rule]
    if (waitsForAnswer(rule, judged)) return false
    return closes === 'evidence' || (closes === 'evidenceOrNone' && !saysNone(answer))
  })
}

function answered(bound: BoundQuery, input: SettleInput): Verdict | undefined {
  const { query } = bound
  if (query.answer === null && !query.isDone) return undefined
  if (wantsEvidence(bound, query.answer, input)) return undefined
  const where = query.isComment === true ? 'in the comment' : 'on the query sheet'
  const reason = query.answer === null ? `Ticked ${where}.` : `Answered ${where}: ${query.answer}`
  return { status: 'answered', reason, places: [] }
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
