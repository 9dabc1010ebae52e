import type { CslItem } from '../../model/csl.ts'
import type { Place } from '../../model/place.ts'

/** One item of a bibliography file, whatever its format. */
export interface BibliographyEntry {
  readonly key: string
  /** Other keys by which it may be cited. */
  readonly aliases: readonly string[]
  /** The source text at `place`. */
  readonly text: string
  readonly place: Place
  readonly csl: CslItem
  /** Keys of the entries that this one takes fields from: `crossref`, `xdata`, the members of a set. */
  readonly parents: readonly string[]
  /** Holds fields for others and is never printed by itself: `@xdata`. */
  readonly isContainer: boolean
}

/** What could not be read of a bibliography file. */
export interface FileProblem {
  readonly message: string
  readonly place: Place
  /** Citekey of the entry that is damaged, if it has one. */
  readonly key?: string
}

/** A bibliography file as read: every entry that has a key, in the order of the file, and what was lost. */
export interface BibliographyFile {
  readonly path: string
  readonly entries: readonly BibliographyEntry[]
  readonly problems: readonly FileProblem[]
}
