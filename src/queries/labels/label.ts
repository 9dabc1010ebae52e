import type { CitedYear } from '../../model/citation.ts'

interface Said {
  /** As the query says it. */
  readonly text: string
  /** Offsets in the text of the query. */
  readonly start: number
  readonly end: number
}

/** `Toon et al., 2019`, `Bennett speaks out, 2023`. */
export interface WorkLabel extends Said {
  readonly kind: 'work'
  /** What stands before the year. */
  readonly who: string
  readonly names: readonly string[]
  readonly etAl: boolean
  readonly year: CitedYear
}

/** `“Bennett speaks out”`, `the reference Smith et al.` */
export interface NameLabel extends Said {
  readonly kind: 'name'
  readonly names: readonly string[]
}

/** `[13]`, `Ref. 5`. */
export interface NumberLabel extends Said {
  readonly kind: 'number'
  readonly number: number
}

/** `smith2020`, `@smith2020`, a DOI. One that is not marked as a key counts only if the manuscript has it. */
export interface KeyLabel extends Said {
  readonly kind: 'key'
  readonly key: string
  readonly isSure: boolean
}

/** `Figure 3`, `Table 2`: its slug is `figure-3`, `table-2`. */
export interface FigureLabel extends Said {
  readonly kind: 'figure'
  readonly slug: string
}
