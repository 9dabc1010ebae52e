import type { Finding } from '../model/finding.ts'
import type { Manuscript } from '../model/manuscript.ts'
import type { Place } from '../model/place.ts'
import type { RuleName } from '../model/rule.ts'
import type { BoundQuery, Point } from './bind-queries.ts'
import { findEvidence } from './evidence/find-evidence.ts'
import { isMootWithoutEntry, ruleKinds } from './rule-kinds.ts'

/** What the manuscript says to a query. */
export interface Judgement {
  readonly status: 'moot' | 'open' | 'resolved'
  readonly reason: string
  /** Where the manuscript must change, or where it did. */
  readonly places: readonly Place[]
}

interface Known {
  readonly manuscript: Manuscript
  /** Findings of every rule, also of those that only count when a query asks. */
  readonly requested: readonly Finding[]
  /** Rules that have a check; of any other nothing can be seen in the manuscript. */
  readonly judged: ReadonlySet<RuleName>
}

/** Whether only a person can say that what a rule asks is done. */
export function waitsForAnswer(rule: RuleName, judged: Known['judged']): boolean {
  return ruleKinds[rule].closes === 'answer' || !judged.has(rule)
}

/**
 * Judge what a query asks, subject by subject: it is open while one of them is, and moot if nothing was done for any.
 *
 * The reason of a query of several names what remains, then what is done.
 */
export function judgePoints({ points }: BoundQuery, known: Known): Judgement {
  const judged = points.map((point) => ({ point, ...judgePoint(point, known) }))
  const twins = judgeTwins(judged)
  if (twins) return twins
  const open = judged.filter(({ status }) => status === 'open')
  const done = judged.filter(({ status }) => status !== 'open')
  const status =
    open.length > 0 ? 'open' : done.some((one) => one.status === 'resolved') ? 'resolved' : 'moot'
  const isNamed = new Set(points.map(({ binding }) => labelOf(binding))).size > 1
  const said = [...open, ...done].map((one) => (isNamed ? nameReason(one) : one.reason))
  return {
    status,
    reason: [...new Set(said)].join(' '),
    places: (open.length > 0 ? open : done).flatMap(({ places }) => places),
  }
}

interface JudgedPoint extends Judgement {
  readonly point: Point
}

function judgePoint({ rule, binding }: Point, { manuscript, requested, judged }: Known): Judgement {
  if (binding.kind === 'gone') return judgeGone(rule, binding.label)
  if (waitsForAnswer(rule, judged)) return { status: 'open', reason: 'Waits for an answer.', places: [] }
  if (binding.kind === 'notFound') return { status: 'open', reason: describeLost(binding), places: [] }
  const subject = binding.kind === 'found' ? binding.subject : null
  const { isSettled, reason, places } = findEvidence({ rule, subject, manuscript, findings: requested })
  return { status: isSettled ? 'resolved' : 'open', reason, places }
}

function judgeGone(rule: RuleName, label: string): Judgement {
  if (ruleKinds[rule].about === 'entry' && !isMootWithoutEntry(rule))
    return { status: 'resolved', reason: `“${label}” is no longer in the list.`, places: [] }
  return { status: 'moot', reason: `“${label}” is no longer there.`, places: [] }
}

function describeLost({ label, nearest }: { label: string; nearest: readonly string[] }): string {
  const hint = nearest.length === 0 ? '' : ` The nearest is ${nearest.map((one) => `“${one}”`).join(', ')}.`
  return `“${label}” was not found in the manuscript.${hint}`
}

/** Entries that a publisher calls the same are not told apart by a check that is silent: while two stand, they stand. */
function judgeTwins(judged: readonly JudgedPoint[]): Judgement | undefined {
  const standing = judged.filter(({ point: { rule, binding } }) => {
    return rule === 'duplicate-reference' && binding.kind === 'found'
  })
  if (
    standing.length < 2 ||
    judged.some(({ status, reason }) => status === 'open' && reason.startsWith('Waits'))
  )
    return undefined
  const open = standing.find(({ status }) => status === 'open')
  const labels = [...new Set(standing.map(({ point }) => `“${labelOf(point.binding)}”`))]
  const reason = open?.reason ?? `The list still has ${labels.join(' and ')}, ${standing.length} entries.`
  return { status: 'open', reason, places: standing.flatMap(({ places }) => places) }
}

/** “Scott, 1998” remains: not cited in the text. */
function nameReason({ point, status, reason }: JudgedPoint): string {
  const label = `“${labelOf(point.binding)}”`
  if (point.binding.kind === 'none' || reason.startsWith(label)) return reason
  return `${label} ${status === 'open' ? 'remains' : 'is done'}: ${lowerFirst(reason)}`
}

function labelOf(binding: Point['binding']): string {
  return binding.kind === 'none' ? '' : binding.label
}

function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)
}
