/** A point in a file. Lines and columns count from 1; the offset counts UTF-16 units from 0. */
export interface Position {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** A stretch of a file. The end is exclusive. */
export interface Place {
  readonly path: string
  readonly start: Position
  readonly end: Position
}
