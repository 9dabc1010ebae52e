import type { Place } from './place.ts'
import type { RuleName, Severity } from './rule.ts'

/** A problem that a rule sees, before the configuration gives it a severity. */
export interface Observation {
  readonly message: string
  readonly place: Place
  /** Id of a reference, or a slug of what is cited; `null` for the manuscript as a whole. */
  readonly subject: string | null
  /** Other places that help: mentions of an uncited author, the twin of a duplicate. */
  readonly related?: readonly RelatedPlace[]
  /** Only where it is plain what was meant. */
  readonly fix?: Fix
  /** Where one observation weighs less than others of its rule; the configuration still decides. */
  readonly severity?: Severity
}

/** Words that would mend a finding, in place of those that stand there. Offered, never applied unasked. */
export interface Fix {
  readonly place: Place
  readonly before: string
  readonly after: string
}

interface RelatedPlace {
  readonly message: string
  readonly place: Place
}

/** A problem in a manuscript, with a place and an identity that survives edits. */
export interface Finding extends Observation {
  readonly rule: RuleName
  readonly severity: Severity
  /** Rule and subject, never a line number; several findings may share one. */
  readonly fingerprint: string
  /** The publisher's query that already says it, or `null`. */
  readonly query: string | null
}
