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

/** CSL 1.0.2 item types that a reference can be told to be from its text. */
export type CslType =
  | 'article'
  | 'article-journal'
  | 'article-magazine'
  | 'article-newspaper'
  | 'bill'
  | 'book'
  | 'broadcast'
  | 'chapter'
  | 'dataset'
  | 'document'
  | 'entry-encyclopedia'
  | 'legal_case'
  | 'legislation'
  | 'motion_picture'
  | 'paper-conference'
  | 'patent'
  | 'post'
  | 'post-weblog'
  | 'report'
  | 'software'
  | 'speech'
  | 'standard'
  | 'thesis'
  | 'webpage'

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
