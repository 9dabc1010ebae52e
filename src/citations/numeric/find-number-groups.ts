import type { ProseBlock } from '../../model/document.ts'
import type { Stretch } from '../../references/stretch.ts'
import { findBrackets, type Bracket } from '../brackets.ts'
import { findEnumerated } from './find-enumerated.ts'
import { isExponent } from './is-exponent.ts'
import { otherNumbers } from './other-numbers.ts'
import type { NumberForm, NumberGroup, PrintedNumber } from './printed-number.ts'
import { findRaised, lowerDigits } from './raised-stretches.ts'
import { readNumbers, scanNumbers } from './read-numbers.ts'
import { splitRun } from './split-run.ts'

const longest = 400
const formOf: Readonly<Record<Bracket['kind'], NumberForm>> = { '(': 'parenthesis', '[': 'bracket' }
const label =
  /(?<![\p{L}-])(?:r[eé]fs?\.?|references?|références?|referencias?|referências?|Literaturstellen?)\s(?=\d)/giu
const mayBeLabelled = /r[eé]f|literat/i
const labelled = /^\s?(?:see\s|in\s|cf\.\s)?(?:r[eé]fs?|references?|références?)[.\s]/iu
const rangeJoint = /^\s?[-–—−‐‑]\s?$/

/** Find the numbers of a block that are set off from its text in any form and may cite, in order. */
export function findNumberGroups(block: ProseBlock, highest: number): NumberGroup[] {
  const text = lowerDigits(block.text)
  if (!/\d/.test(text)) return []
  const groups = [
    ...groupsInBrackets(text),
    ...groupsRaised(block, text),
    ...groupsLinked(block, text),
    ...groupsLabelled(text),
  ]
  const apart = joinRanges(text, outermost(groups))
  const enumerated = findEnumerated(text, apart)
  const isOther = otherNumbers(block)
  return apart
    .filter((group) => !enumerated.has(group) && !isOther(group))
    .map((group) => withRunsSplit(group, text, highest))
}

/** `text.[1516]` cites 15 and 16; `(1516)` and `text [1516]` are years or shelf marks. */
function withRunsSplit(group: NumberGroup, text: string, highest: number): NumberGroup {
  const isAttached = /\S/.test(text.charAt(group.start - 1))
  if (!isAttached || (group.form !== 'bracket' && group.form !== 'raised')) return group
  const numbers = group.numbers.flatMap((printed) => {
    const { number, start, end, rangeStart } = printed
    if (number <= highest || rangeStart !== undefined) return [printed]
    const split = splitRun(text.slice(start, end), { start, highest })
    return split.length > 0 ? split : [printed]
  })
  return { ...group, numbers }
}

function groupsInBrackets(text: string): NumberGroup[] {
  const open: Bracket[] = []
  const inOrder = findBrackets(text).sort((a, b) => a.start - b.start)
  return inOrder.flatMap((bracket) => {
    const { start, end, kind } = bracket
    while ((open.at(-1)?.end ?? Infinity) < start) open.pop()
    const around = open.at(-1)
    open.push(bracket)
    const numbers = readInside(text, bracket, { bySpace: false, words: kind === '[' })
    const isLabelled = labelled.test(text.slice(start, start + 30))
    const whole = { form: isLabelled ? ('labelled' as const) : formOf[kind], start: start - 1, end: end + 1 }
    return numbers ? [{ ...whole, numbers, ...(around && { within: formOf[around.kind] }) }] : []
  })
}

function groupsRaised(block: ProseBlock, text: string): NumberGroup[] {
  return findRaised(block).flatMap((raised) => {
    if (raised.end - raised.start > longest || isExponent(text, raised)) return []
    const whole = text.slice(raised.start, raised.end)
    const lead = /^[\s([]*/.exec(whole)?.[0].length ?? 0
    // 12(p35): the bracket belongs to the pinpoint
    const trail = whole.includes('(p') ? 0 : (/[\s)\]]{0,4}$/.exec(whole)?.[0].length ?? 0)
    const inside = { start: raised.start + lead, end: raised.end - trail }
    const numbers = readInside(text, inside, { bySpace: true, words: false })
    return numbers ? [{ form: 'raised' as const, ...raised, numbers }] : []
  })
}

function groupsLinked({ marks }: ProseBlock, text: string): NumberGroup[] {
  return marks.flatMap(({ kind, target, start, end }) => {
    if (kind !== 'link' || target?.startsWith('#') !== true) return []
    const numbers = readInside(text, { start, end }, { bySpace: false, words: false })
    return numbers ? [{ form: 'linked' as const, start, end, numbers }] : []
  })
}

// … as shown before (ref. 12) and in references 13 to 15
function groupsLabelled(text: string): NumberGroup[] {
  if (!mayBeLabelled.test(text)) return []
  const groups: NumberGroup[] = []
  for (const { index, 0: word } of text.matchAll(label)) {
    if (index < (groups.at(-1)?.end ?? 0)) continue
    const start = index + word.length
    const { numbers, end } = scanNumbers(text, { start })
    if (numbers.length > 0) groups.push({ form: 'labelled', start, end, numbers })
  }
  return groups
}

function readInside(
  text: string,
  { start, end }: Stretch,
  allowed: { bySpace: boolean; words: boolean },
): PrintedNumber[] | undefined {
  if (end - start > longest) return undefined
  return readNumbers(text.slice(start, end), allowed)?.map((number) => ({
    ...number,
    start: number.start + start,
    end: number.end + start,
  }))
}

/** Of groups that overlap keep the one that holds the others: the `2` of `[1,^2^]` belongs to the brackets. */
function outermost(groups: readonly NumberGroup[]): NumberGroup[] {
  const sorted = [...groups].sort((a, b) => a.start - b.start || b.end - a.end || rank(a) - rank(b))
  const kept: NumberGroup[] = []
  for (const group of sorted) if (group.start >= (kept.at(-1)?.end ?? 0)) kept.push(group)
  return kept
}

/** Raised parentheses are raised numbers; raised brackets are brackets. */
function rank({ form }: NumberGroup): number {
  return form === 'parenthesis' ? 1 : 0
}

/** `[3]–[5]` is a range. */
function joinRanges(text: string, groups: readonly NumberGroup[]): NumberGroup[] {
  const joined: NumberGroup[] = []
  for (const group of groups) {
    const last = joined.at(-1)
    const range = last && rangeOf(text, last, group)
    if (range) joined[joined.length - 1] = range
    else joined.push(group)
  }
  return joined
}

function rangeOf(text: string, first: NumberGroup, second: NumberGroup): NumberGroup | undefined {
  const from = first.numbers.at(-1)
  const [to, ...others] = second.numbers
  if (!from || !to || first.form !== second.form || to.number <= from.number) return undefined
  if (!rangeJoint.test(text.slice(first.end, second.start))) return undefined
  const end: PrintedNumber = { ...to, rangeStart: from.number }
  return { ...first, end: second.end, numbers: [...first.numbers, end, ...others] }
}
