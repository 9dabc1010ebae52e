import { citesByKey } from './cites-by-key.ts'

const fence = /^\s{0,3}(`{3,}|~{3,})/
const opening = /^[\s>]{0,12}\$\$/
const closingAlone = /^[\s>]{0,12}\$\$\s*$/
// `$$ (growth)` of MyST, `$$ {#eq-growth}` of Quarto.
const equationLabel = /^[ \t]*(?:\([\p{L}\p{N}:_.-]{1,80}\)|\{#[^{}\n]{1,200}\})?/u

/** A stretch of the source that is made blank. */
interface Mask {
  readonly start: number
  readonly end: number
}

/**
 * Make blank, unit for unit, the display formulas that remark would read to the end of the file.
 *
 * It closes `$$` at a line of its own only, where authors close it behind the formula (`x = 1.$$`) or put a label
 * behind it (`$$ (growth)`). A `$$` at the start of a line that nothing closes is no formula: it alone goes.
 */
export function maskDisplayMath(source: string): string {
  if (!source.includes('$$')) return source
  const masks = findMasks(source)
  let masked = ''
  let from = 0
  for (const { start, end } of masks) {
    masked += source.slice(from, start) + blank(source.slice(start, end), source.charAt(end))
    from = end
  }
  return masked + source.slice(from)
}

// Words behind a formula would be indented code, so they get a line of their own.
function blank(formula: string, next: string): string {
  const spaces = formula.replaceAll(/[^\r\n]/g, ' ')
  return /^[\r\n]?$/.test(next) ? spaces : `${spaces.slice(0, -1)}\n`
}

function findMasks(source: string): Mask[] {
  const masks: Mask[] = []
  const lines = splitLines(source)
  let openFence: string | undefined
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]
    if (!line) break
    const marker = fence.exec(line.text)?.[1]
    if (openFence !== undefined) {
      if (marker?.startsWith(openFence)) openFence = undefined
      continue
    }
    openFence = marker
    if (!opening.test(line.text)) continue
    const found = readFormula(source, lines, i)
    if (found.mask) masks.push(found.mask)
    i = found.last
  }
  return masks
}

interface Line {
  readonly start: number
  readonly text: string
}

function splitLines(source: string): Line[] {
  let start = 0
  return source.split('\n').map((text) => {
    const line = { start, text }
    start += text.length + 1
    return line
  })
}

/** Find where a formula that opens on a line ends, and what of it is to be made blank. */
function readFormula(
  source: string,
  lines: readonly Line[],
  first: number,
): { mask: Mask | undefined; last: number } {
  const { start = 0, text = '' } = lines[first] ?? {}
  const at = text.indexOf('$$')
  // A formula on one line is read as it stands.
  if (text.includes('$$', at + 2)) return { mask: undefined, last: first }
  const onlyDollars = { mask: { start: start + at, end: start + at + 2 }, last: first }
  const last = findClosingLine(lines, first)
  const line = last === undefined ? undefined : lines[last]
  if (last === undefined || !line || citesByKey(source.slice(start, line.start))) return onlyDollars
  if (closingAlone.test(line.text)) return { mask: undefined, last }
  const end = line.text.indexOf('$$') + 2
  const label = equationLabel.exec(line.text.slice(end))?.[0].length ?? 0
  return { mask: { start: start + at, end: line.start + end + label }, last }
}

const twoWords = /\p{L}{2} \p{L}{2}/u

/**
 * Find the next line with dollars: before a blank line, unless the opening dollars stand alone; and never behind a
 * blank line and words without a command, which are prose.
 */
function findClosingLine(lines: readonly Line[], first: number): number | undefined {
  const isFence = closingAlone.test(lines[first]?.text ?? '')
  let hasGap = false
  for (let i = first + 1; i < lines.length; i++) {
    const text = lines[i]?.text ?? ''
    hasGap ||= text.trim() === ''
    if (hasGap && (!isFence || (twoWords.test(text) && !text.includes('\\')))) return undefined
    const at = text.indexOf('$$')
    if (at >= 0) return isFence && text.includes('$$', at + 2) ? undefined : i
  }
  return undefined
}
