import type { Place } from './place.ts'

/**
 * Why an entry of a bibliography file is not said to be uncited though no citation means it.
 *
 * | excuse      | because                                                                        |
 * | ----------- | ------------------------------------------------------------------------------ |
 * | `duplicate` | another entry with its key stands before it                                    |
 * | `inherited` | another entry takes fields from it                                             |
 * | `nocite`    | `nocite` puts it in the printed list                                           |
 * | `shared`    | another manuscript with the same file cites it, or reports it                  |
 */
export type Excuse = 'duplicate' | 'inherited' | 'nocite' | 'shared'

/** What could not be read of a bibliography. */
export interface BibliographyProblem {
  readonly message: string
  readonly place: Place
  /** Citekey of the damaged entry, else what is damaged: tells the problems of one file apart. */
  readonly subject: string
  /** `lost`: entries are missing or damaged; `absent`: a named file is not here, as one that is generated. */
  readonly kind: 'absent' | 'lost'
}

/** The bibliography files of a manuscript, without their entries, which stand among its references. */
export interface Bibliography {
  /** Files that were read, in the order in which they are named. */
  readonly paths: readonly string[]
  readonly problems: readonly BibliographyProblem[]
  /** Whether every file that the manuscript names could be read; else a key may be defined where nobody looked. */
  readonly isComplete: boolean
  /** By reference id. */
  readonly excused: ReadonlyMap<string, Excuse>
}
