import type { Finding } from '../../model/finding.ts'
import type { Manuscript } from '../../model/manuscript.ts'
import type { Place } from '../../model/place.ts'
import type { RuleName } from '../../model/rule.ts'

/** Whether the manuscript satisfies what a query asks, why, and where it must change if not. */
export interface Evidence {
  readonly isSettled: boolean
  readonly reason: string
  readonly places: readonly Place[]
}

/** What a query asks about a subject, and what is known of the manuscript. */
export interface Question {
  readonly rule: RuleName
  readonly subject: string | null
  readonly manuscript: Manuscript
  /** Findings of every rule, those that only count when a query asks included. */
  readonly findings: readonly Finding[]
}

/** In a manuscript of several documents a line says little without its file. */
export function onlyPath({ documents }: Manuscript): string | undefined {
  return documents.length === 1 ? documents[0]?.path : undefined
}
