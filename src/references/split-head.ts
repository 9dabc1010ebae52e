import type { CslName } from '../model/csl.ts'
import { isOrganisationWord } from './name-words.ts'
import { type NameList, othersName, parseNames } from './parse-names.ts'
import { chooseYear, findHeadYear } from './choose-year.ts'
import { findYears, type YearReading } from './parse-year.ts'

/** The head of an entry: who and when, and the offset at which the rest begins. */
export interface Head {
  readonly names: readonly CslName[]
  readonly areEditors: boolean
  /** What stands in author position and is no person: an organisation, or the title of a work without author. */
  readonly label: string | undefined
  readonly year: YearReading | undefined
  readonly end: number
}

/** `[12]`, `12.`, `(12)` before an entry; a dash for the author of the entry before. */
const lead =
  /\s*(?:\[[\w+:-]{1,24}\]|\(\d{1,3}\)|\d{1,3}[.)](?=\s)|\d{1,3}(?=\s\p{Lu}[\p{Ll}.’']))?\s*(?:[—–_-]{2,}[\s.,:;]*)?[\s•▪*-]*/uy
const organisationEnd = /[.:](?=\s+[“"«\p{Lu}\d(])|["“«]/gu
const longestLabel = 160

/** Read who wrote an entry and when. `text` is `printed` with identifiers, access dates and sure numberings blanked out. */
export function splitHead(printed: string, text: string = printed): Head {
  lead.lastIndex = 0
  const start = lead.exec(text)?.[0].length ?? 0
  const years = findYears(text)
  const [first] = years
  // (2009). Burr, W. A. Silt.
  if (first?.isBracketed && first.start <= start + 1 && first.end > start) return headFrom(text, first)
  if (isRepeated(text, start)) return headOfRepeated(text, start, years)
  const list = withGroup(text, parseNames(text, start))
  const near = findHeadYear(text, { printed, years, start, list })
  if (list && near && !isPartOfLabel(text, list, near))
    return named(withUnread(text, list, near), near, near.end)
  if (near) return labelled(printed.slice(start, near.start), near, near.end)
  const year = chooseYear(text, years)
  if (list) return named(list, year, list.end)
  const end = organisationLabelEnd(text, start)
  return end === undefined ? labelled('', year, start) : labelled(printed.slice(start, end), year, end)
}

/** Whether a dash stands for the authors of the entry before, and none are added to them. */
function isRepeated(text: string, start: number): boolean {
  return (
    /(?:[—–]{2}|---|___)[\s.,:;]{0,6}$/.test(text.slice(Math.max(0, start - 12), start)) &&
    !/^(?:and|&|with|und|et|y|e)\s/.test(text.slice(start, start + 6))
  )
}

// ———. 1998. Silt    ———. Silt. Fjord: Quay Press, 1998.
function headOfRepeated(text: string, start: number, years: readonly YearReading[]): Head {
  const [first] = years
  return first && first.start <= start + 2
    ? labelled('', first, first.end)
    : labelled('', chooseYear(text, years), start)
}

const group =
  /[;,]\s(?:and\s|&\s)?(?:for\s|on behalf of\s)?(?:the\s|o\s|el\s|die\s)?(\p{Lu}[^.;:()]{3,150}?\s(?:Group|Consortium|Collaboration|Network|Investigators|Team|Committee|Initiative|Study Group|Collaborators))(?=[.;:,]|\s\()/uy

// Burr WA, Lind B; the Northern Ports Study Group.
function withGroup(text: string, list: NameList | undefined): NameList | undefined {
  if (!list || list.hasOthers) return list
  group.lastIndex = list.end
  const literal = group.exec(text)?.[1]
  return literal === undefined ? list : { ...list, names: [...list.names, { literal }], end: group.lastIndex }
}

/** Names that could not be read stand as `et al.`, so that nobody takes the first for the only one. */
function withUnread(text: string, list: NameList, year: YearReading): NameList {
  return /\p{L}{2}/u.test(text.slice(list.end, year.start)) ? { ...list, hasOthers: true } : list
}

/** `BC MOE (British Columbia Ministry) (1996)` is no person, whatever its first two words look like. */
function isPartOfLabel(text: string, list: NameList, year: YearReading): boolean {
  const between = text.slice(list.end, year.start)
  return list.names.length === 1 && /^\s*(?:[(\p{L}][\p{L}\s]*\p{L}{2}|\[\p{Lu}{2,10}\])/u.test(between)
}

function headFrom(text: string, year: YearReading): Head {
  const from = year.end + (/^[\s.,:]*/.exec(text.slice(year.end))?.[0].length ?? 0)
  const list = parseNames(text, from)
  return list ? named(list, year, list.end) : labelled('', year, year.end)
}

function named(list: NameList, year: YearReading | undefined, end: number): Head {
  const names = list.hasOthers ? [...list.names, othersName] : list.names
  return { names, areEditors: list.areEditors, label: undefined, year, end }
}

function labelled(printed: string, year: YearReading | undefined, end: number): Head {
  const words = printed
    .replaceAll(/\s+/g, ' ')
    .replace(/[\s.,:(]{1,20}$/, '')
    .trim()
  return { names: [], areEditors: false, label: words === '' ? undefined : words, year, end }
}

/** Without a year behind it, an organisation or a single name ends at the first stop: `World Health Organization. Title`. */
function organisationLabelEnd(text: string, start: number): number | undefined {
  const stretch = text.slice(start, start + longestLabel)
  for (const { index } of stretch.matchAll(organisationEnd)) {
    const label = stretch.slice(0, index).trim()
    const words = label.split(/[\s/]+/).filter((word) => /\p{L}/u.test(word))
    if (words.at(-1) === undefined || /^(?:(?:\p{Lu}\.)?\p{Lu}|St|Dr|No|vs)$/u.test(words.at(-1) ?? ''))
      continue
    return isOrganisationLabel(words) && !/^["“„«]/.test(label) ? start + index : undefined
  }
  return undefined
}

function isOrganisationLabel(words: readonly string[]): boolean {
  const big = words.filter((word) => /^[("]?\p{Lu}/u.test(word))
  if (words.length === 1) return big.length === 1
  const small = words.length - big.length
  const isAcronyms = words.length <= 3 && words.every((word) => /^\p{Lu}[\p{Lu}\d&-]*$/u.test(word))
  return (
    isAcronyms ||
    (small <= big.length && words.some((word) => isOrganisationWord(word.replaceAll(/[^\p{L}]/gu, ''))))
  )
}
