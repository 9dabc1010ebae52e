import type { CslItem } from './csl.ts'
import type { Place } from './place.ts'

/** One entry of a reference list, or one item of a bibliography file. */
export interface Reference {
  /** Citekey, or a slug made of first author or title and year; unique in the manuscript. */
  readonly id: string
  /** As an author query would name it: `Toon et al., 2019`, `Bennett speaks out, 2023`. */
  readonly label: string
  /** The source text at `place`. */
  readonly text: string
  readonly place: Place
  readonly csl: CslItem
  readonly origin: 'bibliography' | 'list'
  readonly citekey?: string
  /** Other keys by which it may be cited. */
  readonly aliases?: readonly string[]
  /** The number printed before the entry in a numbered list. */
  readonly number?: number
  /** Position of the reference list it stands in; entries of one list share it. */
  readonly list: number
}

/** A reference list as found in a document: its entries, and the blocks that are not body text because of it. */
export interface ReferenceList {
  readonly references: readonly Reference[]
  /** Indexes of the blocks that belong to lists, headings included. */
  readonly blocks: ReadonlySet<number>
  readonly isNumbered: boolean
}
