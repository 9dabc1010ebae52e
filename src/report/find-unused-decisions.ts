import type { Config, ConfiguredDecision } from '../config.ts'
import type { Finding } from '../model/finding.ts'
import { fingerprint } from '../model/fingerprint.ts'
import type { ManuscriptReport } from '../model/report.ts'

const rule = 'mute-unused'

/** Tell whether a decision does not say which of several queries it means. */
export function isAmbiguous(
  { query, manuscript }: ConfiguredDecision,
  manuscripts: readonly { readonly queries: readonly { readonly id: string | null }[] }[],
): boolean {
  if (query === undefined || manuscript !== undefined) return false
  return manuscripts.filter(({ queries }) => queries.some(({ id }) => id === query)).length > 1
}

/**
 * Find the decisions of the configuration that fit no query, or more than one manuscript; each with the manuscript
 * that it names, else the first.
 */
export function findUnusedDecisions(
  { decisions = [], rules }: Config,
  reports: readonly ManuscriptReport[],
): { path: string; finding: Finding }[] {
  const level = rules?.[rule]
  if (level === 'off') return []
  return decisions.flatMap((decision) => {
    const message = judge(decision, reports)
    const path = reports.find((one) => one.path === decision.manuscript)?.path ?? reports[0]?.path
    if (message === undefined || path === undefined) return []
    const place = { line: decision.line, column: 1, offset: 0 }
    return [
      {
        path,
        finding: {
          rule,
          severity: level ?? 'info',
          message,
          subject: decision.query ?? decision.subject ?? null,
          place: { path: decision.path, start: place, end: place },
          fingerprint: fingerprint({ path: decision.path, rule, subject: nameOf(decision) }),
          query: null,
        },
      },
    ]
  })
}

function judge(decision: ConfiguredDecision, reports: readonly ManuscriptReport[]): string | undefined {
  const name = nameOf(decision)
  if (isAmbiguous(decision, reports))
    return `More than one manuscript has a query ${name}, so this decision counts for none. Name the \`manuscript\`.`
  const { query, manuscript, subject = null } = decision
  const own = reports.filter(({ path }) => manuscript === undefined || path === manuscript)
  if (manuscript !== undefined && own.length === 0)
    return `There is no manuscript ${manuscript}, so this decision counts for nothing. Correct the path or remove it.`
  const isUsed = own.some(({ queries }) =>
    queries.some((one) =>
      query === undefined
        ? one.rule === decision.rule && one.subject === subject && one.subjects.length < 2
        : one.id === query,
    ),
  )
  return isUsed ? undefined : `No query fits this decision about ${name}. Correct it or remove it.`
}

function nameOf({ query, rule: asked, subject }: ConfiguredDecision): string {
  return query ?? [asked, subject].filter((part) => part !== undefined).join(' ')
}
