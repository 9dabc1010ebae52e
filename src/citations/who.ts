import type { CitedYear } from '../model/citation.ts'
import type { ReferenceIndex } from '../references/reference-index.ts'
import { nominativesOf } from './declined-names.ts'
import {
  hasAnd,
  isPlausibleBefore,
  isPlausibleInside,
  isPlausibleLoose,
  type ReadingContext,
} from './plausible-names.ts'
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
  /** Whether names that “and” joins belong together, as in brackets. */
  readonly isWhole?: boolean
  /** Whether the language of the text declines surnames. */
  readonly isDeclined?: boolean
}

type PlainLead = Lead & ReadingContext

const longestTitle = 220
const abbreviation = /\s?[([]\p{Lu}[\p{L}\d&.-]{1,9}[)\]]\s?,?\s*$/u
const book = /,?\s(?:[IVXLC]{1,6}|V I)[,.*\s]{0,3}(?:\d{1,3}(?:\s?[–-]\s?\d{1,3})?)?[,.*\s]{0,4}$/u
const ofTheirs = /(?<=\p{L}\.?)['’]s?\s(?:\p{Ll}[\p{Ll}-]{1,24}\s){1,4}$/u
const longestOwned = 110
const personal =
  /pers(?:onal|\.)?\s(?:comm|obs)|unpublished|in prep|data not shown|unpubl\.|not published|submitted/i

const readInside = new WeakMap<ReferenceIndex, Map<string, Who | undefined>>()

/**
 * Read who is cited before a year inside of brackets: `see Knox & Anders, ` in `(see Knox & Anders, 2022)`.
 *
 * A text cites the same works again and again, so what was read is kept with the list it was read by.
 */
export function readWhoInside(lead: Lead): Who | undefined {
  const { text, year, index, isDeclined = false } = lead
  const known = readInside.get(index) ?? new Map<string, Who | undefined>()
  readInside.set(index, known)
  const key = `${year.value}\0${year.suffix ?? ''}\0${year.original ?? ''}\0${isDeclined}\0${text}`
  if (known.has(key)) return known.get(key)
  const who = readInBrackets(lead)
  known.set(key, who)
  return who
}

function readInBrackets({ text, year, index, isDeclined }: Lead): Who | undefined {
  if (personal.test(text)) return undefined
  const plain = text.replace(abbreviation, (match) => ' '.repeat(match.length))
  const lead = { text: plain, year, index, isWhole: true, isDeclined }
  const listed = readListed(lead) ?? readBeforeBook(lead)
  if (listed) return listed
  const run = withoutLeads(readNamesAtEnd(plain))
  return run && isLate(year) && isPlausibleInside(plain, run, index) ? whoOf(run, 0) : undefined
}

/** Read who is cited before a year in brackets of its own: `as Knox and Anders ` in `as Knox and Anders (2022)`. */
export function readWhoBefore({ text, year, index, isCommonWord, isDeclined }: PlainLead): Who | undefined {
  const lead = { text, year, index, isDeclined }
  const listed = readListed(lead) ?? readOwner(lead)
  if (listed) return listed
  const run = withoutLeads(readNamesAtEnd(text))
  if (!run || run.isStopped || !/^['’]?s?[\s"”’]*$/.test(text.slice(run.end))) return undefined
  // (in modern Greek, Danon (2008)): names that only a comma joins are not of one citation here.
  const named = run.etAl || hasAnd(text, run) ? run : { ...run, names: run.names.slice(-1) }
  const isName = isLate(year) && isPlausibleBefore(text, named, { index, isCommonWord, isDeclined })
  return isName ? whoOf(named, 0) : undefined
}

// Pirenne’s early thesis (1937): the work is named between its author and the year.
function readOwner(lead: Lead): Who | undefined {
  const found = ofTheirs.exec(lead.text.slice(-longestOwned))
  if (!found) return undefined
  const end = Math.max(0, lead.text.length - longestOwned) + found.index
  return readListed({ ...lead, text: lead.text.slice(0, end) })
}

/** Earlier numbers are seldom the year of a work that a list could have: `IPC 1598`. */
function isLate({ value }: CitedYear): boolean {
  return !/^1[0-6]/.test(value)
}

/** Read who is cited only if the list has such an entry: for years that stand in no brackets. */
export function readListed(lead: Lead): Who | undefined {
  const { text, year, index } = lead
  const run = readNamesAtEnd(text)
  const title = readTitle(text, index, year)
  const person = run && matchRun(run, lead)
  if (!person) return title
  return title && title.start < person.start ? title : person
}

/** Read who is cited in no brackets though the list has no such entry; `isNext` behind another such citation. */
export function readUnlisted(
  text: string,
  { index, isNext }: { index: ReferenceIndex; isNext: boolean },
): Who | undefined {
  const run = withoutLeads(readNamesAtEnd(text))
  const isPlain = run && (isNext ? isPlausibleInside(text, run, index) : isPlausibleLoose(text, run))
  return isPlain ? whoOf(run, 0) : undefined
}

// (Epictetus, III 12, 1993): book and chapter stand between an ancient author and the year of the edition.
function readBeforeBook(lead: Lead): Who | undefined {
  const found = book.exec(lead.text)
  return found ? readListed({ ...lead, text: lead.text.slice(0, found.index) }) : undefined
}

function whoOf({ names, etAl, end }: NameRun, from: number): Who {
  return { names: names.slice(from).map((one) => one.name), etAl, start: names[from]?.start ?? 0, end }
}

/** Take off the words that only lead to the names: `However` of `However, Knox and Anders`, `As` of `As Knox`. */
function withoutLeads(run: NameRun | undefined): NameRun | undefined {
  if (!run) return undefined
  const last = run.names.findLastIndex(({ leadLength }) => leadLength > 0)
  const [first, ...others] = run.names.slice(Math.max(0, last))
  const names = first ? [...namedIn(first), ...others] : []
  return names.length === 0 ? undefined : { ...run, names }
}

function namedIn({ name, start, end, leadLength }: NameSpan): NameSpan[] {
  return leadLength === name.length
    ? []
    : [{ name: name.slice(leadLength), start: start + leadLength, end, leadLength: 0 }]
}

/** The longest end of the run that names an entry of that year. */
function matchRun(
  run: NameRun,
  { text, year, index, isWhole = false, isDeclined = false }: Lead,
): Who | undefined {
  for (let from = 0; from < run.names.length; from++) {
    if (isWhole && from > 0 && hasAnd(text, run, from)) return undefined
    for (const variant of readingsOf(run, { from, isWhole }))
      if (index.find({ ...variant, year }).length > 0) return variant
    for (const variant of variantsOf(whoOf(run, from), run.names[from])) {
      const declined = declinedOf(variant, { index, isDeclined })
      if (declined && index.find({ ...declined, year }).length > 0) return declined
    }
  }
  return undefined
}

/** Put each name into the form in which the list has it: `Nowaka` into `Nowak`. */
function declinedOf(
  who: Who,
  { index, isDeclined }: { index: ReferenceIndex; isDeclined: boolean },
): Who | undefined {
  const names = who.names.map((name) =>
    index.hasAuthor(name) ? name : nominativesOf(name, { isDeclined }).find((stem) => index.hasAuthor(stem)),
  )
  return names.every((name) => name !== undefined) ? { ...who, names } : undefined
}

/** What the names from one on may say, likeliest first; most often the first is meant. */
function* readingsOf(run: NameRun, { from, isWhole }: { from: number; isWhole: boolean }): Generator<Who> {
  const who = whoOf(run, from)
  const variants = variantsOf(who, run.names[from])
  yield* variants
  yield* joinedOf(run, from)
  for (const variant of variants) yield* genitiveOf(variant, isWhole)
}

/**
 * A name as printed, then without its first words: in `While Britain Smith`, `Smith` may be the author.
 *
 * Words that seldom are of a name come last: `In Burr` is first `Burr`.
 */
function variantsOf(who: Who, first: NameSpan | undefined): Who[] {
  if (!first || !/\s/.test(first.name)) return [who]
  const starts = [...first.name.matchAll(/\S+/g)].map((word) => word.index)
  const sure = starts.filter((start) => start >= first.leadLength)
  const unsure = starts.filter((start) => start < first.leadLength).reverse()
  return [...sure, ...unsure].map((start) => {
    return { ...who, names: [first.name.slice(start), ...who.names.slice(1)], start: first.start + start }
  })
}

/** `Ortega y Gasset` and `Picallo i Soler` are one author, though what joins the two surnames may also join two authors. */
function joinedOf(run: NameRun, from: number): Who[] {
  const names = run.names.slice(from)
  return names.slice(1).flatMap((second, at) => {
    const first = names[at]
    if (!first || second.start - first.end !== 3 || second.joint === undefined) return []
    const joined = { ...first, name: `${first.name} ${second.joint} ${second.name}`, end: second.end }
    return [whoOf({ ...run, names: [...names.slice(0, at), joined, ...names.slice(at + 2)] }, 0)]
  })
}

const titleWord = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu
const longestWord = 40

/** Whether the last word is one of any title: most often it is a name, and then there is no title to look for. */
function mayEndTitle(text: string, index: ReferenceIndex): boolean {
  const end = text.slice(-longestWord)
  const words = end.match(titleWord) ?? []
  const folded = foldWords(words.at(-1) ?? '')
  const isCut = words.length === 1 && end.startsWith(words[0])
  // One word alone is a name or a key, since titles are sought by two.
  if (text.length <= longestWord && words.length === 1 && folded.length === 1) return false
  const last = folded.at(-1)
  return isCut || last === undefined || index.hasTitleWord(last)
}

/** German and the Nordic languages write a genitive without an apostrophe: `Ashs (2019) Buch`. */
function genitiveOf(who: Who, isWhole: boolean): Who[] {
  const name = who.names.at(-1) ?? ''
  if (isWhole || who.etAl || name.length < 4 || !/\p{Ll}s$/u.test(name)) return []
  return [{ ...who, names: [...who.names.slice(0, -1), name.slice(0, -1)] }]
}

function readTitle(text: string, index: ReferenceIndex, year: CitedYear): Who | undefined {
  if (!mayEndTitle(text, index)) return undefined
  const from = Math.max(0, text.length - longestTitle)
  const words = [...text.slice(from).matchAll(titleWord)]
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
