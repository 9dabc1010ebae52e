import type { CitedYear } from '../model/citation.ts'
import type { ReferenceIndex } from '../references/reference-index.ts'
import { isLeadWord, isThing } from './not-names.ts'
import { readNamesAtEnd, type NameRun, type NameSpan } from './read-names.ts'
import { foldWords } from '../references/name-key.ts'

/** Who is cited, and where in the text that begins and ends. */
export interface Who {
  readonly names: readonly string[]
  readonly etAl: boolean
  readonly start: number
  readonly end: number
}

interface Lead {
  /** The text before the year, to its end. */
  readonly text: string
  readonly year: CitedYear
  readonly index: ReferenceIndex
}

const longestTitle = 220
const abbreviation = /\s?[([]\p{Lu}[\p{L}\d&.-]{1,9}[)\]]\s?,?\s*$/u
const personal =
  /pers(?:onal|\.)?\s(?:comm|obs)|unpublished|in prep|data not shown|unpubl\.|not published|submitted/i

/** Read who is cited before a year inside of brackets: `see Knox & Anders, ` in `(see Knox & Anders, 2022)`. */
export function readWhoInside({ text, year, index }: Lead): Who | undefined {
  if (personal.test(text)) return undefined
  const plain = text.replace(abbreviation, (match) => ' '.repeat(match.length))
  const listed = readListed({ text: plain, year, index })
  if (listed) return listed
  const run = readNamesAtEnd(plain)
  const first = run?.names[0]
  if (!run || !first || !isPlausibleInside(plain, run, index)) return undefined
  return whoOf(run, 0)
}

/** Read who is cited before a year in brackets of its own: `as Knox and Anders ` in `as Knox and Anders (2022)`. */
export function readWhoBefore({ text, year, index }: Lead): Who | undefined {
  const listed = readListed({ text, year, index })
  if (listed) return listed
  const run = readNamesAtEnd(text)
  if (!run || !/^['’]?s?[\s"”’]*$/.test(text.slice(run.end)) || !isPlausibleBefore(text, run, index))
    return undefined
  return whoOf(run, 0)
}

/** Read who is cited only if the list has such an entry: for years that stand in no brackets. */
export function readListed({ text, year, index }: Lead): Who | undefined {
  const run = readNamesAtEnd(text)
  const title = readTitle(text, index, year)
  const person = run && matchRun(run, year, index)
  if (!person) return title
  return title && title.start < person.start ? title : person
}

function whoOf({ names, etAl, end }: NameRun, from: number): Who {
  return { names: names.slice(from).map((one) => one.name), etAl, start: names[from]?.start ?? 0, end }
}

/** The longest end of the run that names an entry of that year. */
function matchRun(run: NameRun, year: CitedYear, index: ReferenceIndex): Who | undefined {
  for (let from = 0; from < run.names.length; from++) {
    const who = whoOf(run, from)
    for (const variant of variantsOf(who, run.names[from]))
      if (index.find({ ...variant, year }).length > 0) return variant
  }
  return undefined
}

/** A name as printed, then without its leading words: in `While Britain Smith`, `Smith` may be the author. */
function variantsOf(who: Who, first: NameSpan | undefined): Who[] {
  if (!first) return [who]
  const words = [...first.name.matchAll(/\S+/g)]
  return words.map((word) => {
    const name = first.name.slice(word.index)
    return { ...who, names: [name, ...who.names.slice(1)], start: first.start + word.index }
  })
}

function readTitle(text: string, index: ReferenceIndex, year: CitedYear): Who | undefined {
  const from = Math.max(0, text.length - longestTitle)
  const words = [...text.slice(from).matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu)]
  const folded = words.map((word) => foldWords(word[0]))
  const count = index.titleWordsAtEnd(folded.flat())
  if (count === 0) return undefined
  let at = words.length
  for (let seen = 0; seen < count && at > 0; at--) seen += folded[at - 1]?.length ?? 0
  const first = words[at]
  const last = words.at(-1)
  if (!first || !last) return undefined
  const start = from + first.index
  const end = from + last.index + last[0].length
  const who = { names: [text.slice(start, end).replaceAll(/\s+/g, ' ')], etAl: false, start, end }
  return /^[\s"”’',.*_)\]]*$/u.test(text.slice(end)) && index.find({ ...who, year }).length > 0
    ? who
    : undefined
}

/** Without an entry, the form must say that it is a citation. */
function isPlausibleInside(text: string, run: NameRun, index: ReferenceIndex): boolean {
  const [first] = run.names
  if (!first || hasThing(run)) return false
  const words = text.slice(0, first.start).match(/[\p{L}.]+/gu) ?? []
  const isLed = words.every((word) => isLeadWord(word))
  const isKnown = run.names.every(({ name }) => index.byName(name).length > 0)
  if (run.etAl || isKnown) return true
  const isSmall = words.every((word) => isLeadWord(word) || /^\p{Ll}/u.test(word))
  if (run.names.length > 1) return isLed || (isSmall && words.length < 8)
  return (
    isLed &&
    (/^[^,]*,\s*$/.test(text.slice(run.end - 1)) || first.name.split(/\s/).length === 1) &&
    first.name.length > 1
  )
}

function isPlausibleBefore(text: string, run: NameRun, index: ReferenceIndex): boolean {
  const [first] = run.names
  if (!first || hasThing(run)) return false
  if (run.etAl) return true
  const before = text.slice(Math.max(0, first.start - 12), first.start)
  if (/(?:^|[\s(])(?:the|a|an|der|die|das|la|le|el|los|o)\s$/i.test(before)) return false
  if (run.names.every(({ name }) => index.byName(name).length > 0)) return true
  const isPlain = run.names.every(({ name }) => isSurname(name))
  return (
    isPlain &&
    (run.names.length > 1 ? /\s(?:and|&|und|et|y|e|en)\s/u.test(text.slice(first.start, run.end)) : true)
  )
}

/** One word, or words with particles or initials: not `World Cup`. */
function isSurname(name: string): boolean {
  const words = name.split(/\s+/).filter((word) => /^\p{Lu}[\p{L}'’-]+$/u.test(word))
  return words.length === 1 && !/^\p{Lu}{2,6}$/u.test(words[0] ?? '')
}

function hasThing({ names }: NameRun): boolean {
  return names.some(({ name }) => name.split(/[\s-]+/).some((word) => isThing(word)))
}
