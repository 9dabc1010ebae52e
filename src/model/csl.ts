/** A name as CSL-JSON writes it: a person (`family`, `given`) or an organisation (`literal`). */
export interface CslName {
  readonly family?: string
  readonly given?: string
  readonly 'non-dropping-particle'?: string
  readonly suffix?: string
  readonly literal?: string
}

/** A date as CSL-JSON writes it; `literal` holds what is no date, such as `n.d.` or `in press`. */
export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[]
  readonly literal?: string
}

/** Item types of CSL 1.0.2. */
export const cslTypes = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'broadcast',
  'chapter',
  'classic',
  'collection',
  'dataset',
  'document',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'event',
  'figure',
  'graphic',
  'hearing',
  'interview',
  'legal_case',
  'legislation',
  'manuscript',
  'map',
  'motion_picture',
  'musical_score',
  'pamphlet',
  'paper-conference',
  'patent',
  'performance',
  'periodical',
  'personal_communication',
  'post',
  'post-weblog',
  'regulation',
  'report',
  'review',
  'review-book',
  'software',
  'song',
  'speech',
  'standard',
  'thesis',
  'treaty',
  'webpage',
] as const

export type CslType = (typeof cslTypes)[number]

/** One reference as CSL-JSON, as far as its printed form could be read. */
export interface CslItem {
  readonly type: CslType
  readonly author?: readonly CslName[]
  readonly editor?: readonly CslName[]
  readonly issued?: CslDate
  readonly 'original-date'?: CslDate
  readonly 'year-suffix'?: string
  readonly accessed?: CslDate
  readonly title?: string
  readonly 'container-title'?: string
  readonly volume?: string
  readonly issue?: string
  readonly page?: string
  /** Article number or report number; an article number stands in for pages. */
  readonly number?: string
  readonly edition?: string
  readonly publisher?: string
  readonly 'publisher-place'?: string
  readonly DOI?: string
  readonly ISBN?: string
  readonly URL?: string
  readonly status?: string
}
