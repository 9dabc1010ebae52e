import type { ProseBlock } from '../../model/document.ts'
import type { LinkEntry } from '../../references/link-entry.ts'
import { foldName, nameKeys } from '../../references/name-key.ts'
import type { ReferenceIndex } from '../../references/reference-index.ts'
import type { Stretch } from '../../references/stretch.ts'
import { readLocator, type LocatorReading } from '../read-locator.ts'
import { findTitles } from './find-titles.ts'
import { fitsTitle } from './fits-title.ts'

/** A work that a note cites; offsets are those of the block's text. */
export interface NotedWork extends Stretch {
  readonly id: string
  readonly locator: LocatorReading | undefined
}

/** What was cited before, in the order of the notes. */
export interface Memory {
  last: string | undefined
  readonly byAuthor: Map<string, string>
}

const word = /\b(?:[Ii]b[ií]d(?:em)?|[Ee]bd|[Ee]benda|[Ee]bda)\b\.?|\p{Lu}[\p{L}\p{M}'’-]*\p{L}/gu
const repeating = /^(?:[Ii]b[ií]d|[Ee]bd|[Ee]benda|[Ee]bda)/
const before =
  /^(?:,\s\p{Lu}[\p{L}.\s]{0,30})?[,:]?\s{0,2}\(?(?:op\.?\s?cit|loc\.?\s?cit|a\.\s?a\.\s?O|art\.\s?cit|ob\.\s?cit|opere?\s?cit|wie Anm)\.?/u
const page = /^,?\s(?:pp?\.\s?|S\.\s?|págs?\.\s?)?\d{1,4}(?:[-–]\d{1,4})?(?=[.,;)\s]|$)/u
const plainTitle = /^(?:,\s|:\s|\s[–—]\s)([^,:;().\d]{3,120})/u
const longestWindow = 320
const fewestWords = 2

/**
 * Read which works of the list a note cites, in full, in a short form, or as `ibid.` and `op. cit.` say.
 *
 *     See Anna Knox, *Tides of the North* (Oslo: Fjord Press, 2011), 12; Moe, “Silt,” 3. Ibid., 7.
 *              ^^^^^^^^^^^^^^^^^^^^^^^^^^                               ^^^^^^^^^^       ^^^^^
 */
export function readNote(block: ProseBlock, index: ReferenceIndex, memory: Memory): NotedWork[] {
  const { text } = block
  const titles = findTitles(block)
  const works: NotedWork[] = []
  for (const { start, end, isTitle } of hintsOf(text, titles)) {
    if (start < (works.at(-1)?.end ?? 0)) continue
    const name = text.slice(start, end)
    const found = isTitle
      ? findUnsigned(name, end, index)
      : repeating.test(name)
        ? repeat(memory, end)
        : findWork({ text, titles, name, nameEnd: end }, index, memory)
    if (!found) continue
    const locator = readLocator(text.slice(found.end, found.end + 60))
    works.push({ id: found.id, start, end: found.end + (locator?.length ?? 0), locator })
    memory.last = found.id
    if (!isTitle && !repeating.test(name)) memory.byAuthor.set(foldName(name), found.id)
  }
  return works
}

/** What a work may be recognised by: a capitalised word that may be its author, `ibid.`, or a title, in order. */
function hintsOf(text: string, titles: readonly Stretch[]): (Stretch & { readonly isTitle: boolean })[] {
  const words = [...text.matchAll(word)].map(({ index, 0: one }) => {
    return { start: index, end: index + one.length, isTitle: false }
  })
  return [...words, ...titles.map((title) => ({ ...title, isTitle: true }))].sort((a, b) => a.start - b.start)
}

/** A work without author is cited by its title. */
function findUnsigned(title: string, end: number, index: ReferenceIndex): Found | undefined {
  const entries = index
    .entriesByName(title.replace(/[,.]$/, ''))
    .filter(({ authors }) => authors.length === 0)
  const [entry] = entries
  return entry && entries.length === 1 ? { id: entry.reference.id, end } : undefined
}

interface Found {
  readonly id: string
  readonly end: number
}

interface Place {
  readonly text: string
  readonly titles: readonly Stretch[]
  readonly name: string
  readonly nameEnd: number
}

function repeat({ last }: Memory, end: number): Found | undefined {
  return last === undefined ? undefined : { id: last, end }
}

function findWork(place: Place, index: ReferenceIndex, memory: Memory): Found | undefined {
  const { text, name, nameEnd } = place
  const entries = index.entriesByName(name).filter((entry) => isFirstAuthor(entry, name))
  if (entries.length === 0) return undefined
  const window = windowOf(text, nameEnd)
  const cited = before.exec(window)
  const known = memory.byAuthor.get(foldName(name))
  const [only] = entries.length === 1 ? entries : []
  if (cited) {
    const id = known ?? only?.reference.id
    return id === undefined ? undefined : { id, end: nameEnd + cited[0].length }
  }
  return (
    byTitle(place, entries, window.length) ??
    byYear(entries, window, nameEnd) ??
    byPage(only, window, nameEnd)
  )
}

/** The rest of what is said of a name: up to a semicolon. */
function windowOf(text: string, start: number): string {
  const window = text.slice(start, start + longestWindow)
  const end = window.indexOf(';')
  return end < 0 ? window : window.slice(0, end)
}

function isFirstAuthor({ authors }: LinkEntry, name: string): boolean {
  const [first] = authors
  return (
    first !== undefined && nameKeys(name).exact.some((key) => first.exact.has(key) || first.loose.has(key))
  )
}

function byTitle(
  { text, titles, nameEnd }: Place,
  entries: readonly LinkEntry[],
  length: number,
): Found | undefined {
  const plain = plainTitle.exec(text.slice(nameEnd, nameEnd + length))
  const printed = titles.filter(({ start }) => start >= nameEnd && start < nameEnd + length)
  const plainStart = nameEnd + (plain?.[0].length ?? 0) - (plain?.[1]?.length ?? 0)
  const candidates = plain ? [...printed, { start: plainStart, end: nameEnd + plain[0].length }] : printed
  for (const { start, end } of candidates) {
    const fitting = entries.filter((entry) =>
      entry.titles.some((title) => fitsTitle(text.slice(start, end), title)),
    )
    const [entry] = fitting
    if (entry && fitting.length === 1) return { id: entry.reference.id, end: closeQuote(text, end) }
  }
  return undefined
}

function closeQuote(text: string, end: number): number {
  return /["”“»’]/.test(text.charAt(end)) ? end + 1 : end
}

/** A title that the list words otherwise, then the year: `Knox, Tides of the north, Oslo 2011`. */
function byYear(entries: readonly LinkEntry[], window: string, nameEnd: number): Found | undefined {
  const year = /(?<!\d)(?:1[5-9]|20)\d\d(?![\d\p{L}])/u.exec(window)
  if (!year || !readsAsTitle(window.slice(0, year.index))) return undefined
  const [entry, ...others] = entries.filter(({ years }) => years.includes(year[0]))
  return entry && others.length === 0
    ? { id: entry.reference.id, end: nameEnd + year.index + year[0].length }
    : undefined
}

function readsAsTitle(text: string): boolean {
  return /^[,:]\s/.test(text) && (text.match(/\p{L}{3,}/gu) ?? []).length >= fewestWords
}

function byPage(only: LinkEntry | undefined, window: string, nameEnd: number): Found | undefined {
  return only && page.test(window) ? { id: only.reference.id, end: nameEnd } : undefined
}
