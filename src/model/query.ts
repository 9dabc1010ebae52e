import type { QueryMarker, SourceComment } from './document.ts'
import type { Place } from './place.ts'
import type { RuleName } from './rule.ts'

/** A query as the publisher's sheet prints it, before it is bound to a rule. */
export interface SheetQuery {
  /** As printed: `Q3`, `AQ1`. */
  readonly id: string
  readonly text: string
  /** What stands in the response column, or `null`. */
  readonly answer: string | null
  /** Ticked or struck through, which answers it. */
  readonly isDone: boolean
  /** Whether it stands in the text as a comment, and not on a sheet. */
  readonly isComment?: boolean
  /** Where the row stands on the sheet, or the comment in the text. */
  readonly place: Place
  /** Where the number is printed in the text. */
  readonly markers: readonly Place[]
}

/** What looks like a row of a sheet and could not be read as one. */
export interface UnreadRow {
  readonly text: string
  readonly place: Place
}

/** Faults of how a publisher's queries and the places of their numbers hang together. */
export interface QueryFaults {
  readonly unreadRows: readonly UnreadRow[]
  /** Numbers in the text of which no sheet has a row. */
  readonly strayMarkers: readonly QueryMarker[]
  /** Comments addressed to the author that have no number, so that they are no queries. */
  readonly authorNotes: readonly SourceComment[]
}

/**
 * | status   | meaning                                                      |
 * | -------- | ------------------------------------------------------------ |
 * | open     | nobody has settled it                                        |
 * | resolved | the manuscript now satisfies its rule                        |
 * | moot     | what it asks about is gone, or its row was withdrawn         |
 * | answered | a person answered it                                         |
 * | stet     | a person decided to let it stand                             |
 * | parked   | a person put it off until a date that has not passed         |
 */
export type QueryStatus = 'answered' | 'moot' | 'open' | 'parked' | 'resolved' | 'stet'

/** A question put to the author, bound to its rule and subject, with its status. */
export interface AuthorQuery {
  /** As printed, for a publisher's query; `null` for Copydesk's own. */
  readonly id: string | null
  readonly origin: 'copydesk' | 'publisher'
  readonly rule: RuleName
  /** The first of `subjects`, or `null`. */
  readonly subject: string | null
  /** Every entry or cited work that it asks about; empty when it asks about the manuscript as a whole. */
  readonly subjects: readonly string[]
  /** Identity across commits. For a publisher's query it is made of its number and manuscript. */
  readonly fingerprint: string
  readonly status: QueryStatus
  readonly text: string
  readonly answer: string | null
  /** The person's decision that gives the status, or `null`. */
  readonly decision: Decision | null
  /** Why the status is what it is, in words for a person. */
  readonly reason: string
  /** What the manuscript still lacks though a person answered; absent when nothing does. */
  readonly stillWrong?: string
  /** Where the manuscript must change, then where the query stands. */
  readonly places: readonly Place[]
}

/**
 * What a person said last about a query.
 *
 * | kind     | said by                                                       |
 * | -------- | ------------------------------------------------------------- |
 * | answered | `/answer`, closing the issue as completed, ticking its box    |
 * | stet     | `/stet`, closing the issue as not planned                     |
 * | parked   | `/park`                                                       |
 * | reopened | `/reopen`, reopening the issue, unticking its box: what was said before counts no more |
 */
export interface Decision {
  readonly fingerprint: string
  readonly kind: 'answered' | 'parked' | 'reopened' | 'stet'
  readonly by: string
  /** ISO 8601, a moment or a day; empty when nobody wrote it down. */
  readonly at: string
  readonly text: string
  /** The day on which a parked query reopens, `YYYY-MM-DD`. */
  readonly until?: string
}
