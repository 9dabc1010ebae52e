import { placeholder } from '../../manuscript/prose.ts'
import type { MarkKind, ProseBlock } from '../../model/document.ts'
import type { NumberGroup } from './printed-number.ts'

const lookBack = 40
const longestCell = 200
// Equation (2), Eqs. [3], Abb. (4): with a capital or a stop, since “by this equation [3]” cites.
const label =
  /(?<!\p{L})(?:(?:Eqs?|Eqns?|Figs?|Tabs?|Gl|Abb|[eé]qs?|ec)\.|(?:Equations?|Formula|Figures?|Tables?|Schemes?|Steps?|Gleichung(?:en)?|Formel|Abbildung|Tabelle|Ecuaci[oó]n(?:es)?|Figuras?|Tablas?|Équations?|Tableau|Equaç(?:ão|ões)|Tabelas?|Quadros?|Equazion[ei]|Tabell[ae]))\s?$/u
const interval =
  /(?:(?<!\p{L})(?:ranges?|ranging|intervals?|between|from|CI|IQR|Intervall|intervalo|intervalle)[:,]?|∈|=|<|>|≤|≥)\s?(?:of\s)?$/u
const statistic = /(?<![\p{L}\p{N}])[\p{L}χ](?:\d|²)?$/u
// pyrido[2,3-b][1,5]oxazepine
const locant = /\[[\d,'’a-z–-]{1,20}[a-z]\]\s?$/u
const measured = /(?<![\d.,])(\d{1,6}(?:\.\d{1,4})?)\s?%?\s$/u

/**
 * Say of each group of a block whether it is something else than a citation, as what stands around it says: an
 * equation's number, an interval, a statistic, a position in a molecule, a compound, a count in a table.
 */
export function otherNumbers(block: ProseBlock): (group: NumberGroup) => boolean {
  const { text } = block
  const isLowered = coverOf(block, 'subscript')
  const isBold = coverOf(block, 'strong')
  return (group) => {
    const { form, start, end } = group
    if (form === 'raised' || form === 'linked' || form === 'labelled') return false
    const before = text.slice(Math.max(0, start - lookBack), start)
    const after = text.slice(end, end + 3)
    if (before.trimEnd().endsWith(placeholder) || label.test(before)) return true
    if (statistic.test(before) || /^\s?[=≈<>±×]/.test(after) || isLowered(group)) return true
    if (isInterval(before, group)) return true
    // Compounds are printed in bold: the ester (**3**).
    if (form === 'parenthesis') return /^[\p{L}\d]/u.test(after) || isBold(group) || isCount(block, group)
    return locant.test(before) || (/^[a-z-]/.test(after) && /[\p{L}]$/u.test(before))
  }
}

/** Whether marks of a kind lie over the numbers of a group, looked up in one pass over the marks. */
function coverOf({ text, marks }: ProseBlock, wanted: MarkKind): (group: NumberGroup) => boolean {
  const covered = new Uint8Array(text.length)
  for (const { kind, start, end } of marks) if (kind === wanted) covered.fill(1, start, end)
  return ({ numbers }) => {
    const [first] = numbers
    const last = numbers.at(-1)
    return covered[first?.start ?? 0] === 1 && covered[(last?.end ?? 1) - 1] === 1
  }
}

/** A cell of figures: `26 (13)`. */
function isCount({ kind, text }: ProseBlock, { start, end }: NumberGroup): boolean {
  if (kind !== 'tableCell' || text.length > longestCell) return false
  const around = text.slice(0, start) + text.slice(end)
  return /\d/.test(around) && !/\p{L}{2}/u.test(around)
}

/** `range [2, 5]`, `12.5 [8–20]` and `3 [2–5]` say between what a value lies. */
function isInterval(before: string, { numbers }: NumberGroup): boolean {
  const [first, last] = numbers
  if (!first || !last || numbers.length !== 2) return false
  if (interval.test(before) || /(?:^|[\s(])[b-z]\sin\s$/.test(before)) return true
  const value = measured.exec(before)?.[1]
  if (value === undefined || (last.rangeStart === undefined && !value.includes('.'))) return false
  return Number(value) >= first.number && Number(value) <= last.number
}
