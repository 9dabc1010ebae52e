import type { Place } from './place.ts'

/** How citations are written in the source. */
export type CitationSyntaxName = 'author-date' | 'citekey' | 'latex' | 'note' | 'numeric'

/** A pinpoint inside the cited work; `label` is a CSL locator term such as `page`. */
export interface Locator {
  readonly label: string
  readonly value: string
}

/** A year as printed in a citation: `2020`, suffix `a`; or a word such as `n.d.` or `in press`. */
export interface CitedYear {
  /** Four digits, `n.d.`, or a status such as `in press`. */
  readonly value: string
  readonly suffix?: string
  /** The other year of a reprint: `1867` of `1867/1990`. */
  readonly original?: string
}

/**
 * What a cite item names, before it is linked to an entry.
 *
 * `names` are surnames or a group's name as printed, in order; for a work without author it is the title.
 */
export type CiteTarget =
  | {
      readonly kind: 'authorDate'
      readonly names: readonly string[]
      readonly etAl: boolean
      readonly year: CitedYear
    }
  /** The entry that a note names by author and title. */
  | { readonly kind: 'entry'; readonly id: string }
  | { readonly kind: 'key'; readonly key: string }
  | {
      readonly kind: 'number'
      readonly number: number
      /** The first number of a range that ends with this one: 3 for the `5` of `3–5`. */
      readonly rangeStart?: number
    }

/** One cited work inside a citation. `text` is the source text at `place`. */
export interface CiteItem {
  readonly text: string
  readonly place: Place
  readonly target: CiteTarget
  readonly locator: Locator | null
  readonly prefix?: string
  readonly suffix?: string
  /** The inner work of "as cited in", which need not be listed. */
  readonly isSecondary?: boolean
}

/** One place in the text that cites. `text` is the source text at `place`. */
export interface Citation {
  readonly syntax: CitationSyntaxName
  readonly mode: 'narrative' | 'parenthetical'
  readonly text: string
  readonly place: Place
  readonly items: readonly CiteItem[]
}

/** How well an item fits an entry; what is not `exact` becomes a finding of its own. */
type LinkQuality =
  | 'author-order'
  | 'author-spelling'
  | 'exact'
  | 'key-case'
  | 'key-spelling'
  | 'suffix'
  | 'year'

/** A cite item with the entries it means: none, one, or several when it is ambiguous. */
export interface LinkedItem extends CiteItem {
  readonly references: readonly string[]
  /** Entries inside of the range that it ends, whose numbers are not printed: 4 for the `5` of `3–5`. */
  readonly implied?: readonly string[]
  /** The one entry that differs only in year, letter, spelling or order of names, if there is one. */
  readonly nearMiss?: { readonly reference: string; readonly kind: Exclude<LinkQuality, 'exact'> }
  /** Entries a person might have meant, best first, when nothing matched. */
  readonly nearest: readonly string[]
}

export interface LinkedCitation extends Omit<Citation, 'items'> {
  readonly items: readonly LinkedItem[]
}
