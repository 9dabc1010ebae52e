import type { Stretch } from '../../references/stretch.ts'

// m², cm³, ft², s², R², χ²
const symbol = /(?<![\p{L}\p{M}])(?:[cdkmnpµμ]?m|ft|yd|in|mi|[\p{L}\p{M}])$/u
// IL-6¹², covid-19³
const named = /\p{L}[\p{L}\d]{0,12}-?\d{1,4}$/u
// 2⁸ and 10¹², also 7⁴, but mixture 7³¹, 0.05¹² and 2004³ cite
const bases = /(?<![\d.,])(?:2|10)$/
const shortNumber = /(?<![\d.,])\d{1,2}$/

/**
 * Whether a raised number is mathematics or chemistry and no citation: `10³`, `m²`, `R²`, `χ²`, `¹³C`, `Fe³⁺`.
 *
 * A single letter before a small number is a symbol or a unit. A short whole number before it has it for a power.
 */
export function isExponent(text: string, { start, end }: Stretch): boolean {
  const before = text.slice(Math.max(0, start - 12), start)
  const after = text.slice(end, end + 2)
  const value = text.slice(start, end).trim()
  if (/^(?:[\p{L}+−-]|\s?[+−](?=\s|$))/u.test(after) && /(?:^|[\s([{/–-])$/u.test(before)) return true
  if (/(?<!\d)10\s?$/.test(before)) return true
  if (/\d$/.test(before) && (named.test(before) || !/^\d{1,2}$/.test(value))) return false
  if (/\d$/.test(before)) return bases.test(before) || (shortNumber.test(before) && value.length === 1)
  if (/[=≈<>×·^/±√∑∫]\s?$/u.test(before)) return true
  return /^[1-9]$/.test(value) && symbol.test(before)
}
