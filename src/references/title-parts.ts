import type { CslName } from '../model/csl.ts'
import type { Imprint } from './find-imprint.ts'
import type { Stretch } from './stretch.ts'

/** What stands behind the head of an entry, volume and pages apart. */
export interface TitleParts {
  readonly title?: string
  readonly container?: string
  readonly editors?: readonly CslName[]
  readonly edition?: string
  readonly publisher?: string
  readonly place?: string
}

/** Title and container as first cut, with notes still behind them. */
export interface Draft extends TitleParts {
  /** Quotation marks or italics say where the title ends. */
  readonly isExact?: boolean
}

/** The middle of an entry, from its head to its numbers or its imprint. */
export interface Middle {
  readonly text: string
  readonly body: Stretch
  readonly emphasis: readonly Stretch[]
  readonly isJournal: boolean
  /** Whether numbers end the middle and a container stands before them. */
  readonly isNumbered: boolean
  readonly imprint: Imprint | undefined
}
