import type { Place } from './place.ts'

/** What a stretch of a block's text was in the Markdown source. */
export type MarkKind =
  | 'delete'
  | 'emphasis'
  | 'footnoteReference'
  | 'link'
  | 'strong'
  | 'subscript'
  | 'superscript'

/** A marked-up stretch of a block's text; `start` and `end` are offsets into `ProseBlock.text`. */
export interface Mark {
  readonly kind: MarkKind
  readonly start: number
  readonly end: number
  /** The URL of a link, the identifier of a footnote reference. */
  readonly target?: string
}

export type BlockKind = 'caption' | 'footnoteDefinition' | 'heading' | 'listItem' | 'paragraph' | 'tableCell'

/**
 * One run of prose as a reader meets it: a paragraph, heading, list item, table cell, caption or note.
 *
 * `text` is free of Markdown markup, marginal line numbers, stray proof marks, query markers and the hyphens of
 * words broken over lines; a line break is `\n`. `sources[i]` is the offset in the file of the UTF-16 unit
 * `text[i]`; `sources[text.length]` is the end, so a stretch of `text` maps back to a stretch of the file.
 */
export interface ProseBlock {
  readonly kind: BlockKind
  /** Position among the document's blocks. */
  readonly index: number
  readonly text: string
  readonly sources: Uint32Array
  readonly marks: readonly Mark[]
  readonly place: Place
  /** Heading level 1–6, for `heading` and for paragraphs that read as headings (`References` alone on a line: 0). */
  readonly depth?: number
  /** Nesting of the list and ordinal of an ordered list's item. */
  readonly list?: {
    readonly id: number
    readonly depth: number
    readonly ordered: boolean
    readonly ordinal?: number
    readonly checked?: boolean
    /** Position of the item in its list, from 0; paragraphs of one item share it. */
    readonly item: number
  }
  /** Table, row and column of a cell, counting from 0; row 0 is the header. */
  readonly cell?: { readonly table: number; readonly row: number; readonly column: number }
  /** Identifier of the note that a `footnoteDefinition` belongs to. */
  readonly identifier?: string
  /** Whether the block stands in a block quotation. */
  readonly quoted: boolean
}

/**
 * How a query number is set apart from the text: on a line of its own, in bold, in brackets, in a cell of a table, in a
 * comment, at the start of a block.
 */
export type MarkerForm = 'alone' | 'bold' | 'bracketed' | 'cell' | 'comment' | 'leading'

/** The place in the text where a query number such as `Q3` is printed. */
export interface QueryMarker {
  readonly id: string
  readonly form: MarkerForm
  readonly place: Place
}

/** A comment in HTML or CriticMarkup, or a directive such as `:query[Q1]`: for those who edit, no part of the text. */
export interface SourceComment {
  readonly text: string
  readonly place: Place
}

/** One Markdown file, parsed: what is prose, where it stands, and what its front matter says. */
export interface MarkdownDocument {
  readonly path: string
  readonly source: string
  readonly title: string | undefined
  readonly blocks: readonly ProseBlock[]
  readonly frontMatter: FrontMatter
  readonly markers: readonly QueryMarker[]
  /** What looks like a marker though no sheet in this file has the number; its words stay in the text. */
  readonly doubtfulMarkers: readonly QueryMarker[]
  readonly comments: readonly SourceComment[]
  /** Faults of the file itself, such as front matter that is not YAML. */
  readonly problems: readonly DocumentProblem[]
  /** Give the place of a stretch of the file, from offsets in UTF-16 units. */
  placeOf(start: number, end: number): Place
}

/** The front matter as data; empty when there is none or when it could not be read. */
export type FrontMatter = Readonly<Record<string, unknown>>

export interface DocumentProblem {
  readonly message: string
  readonly place: Place
  /** What it is about, such as the name of a file that is not there; without it, the file as a whole. */
  readonly about?: string
}
