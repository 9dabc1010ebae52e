import { isJournalWord } from './name-words.ts'
import type { Stretch } from './stretch.ts'

const boundary = /[.?!]["”’)»\]]?\s+|["”»],?\s+|,\s+/gu
const connector =
  /^(?:a|and|&|at|by|das|de|dei|del|della|delle|der|des|di|die|do|dos|du|e|ed|el|en|et|for|für|i|in|it|la|las|le|les|los|no|of|on|och|og|per|pour|para|the|to|und|van|voor|y|zu|zur|d'|l')$/iu
const longestContainer = 160

/**
 * Give where the name of the journal begins that ends at `end`, or nothing if the stretch has none.
 *
 * The name is the run of capitalised words, abbreviations and connecting words before the volume, back to the end of a
 * sentence: `Silt in the north. J. Port Stud. 12` begins at `J.`
 */
export function containerStart(text: string, { start, end }: Stretch): number | undefined {
  const from = Math.max(start, end - longestContainer)
  const marks = [...text.slice(from, end).matchAll(boundary)]
    .map((match) => ({
      at: from + match.index,
      mark: match[0].charAt(0),
      next: from + match.index + match[0].length,
    }))
    .filter(({ next }) => next < end && isName(text.slice(next, end)))
  const stops = marks.filter(({ mark }) => mark !== ',')
  const sure = stops.findLast(({ at, mark }) => mark !== '.' || !isAbbreviation(text, start, at))
  if (sure) return sure.next
  const comma = marks.findLast(({ mark, next }) => mark === ',' && next < (stops[0]?.at ?? end))
  return comma?.next ?? (areAbbreviations(text, { start, end }) ? start : stops[0]?.next)
}

/** Whether the stretch is one run of abbreviations: `Phys. Port Res.` is a journal without a title before it. */
function areAbbreviations(text: string, { start, end }: Stretch): boolean {
  const words = text.slice(start, end)
  if (!isName(words)) return false
  return [...words.matchAll(/\.\s/g)].every(({ index }) => isAbbreviation(text, start, start + index))
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
function isAbbreviation(text: string, from: number, at: number): boolean {
  const word = /[\p{L}\p{M}&-]{1,24}$/u.exec(text.slice(Math.max(from, at - 24), at))?.[0] ?? ''
  if (!/^\p{Lu}\p{Ll}*$/u.test(word)) return false
  if (word.length === 1 || isJournalWord(word)) return true
  return word.length <= 13 && /[^aeiouyns]$/.test(word) && !wholeWords.has(word)
}

/** Words that end as abbreviations do and often end a title. */
const wholeWords = new Set(
  `Brasil Brazil Portugal Egypt Israel Senegal Nepal Madrid Montreal Project Report Review Model Approach West East North
  South Market World Street Child Light Right Art Law Road God Effect Impact War Church French Greek Dutch English Spanish
  Polish Danish Swedish Irish Scottish British Turkish`.split(/\s+/),
)
