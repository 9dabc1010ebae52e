import type { ProseBlock } from '../model/document.ts'
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
  'below|above|following|next|preceding|previous|accompanying|this|opposite|(?:nach)?folgenden?|obigen?|nebenstehenden?|diesen?|diese[rs]?|siguiente|esta|cette|seguinte|esta|questa|seguente|volgende|onderstaande|bovenstaande|deze'
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

/** Whether a callout without a number stands so near to a figure that it may mean it. */
export function isLooselyCited(
  callouts: readonly LooseCallout[],
  { kind, index }: { kind: DisplayKind; index: number },
): boolean {
  return callouts.some((one) => one.kind === kind && Math.abs(one.index - index) <= nearness)
}
