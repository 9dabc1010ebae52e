import type { Stretch } from '../../references/stretch.ts'
import { readLocator, type LocatorReading } from '../read-locator.ts'
import type { PrintedNumber } from './printed-number.ts'

const lead =
  /\s*(?:(?:see|also|auch|también|também|aussi|anche|ook|cf|e\.\s?g|i\.\s?e|reviewed|reviews?|for|in|and|but|refs?|references?|nos?|vgl|siehe|vid|véase|voir|ver|cfr|zie)\.?[,:]?\s{1,2}){0,5}/iuy
// 7a,b: two works under one number
const number =
  /(\d{1,12})([a-z](?![\p{L}\d])(?:\s?[,–-]\s?[a-z](?![\p{L}\d])){0,8})?(?!\p{L}|\d|\.\d)(?:\s?[*†‡§¶#•]{1,3})?(\(pp?\.?\s?\d[\d\s,–-]{0,20}\))?/uy
const separator = /\s*(?:[,;&](?:\s{0,2}(?:and|&)\s)?|\s(?:and|und|et|y|e|en|og|och|i)\s)\s*/uy
const space = /\s+(?=\d)/y
const dash = /\s?(?:[-–—−‐‑‒~]{1,2}|\s(?:to|through|bis|bis zu|a|à|al|t\/m)\s)\s*/uy
const tail =
  /^(?:,?\s(?:and|und|y|e|et)\s(?:the\s)?(?:references?|citations?)\s(?:cited\s)?therein|,?\s(?:for|among)\s(?:a\s)?(?:reviews?|others)|,?\setc\.?|[.;,])?\s*$/iu
const freeLocator = /^,\s\p{L}[^\n[\]]{0,80}$/u
const most = 80

interface Allowed {
  /** Numbers may stand apart by nothing but space. */
  readonly bySpace: boolean
  /** Words may follow the last number: `[12, Theorem 3]`. */
  readonly words: boolean
}

/**
 * Read a text that should hold nothing but numbers, ranges and what goes with them.
 *
 *     see 1, 3–5, 12a, p. 35
 *         ^  ^ ^  ^^^^^^^^^^ numbers, the last with a locator
 *
 * Gives nothing if anything else stands there.
 */
export function readNumbers(text: string, allowed: Allowed): PrintedNumber[] | undefined {
  const run = scanNumbers(text, { start: match(lead, text, 0)?.end ?? 0, bySpace: allowed.bySpace })
  const last = run.numbers.at(-1)
  if (!last) return undefined
  const rest = text.slice(run.end)
  if (tail.test(rest)) return run.numbers
  const locator = /^[\s,:]{0,3}[\p{L}§]/u.test(rest) ? readLocator(rest) : undefined
  if (locator && rest.slice(locator.length).trim() === '')
    return [...run.numbers.slice(0, -1), { ...last, locator }]
  return allowed.words && freeLocator.test(rest) ? run.numbers : undefined
}

/** Read numbers and ranges from `start` on, as far as they go. */
export function scanNumbers(
  text: string,
  { start, bySpace = false }: { start: number; bySpace?: boolean },
): { readonly numbers: PrintedNumber[]; readonly end: number } {
  const numbers: PrintedNumber[] = []
  let at = start
  let readTo = start
  let rangeStart: number | undefined
  while (numbers.length < most) {
    const found = match(number, text, at)
    if (!found) break
    const [digits = '', letter = '', pages] = found.groups
    const printed = toNumber(digits, { start: at, end: at + digits.length + letter.length }, rangeStart)
    numbers.push(pages === undefined ? printed : { ...printed, locator: readPages(pages) })
    readTo = found.end
    const range = match(dash, text, readTo)
    const next = range ?? match(separator, text, readTo) ?? (bySpace ? match(space, text, readTo) : undefined)
    if (!next) break
    rangeStart = range ? Number(digits) : undefined
    at = range ? next.end : (match(lead, text, next.end)?.end ?? next.end)
  }
  return { numbers, end: readTo }
}

/** `(p12)`, as AMA prints a pinpoint behind a raised number. */
function readPages(pages: string): LocatorReading {
  const value = pages.replaceAll(/[^\d,–-]/g, '').replaceAll('–', '-')
  return { locator: { label: 'page', value }, length: pages.length }
}

function toNumber(digits: string, bounds: Stretch, rangeStart: number | undefined): PrintedNumber {
  if (rangeStart === undefined) return { number: Number(digits), ...bounds }
  const full = fullEnd(String(rangeStart), digits)
  return full > rangeStart ? { number: full, ...bounds, rangeStart } : { number: Number(digits), ...bounds }
}

/** `119–22` ends with 122. */
function fullEnd(first: string, last: string): number {
  return Number(last.length < first.length ? first.slice(0, first.length - last.length) + last : last)
}

function match(
  pattern: RegExp,
  text: string,
  at: number,
): { readonly end: number; readonly groups: readonly (string | undefined)[] } | undefined {
  pattern.lastIndex = at
  const found = pattern.exec(text)
  return found ? { end: pattern.lastIndex, groups: found.slice(1) } : undefined
}
