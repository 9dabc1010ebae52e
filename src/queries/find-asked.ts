import { citeSlug } from '../citations/cite-slug.ts'
import type { Finding } from '../model/finding.ts'
import type { Manuscript } from '../model/manuscript.ts'
import type { Place } from '../model/place.ts'
import { isJointRule, type RuleName } from '../model/rule.ts'
import type { BoundQuery } from './bind-queries.ts'
import { ruleKinds } from './rule-kinds.ts'

/**
 * Make the function that gives the publisher's query which already says what a finding says, or `null`.
 *
 * A finding about a citation and the entry that it must mean is said by a query that calls the one unlisted or the other
 * uncited as well. A query about the whole manuscript says all that its rule finds.
 */
export function findAsked(
  bound: readonly BoundQuery[],
  manuscript: Manuscript,
): (finding: Finding) => string | null {
  const asked = new Map<string, string>()
  for (const { query, points } of bound)
    for (const { rule, binding } of points) {
      if (binding.kind !== 'found' && binding.kind !== 'none') continue
      const key = keyOf(rule, binding.kind === 'found' ? binding.subject : null)
      if (!asked.has(key)) asked.set(key, query.id)
    }
  if (asked.size === 0) return () => null
  const slugs = slugsByPlace(manuscript)
  return ({ rule, subject, place }) => {
    const cited = slugs.get(pointOf(place)) ?? null
    const keys = [
      keyOf(rule, subject),
      ...(isJointRule(rule) ? ways(subject, ['citation-year-mismatch', 'uncited-reference']) : []),
      ...(isJointRule(rule) || ruleKinds[rule].about === 'citation'
        ? ways(cited, ['cited-not-listed', 'citation-year-mismatch'])
        : []),
      keyOf(rule, null),
    ]
    return keys.map((key) => asked.get(key)).find((id) => id !== undefined) ?? null
  }
}

function ways(subject: string | null, rules: readonly RuleName[]): string[] {
  return subject === null ? [] : rules.map((rule) => keyOf(rule, subject))
}

/** Rules between a citation and its entry stand for each other, and so do those of citations without an entry. */
function keyOf(rule: RuleName, subject: string | null): string {
  const { about } = ruleKinds[rule]
  const family = subject === null ? rule : isJointRule(rule) ? 'joint' : isUnlisted(rule) ? 'unlisted' : rule
  return `${about === 'joint' && subject !== null ? 'joint' : family} ${subject ?? ''}`
}

function isUnlisted(rule: RuleName): boolean {
  return ['cited-not-listed', 'numeric-citation-gap', 'undefined-citation-key'].includes(rule)
}

/** What is cited at each place where a cite item begins. */
function slugsByPlace({ citations }: Manuscript): ReadonlyMap<string, string> {
  const items = citations.flatMap((citation) => citation.items)
  return new Map(items.map(({ target, place }) => [pointOf(place), citeSlug(target)]))
}

function pointOf({ path, start }: Place): string {
  return `${path} ${start.offset}`
}
