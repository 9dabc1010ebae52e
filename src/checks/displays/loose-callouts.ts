import type { ProseBlock } from '../../model/document.ts'
import type { DisplayKind } from './display-label.ts'

/** A callout without a number, “the figure below”: it may mean any figure near its block. */
export interface LooseCallout {
  readonly kind: DisplayKind
  /** Index of its block. */
  readonly index: number
}

const figure = 'figure|abbildung|figura|figuur|afbeelding'
const table = 'table|tabelle|tableau|tabla|tabela|tabella|tabel'
const before =
  'below|above|following|next|preceding|previous|accompanying|opposite|(?:nach)?folgenden?|obigen?|nebenstehenden?|siguiente|seguinte|seguente|volgende|onderstaande|bovenstaande'
const behind =
  'below|above|overleaf|opposite|unten|oben|ci-dessous|ci-dessus|suivante?|siguiente|abajo|abaixo|acima|a seguir|seguinte|seguente|sotto|sopra|hieronder|hierboven'
const nearness = 4

const patterns: readonly (readonly [DisplayKind, RegExp])[] = [
  ['figure', new RegExp(`\\b(?:${before})\\s(?:${figure})\\b|\\b(?:${figure})\\s(?:${behind})\\b`, 'i')],
  ['table', new RegExp(`\\b(?:${before})\\s(?:${table})\\b|\\b(?:${table})\\s(?:${behind})\\b`, 'i')],
]

/** Find callouts without a number in a block. */
export function findLooseCallouts({ text, index }: ProseBlock): LooseCallout[] {
  return patterns.flatMap(([kind, pattern]) => (pattern.test(text) ? [{ kind, index }] : []))
}

/** Give the blocks so near to a callout without a number that it may mean a figure or table there. */
export function findNearBlocks(callouts: readonly LooseCallout[], kind: DisplayKind): ReadonlySet<number> {
  const near = new Set<number>()
  for (const callout of callouts) {
    if (callout.kind !== kind) continue
    for (let step = -nearness; step <= nearness; step++) near.add(callout.index + step)
  }
  return near
}
