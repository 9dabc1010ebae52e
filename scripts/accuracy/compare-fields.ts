import type { CslItem, CslName } from '../../src/model/csl.ts'
import { foldName, foldWords } from '../../src/references/name-key.ts'

/** What a row of the measuring file says of one entry; the names are those of CSL, or raw ones where the entry was only cut into pieces. */
export interface KnownFields {
  readonly author?: readonly CslName[]
  readonly author_raw?: string
  readonly issued?: string
  readonly issued_raw?: string
  readonly type?: string
  readonly [field: string]: unknown
}

/** One field of one entry, as wanted and as read; both empty where there is nothing to compare. */
export interface FieldPair {
  readonly field: string
  readonly wanted: string
  readonly got: string
  readonly isRight: boolean
}

/**
 * Compare what was read of an entry with what is known of it, field by field; fields that are not known are left out.
 *
 * | field                          | is right when                                                                    |
 * | ------------------------------ | -------------------------------------------------------------------------------- |
 * | first author                   | surname or name of the organisation is equal, folded                             |
 * | authors                        | the list of those is equal, in order; editors of the book may stand behind them  |
 * | first author, authors, raw     | the words of the name open the raw list; the words of both lists are the same     |
 * | year                           | the first four digits are equal; of several printed years, any                   |
 * | title, container, publisher, … | equal, folded: case, accents, punctuation and spaces go, and `In` before it      |
 * | title (opening)                | of two folded titles one opens the other and is at least half as long            |
 * | volume                         | equal, folded, without its label; a raw one may hold issue and pages too         |
 * | pages                          | first and last page equal, the last one written in full; an article number is one |
 * | DOI                            | equal in lower case                                                              |
 * | type                           | equal; a book with a container may be a chapter; `other` is not compared         |
 */
export function compareFields(known: KnownFields, read: CslItem): FieldPair[] {
  return [
    ...compareAuthors(known, read),
    ...compareYear(known, read),
    ...compareTitle(known, read),
    ...words('container', text(known, 'container-title'), read['container-title']),
    ...compareVolume(known, read),
    ...words('issue', text(known, 'issue'), read.issue),
    ...comparePages(known, read),
    ...compareDoi(known, read),
    ...words('publisher', text(known, 'publisher'), read.publisher),
    ...words('place', text(known, 'publisher-place'), read['publisher-place']),
    ...compareType(known, read),
  ]
}

function compareAuthors({ author, author_raw: raw = '' }: KnownFields, read: CslItem): FieldPair[] {
  const got = (read.author ?? []).filter(({ literal }) => literal !== 'et al.')
  if (author && author.length > 0) {
    const wantedNames = author.map(surname)
    const gotNames = got.map(surname)
    const withEditors = [...gotNames, ...(read.editor ?? []).map(surname)]
    const [first = ''] = wantedNames
    return [
      pair('first author', first, gotNames[0] ?? '', foldName(first) === foldName(gotNames[0] ?? '')),
      pair(
        'authors',
        wantedNames.join('; '),
        gotNames.join('; '),
        sameWords(wantedNames, gotNames) || sameWords(wantedNames, withEditors),
      ),
    ]
  }
  const wantedWords = listWords(raw)
  if (wantedWords.length === 0) return []
  const [first] = got
  const firstWords = first ? listWords(printed(first)) : []
  const all = got.map(printed).join('; ')
  return [
    pair(
      'first author',
      raw,
      first ? printed(first) : '',
      sameBag(wantedWords.slice(0, firstWords.length), firstWords),
    ),
    pair('authors', raw, all, sameBag(wantedWords, listWords(all))),
  ]
}

const roleWords = new Set('and et al alii und others ed eds editor editors hrsg org orgs in by'.split(' '))

/** Give the words of a list of names; a small `e` or `y` joins two names, a capital one is an initial. */
function listWords(list: string): string[] {
  return foldWords(list.replaceAll(/\s[ey]\s/g, ' ')).filter((word) => !roleWords.has(word))
}

function surname({ family, literal, 'non-dropping-particle': particle }: CslName): string {
  return literal ?? [particle, family].filter((part) => part !== undefined).join(' ')
}

function printed(name: CslName): string {
  return [surname(name), name.given, name.suffix].filter((part) => part !== undefined).join(' ')
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.map(foldName).join('|') === b.map(foldName).join('|')
}

function sameBag(a: readonly string[], b: readonly string[]): boolean {
  return b.length > 0 && letters(a) === letters(b)
}

function letters(bag: readonly string[]): string {
  return [...bag].sort().join(' ')
}

function compareYear(known: KnownFields, { issued }: CslItem): FieldPair[] {
  const years = (known.issued ?? known.issued_raw ?? '').match(/\d{4}/g) ?? []
  const got = String(issued?.['date-parts']?.[0]?.[0] ?? '')
  return years.length === 0
    ? []
    : [
        pair(
          'year',
          years.join(' '),
          got,
          years.some((year) => year === got),
        ),
      ]
}

function compareTitle(known: KnownFields, { title }: CslItem): FieldPair[] {
  const wanted = text(known, 'title')
  const a = foldName(wanted)
  const b = foldName(title ?? '')
  if (a === '') return []
  const opens =
    (a.startsWith(b) || b.startsWith(a)) && Math.min(a.length, b.length) * 2 >= Math.max(a.length, b.length)
  return [...words('title', wanted, title), pair('title (opening)', wanted, title ?? '', opens)]
}

function compareVolume(
  known: KnownFields,
  { volume = '', issue = '', page = '', number = '' }: CslItem,
): FieldPair[] {
  const wanted = numbersOf(text(known, 'volume').replace(/^\d{4};/, ''))
  const pages = page === '' ? number : page
  const isRight = [volume, `${volume} ${issue}`, `${volume} ${issue} ${pages}`].some(
    (printedNumbers) => numbersOf(printedNumbers) === wanted,
  )
  return wanted === '' ? [] : [pair('volume', text(known, 'volume'), `${volume} ${issue}`.trim(), isRight)]
}

const numberLabels =
  /^(?:v|vol|volume|volumes|vols|n|no|nos|nr|number|numero|issue|bd|band|heft|h|num|t|tom|tomo|tome)(?=\d|$)/

/** Give the words of a volume or issue without its labels. */
function numbersOf(value: string): string {
  return foldWords(value)
    .map((word) => word.replace(numberLabels, ''))
    .join(' ')
    .trim()
    .replaceAll(/\s+/g, ' ')
}

function comparePages(known: KnownFields, { page, number }: CslItem): FieldPair[] {
  const wanted = pagesOf(text(known, 'page'))
  const got = page ?? number ?? ''
  return wanted === '' ? [] : [pair('pages', text(known, 'page'), got, wanted === pagesOf(got))]
}

/** Write the last page in full, and a range of one page as that page: `S542–9` gives `s542-s549`. */
function pagesOf(value: string): string {
  const plain = value
    .toLowerCase()
    .replaceAll(/\s?[-–‑—−]+\s?/g, '-')
    .replaceAll(/[^\da-z-]+/g, ' ')
  const [first, last] = plain
    .replace(/^\s?(?:in )?(?:pages?|pp?|pgs?|pags?|ss?|seiten|article|art)\b/, '')
    .trim()
    .split('-')
  if (first === undefined || last === undefined) return (first ?? '').replaceAll(' ', '')
  const full = last.length < first.length ? first.slice(0, first.length - last.length) + last : last
  return full === first ? first : `${first}-${full}`
}

function compareDoi(known: KnownFields, { DOI = '' }: CslItem): FieldPair[] {
  const wanted = /10\.\d+\/\S+/.exec(text(known, 'DOI'))?.[0].replace(/\.$/, '').toLowerCase() ?? ''
  return wanted === '' ? [] : [pair('DOI', wanted, DOI, wanted === DOI.toLowerCase())]
}

function compareType(known: KnownFields, read: CslItem): FieldPair[] {
  const { type } = known
  if (type === undefined || type === 'other') return []
  const isPart = type === 'book' && text(known, 'container-title') !== ''
  return [pair('type', type, read.type, type === read.type || (isPart && read.type === 'chapter'))]
}

function words(field: string, wanted: string, got = ''): FieldPair[] {
  const folded = plainWords(wanted)
  return folded === '' ? [] : [pair(field, wanted, got, folded === plainWords(got))]
}

function plainWords(value: string): string {
  return foldName(value.replace(/^\W*(?:in|em|en)\b:?\s/i, ''))
}

function text(known: KnownFields, field: string): string {
  const value = known[field]
  return typeof value === 'string' ? value : ''
}

function pair(field: string, wanted: string, got: string, isRight: boolean): FieldPair {
  return { field, wanted, got, isRight }
}
