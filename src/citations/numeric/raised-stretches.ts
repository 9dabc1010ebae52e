import type { ProseBlock } from '../../model/document.ts'
import type { Stretch } from '../../references/stretch.ts'

const raisedCharacters = /[⁰¹²³⁴-⁹⁽][⁰¹²³⁴-⁹⁻⁽⁾˒,;–-]*(?<=[⁰¹²³⁴-⁹⁾])/gu
const command = /(?<=\\textsuperscript\{)[^{}\n]{1,60}(?=\})/gu
const plainOf: Readonly<Record<string, string>> = {
  '⁰': '0',
  '¹': '1',
  '²': '2',
  '³': '3',
  '⁴': '4',
  '⁵': '5',
  '⁶': '6',
  '⁷': '7',
  '⁸': '8',
  '⁹': '9',
  '⁻': '-',
  '⁽': '(',
  '⁾': ')',
  '˒': ',',
  '［': '[',
  '］': ']',
  '（': '(',
  '）': ')',
}
const joint = /^\s?[,;–—−-]?\s?$/
// <sup>7,</sup>8: the separator was raised, the last number was left behind.
const leftBehind = /^\d{1,3}(?:,\d{1,3}){0,20}(?![\p{L}\d]|[.:]\d)/u
const numeric = /^(?=\D{0,40}\d)[\s()[\]\d,;–—−-]{1,200}$/

/** Write raised digits and brackets of full width as plain ones, unit for unit, so that offsets stay. */
export function lowerDigits(text: string): string {
  return text.replaceAll(/[⁰¹²³⁴-⁹⁻⁽⁾˒［］（）]/gu, (character) => plainOf[character] ?? character)
}

/**
 * Find what is raised in a block, in order and apart: superscripts in any markup, and raised digits.
 *
 * Numbers raised one by one, such as `^1^,^2^`, are one stretch.
 */
export function findRaised({ text, marks }: Pick<ProseBlock, 'marks' | 'text'>): Stretch[] {
  const marked = marks.filter(({ kind }) => kind === 'superscript')
  const commands = text.includes('\\textsuperscript') ? text.matchAll(command) : []
  const characters = [...text.matchAll(raisedCharacters), ...commands].map(({ index, 0: run }) => {
    return { start: index, end: index + run.length }
  })
  const sorted = [...marked, ...characters].sort((a, b) => a.start - b.start || b.end - a.end)
  if (sorted.length === 0) return []
  const plain = lowerDigits(text)
  const raised: Stretch[] = []
  for (const { start, end } of sorted) {
    const last = raised.at(-1)
    if (!last || !joins(plain, last, { start, end })) raised.push({ start, end })
    else raised[raised.length - 1] = { start: last.start, end: Math.max(last.end, end) }
  }
  return raised.map((stretch) => withLast(plain, stretch))
}

function withLast(text: string, { start, end }: Stretch): Stretch {
  if (!/^[\s\d,;–—-]*\d\s?[,–—-]\s?$/.test(text.slice(start, end))) return { start, end }
  return { start, end: end + (leftBehind.exec(text.slice(end, end + 80))?.[0].length ?? 0) }
}

function joins(text: string, last: Stretch, next: Stretch): boolean {
  if (next.start < last.end) return true
  return (
    joint.test(text.slice(last.end, next.start)) &&
    numeric.test(text.slice(last.start, last.end)) &&
    numeric.test(text.slice(next.start, next.end))
  )
}
