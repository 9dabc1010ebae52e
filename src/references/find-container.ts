import { isJournalHead, isJournalWord } from './name-words.ts'
import type { Stretch } from './stretch.ts'

const boundary = /[.?!]["”’)»\]|]?\s+|["”»],?\s+|,\s+/gu
const connector =
  /^(?:a|ao|and|&|at|aus|by|das|de|dei|del|della|delle|dello|der|des|di|die|do|dos|du|e|ed|el|em|en|et|fra|for|für|i|im|in|it|la|las|le|les|lo|los|na|nas|no|nos|of|on|och|og|op|per|pour|para|sur|the|to|und|uit|van|von|voor|y|zu|zum|zur|d'|l')$/iu
const longestContainer = 160

interface Mark {
  readonly at: number
  readonly next: number
  readonly isComma: boolean
  readonly isStop: boolean
  /** Whether all that follows reads as a name. */
  readonly isBeforeName: boolean
}

/**
 * Give where the name of the journal begins that ends at `end`, or nothing if the stretch has none.
 *
 * The name is the run of capitalised words, abbreviations and connecting words before the volume, back to the end of a
 * sentence: `Silt in the north. J. Port Stud. 12` begins at `J.`
 */
export function containerStart(text: string, { start, end }: Stretch): number | undefined {
  const from = Math.max(start, end - longestContainer)
  const marks = marksIn(text, from, end)
  const stops = marks.filter(({ isComma }) => !isComma)
  const head = stops.find(({ next }) => isJournalHead(firstWord(text, next)))
  if (head) return withNameBefore(text, { start, end: head.next })
  const named = stops.filter(({ isBeforeName }) => isBeforeName)
  const sure = named.findLast(({ at, isStop }) => !isStop || !isAbbreviation(text, { start, end }, at))
  if (sure) return withShortened(text, { start, end }, sure.next)
  const first = named[0]
  const comma = marks.findLast(
    ({ isComma, isBeforeName, next }) => isComma && isBeforeName && next < (first?.at ?? end),
  )
  const sentence = stops.findLast(
    ({ at, next }) => isSentenceEnd(text, at) && end - next > 3 && /\p{Lu}/u.test(text.charAt(next)),
  )
  if (comma && sentence && !named.includes(sentence)) return sentence.next
  if (comma && (!first || isShortened(text.slice(comma.next, first.at)))) return comma.next
  return areAbbreviations(text, { start, end }) ? start : first?.next
}

function marksIn(text: string, from: number, end: number): Mark[] {
  return [...text.slice(from, end).matchAll(boundary)]
    .map((match) => {
      const at = from + match.index
      const next = at + match[0].length
      const mark = match[0].charAt(0)
      return {
        at,
        next,
        isComma: mark === ',',
        isStop: mark === '.',
        isBeforeName: isName(text.slice(next, end)),
      }
    })
    .filter(({ next }) => next < end)
}

function firstWord(text: string, at: number): string {
  return /^[“"«*]?([\p{L}\p{M}]{1,24}\.?)/u.exec(text.slice(at, at + 26))?.[1] ?? ''
}

/** A stop behind a small or long word ends a sentence; one behind a capitalised word may shorten it. */
function isSentenceEnd(text: string, at: number): boolean {
  return /(?:^|[^\p{L}])\p{Ll}[\p{L}\p{M}-]{3,30}["”’)»\]]?$|[\d)”"»\]]$/u.test(
    text.slice(Math.max(0, at - 30), at),
  )
}

/** Whether the stretch is one run of abbreviations: `Phys. Port Res.` is a journal without a title before it. */
function areAbbreviations(text: string, { start, end }: Stretch): boolean {
  const words = text.slice(start, end)
  if (!isName(words)) return false
  return [...words.matchAll(/\.\s/g)].every(({ index }) =>
    isAbbreviation(text, { start, end }, start + index),
  )
}

/** Whether a text is a name: all its words are capitalised, abbreviated or connect others. */
export function isName(text: string): boolean {
  const words = text.split(/[\s/]+/).filter((word) => /\p{L}/u.test(word))
  return (
    words.length > 0 &&
    words.length <= 16 &&
    /^\P{L}*(?:\p{Lu}|[a-z]+[A-Z]|the\s)/u.test(text) &&
    words.every(isNameWord)
  )
}

function isNameWord(word: string): boolean {
  const bare = word.replaceAll(/^\P{L}+|[^\p{L}.]{1,20}$/gu, '')
  return (
    connector.test(bare.replace(/\.$/, '')) ||
    /^(?:[dl]['’])?\p{Lu}/u.test(bare) ||
    bare.endsWith('.') ||
    /^\p{Ll}{1,3}\p{Lu}/u.test(bare)
  )
}

/** Whether the word that ends at a stop is more likely an abbreviation of the journal than the end of the title. */
function isAbbreviation(text: string, { start, end }: Stretch, at: number): boolean {
  const word = /[\p{L}\p{M}&-]{1,24}$/u.exec(text.slice(Math.max(start, at - 24), at))?.[0] ?? ''
  if (!/^\p{Lu}\p{Ll}*$/u.test(word)) return false
  if (word.length === 1 || isJournalWord(word)) return true
  // Distrito Federal. Heringeriana: where nothing behind is shortened, this is not either
  if (!text.slice(at + 1, end + 1).includes('.')) return false
  return word.length <= 13 && /[^aeiouyns]$/.test(word) && !wholeWords.has(word)
}

// Silt and bone. Curr. Osteoporos. Rep.    Silt and bone, Pestic. Outlook
//                ^^^^^^^^^^^^^^^^^                        ^^^^^^^ a stop that shortens a word does not begin the name
function withShortened(text: string, body: Stretch, at: number): number {
  let next = at
  for (let count = 0; count < 5; count++) {
    const before = segmentBefore(text, body.start, next)
    if (!before) break
    const words = text.slice(before.at, next).trimEnd().replace(/\.$/, '')
    const isTailShort = /^[\p{L}&-]{1,16}\./u.test(text.slice(next, body.end + 1))
    if (!isShortened(words) || (words.includes(' ') && !isTailShort)) break
    // Silt in Paraná, Brasil. Portos
    if (!before.isBehindStop && (words.length > 7 || !/^\p{Lu}\p{Ll}*$/u.test(words))) break
    next = before.at
  }
  return next
}

// Quays and Coasts. Revista de Portos: the name before its own explanation is one word, and not the title
function withNameBefore(text: string, { start, end }: Stretch): number {
  const before = segmentBefore(text, start, end)
  const isName =
    before?.isBehindStop === true && /^\p{Lu}\p{Ll}[\p{L}-]{1,20}\.\s+$/u.test(text.slice(before.at, end))
  return isName ? before.at : end
}

interface Segment {
  readonly at: number
  readonly isBehindStop: boolean
}

const segmentOpening = /[.?!,]["”’)»\]]?\s{1,8}(?=[^.?!,]{0,40}$)/u

/** Give where the segment begins that a stop ends before `next`, unless it opens the whole stretch. */
function segmentBefore(text: string, start: number, next: number): Segment | undefined {
  const from = Math.max(start, next - 40)
  const lead = text.slice(from, next).trimEnd()
  const match = lead.endsWith('.') ? segmentOpening.exec(lead.slice(0, -1)) : null
  if (!match) return undefined
  return { at: from + match.index + match[0].length, isBehindStop: !match[0].startsWith(',') }
}

/** Whether words are shortened as in the titles of journals: one or two, the last of which does not end as whole words do. */
function isShortened(words: string): boolean {
  const parts = words.trim().split(/\s+/)
  const last = parts.at(-1) ?? ''
  if (
    parts.length > 2 ||
    !parts.every((part) => /^\p{Lu}[\p{L}-]*$/u.test(part)) ||
    wholeWords.has(last) ||
    /^[IVX]+$/.test(last)
  )
    return false
  return last.length <= 16 && (last.length === 1 || isJournalWord(last) || /[^aeiouy]$/.test(last))
}

/** Words that end as abbreviations do and often end a title. */
const wholeWords = new Set(
  `Brasil Brazil Portugal Egypt Israel Senegal Nepal Madrid Montreal Project Report Review Model Approach West East North
  South Market World Street Child Light Right Art Law Road God Effect Impact War Church French Greek Dutch English Spanish
  Polish Danish Swedish Irish Scottish British Turkish Sul Norte Bangladesh Breast Human Rat Pakistan Japan Iran Sudan Taiwan
  Vietnam Texas Illinois Netherlands Philippines`.split(/\s+/),
)
