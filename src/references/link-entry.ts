import type { CslItem, CslName } from '../model/csl.ts'
import type { Reference } from '../model/reference.ts'
import { foldName, foldWords, nameKeys } from './name-key.ts'
import { othersName } from './parse-names.ts'

/** An entry as citations may name it. */
export interface LinkEntry {
  readonly reference: Reference
  /** Keys of each author: in full, and by a part of the name or an abbreviation. */
  readonly authors: readonly AuthorKeys[]
  /** Whether the list of authors is cut short by `et al.`. */
  readonly isOpen: boolean
  /** Years it says it is of, and years that are printed anywhere in it. */
  readonly years: readonly string[]
  readonly printedYears: readonly string[]
  readonly suffix: string | undefined
  /** Folded words of its title and of its group's name, each as one list. */
  readonly titles: readonly (readonly string[])[]
  /** Initials of the first author's given names, folded. */
  readonly initials: string
}

export interface AuthorKeys {
  readonly exact: ReadonlySet<string>
  readonly loose: ReadonlySet<string>
}

const longestTitle = 24
const headLength = 400
const others = /\bet al\b|\bu\. ?a\.|\b[ey] (?:outros|otros|cols?)\b/
const printedYear =
  /(?<![\p{L}\p{N}:/–—-]|\p{N}[.,])(?:1[4-9]|20)\d\d(?=[a-z]?(?![\p{L}\p{N}/–—-]|[.,]\p{N}))/gu

/** Describe an entry by the keys under which it is looked up. */
export function describeEntry(reference: Reference): LinkEntry {
  const { csl } = reference
  const names = csl.author ?? csl.editor ?? []
  const people = names.filter((name) => !isOthers(name))
  return {
    reference,
    authors: people.map(authorKeys),
    isOpen: people.length < names.length || isUnread(people[0]) || isShortened(reference),
    years: yearsOf(csl),
    printedYears: printedYearsOf(reference),
    suffix: csl['year-suffix'],
    titles: titlesOf(csl, people),
    initials: foldName((people[0]?.given ?? '').replaceAll(/(?<=\p{L})\p{Ll}+/gu, '')),
  }
}

/** The source of a bibliography entry is not printed: its years may be those of a download. */
function printedYearsOf({ origin, text }: Reference): string[] {
  return origin === 'list' ? [...new Set(text.match(printedYear))] : []
}

function isShortened({ origin, text }: Reference): boolean {
  return origin === 'list' && others.test(text.slice(0, headLength))
}

/** Fold words that stand for a year: `n.d.` and `s.d.` meet, `in press` and `forthcoming` meet. */
export function foldYearWord(text: string): string {
  const word = foldName(text)
  if (/^(?:nd|sd|sf|oj|zj|sa|undated|nodate)$/.test(word)) return 'nd'
  const isComing =
    /^(?:inpress|inprint|impress|imdruck|indruk|forthcoming|nopre?lo|enprensa|souspresse|accepted|imerscheinen|instampa|toappear|aparaitre|incorsodistampa)$/
  return isComing.test(word) ? 'inpress' : word
}

function isOthers(name: CslName): boolean {
  return name.literal === othersName.literal
}

/** Whether a list of names was taken for the name of one group. */
function isUnread(name: CslName | undefined): boolean {
  return name?.literal !== undefined && /,.*[,&]|;|\sand\s\p{Lu}\./u.test(name.literal)
}

function authorKeys(name: CslName): AuthorKeys {
  const surname = surnameOf(name)
  const { exact, loose } = nameKeys(surname)
  const whole = [surname, surname.replace(/^the\s/i, '')].map(foldName)
  const given = name.given ?? ''
  const full = /\p{Ll}{2}/u.test(given) ? [`${given} ${surname}`, `${surname} ${given}`].map(foldName) : []
  const { names, abbreviations } = groupKeys(name.literal)
  return {
    exact: new Set([...exact, ...whole, ...full, ...names]),
    loose: new Set([...loose, ...abbreviations]),
  }
}

function surnameOf({ literal, family = '', 'non-dropping-particle': particle }: CslName): string {
  return literal ?? (particle === undefined ? family : `${particle} ${family}`)
}

/** `World Health Organization (WHO)` is cited by its name, by its abbreviation, and with or without its article. */
function groupKeys(literal = ''): { names: string[]; abbreviations: string[] } {
  const inBrackets = [...literal.matchAll(/[([]([^()[\]]{2,80})[)\]]/g)].map((match) => match[1] ?? '')
  const plain = literal.replaceAll(/\s*[([][^()[\]]{0,80}[)\]]/g, '').trim()
  const parts = plain.split(/\s[-–—]\s|[:,;]\s/)
  const names = [plain, plain.replace(/^the\s/i, ''), ...parts.slice(0, 2), ...inBrackets]
  return { names: fold(names), abbreviations: fold(initialsOf(plain)) }
}

function initialsOf(name: string): string[] {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word))
  return words.length < 2 ? [] : [words.map((word) => word.charAt(0)).join('')]
}

function fold(names: readonly string[]): string[] {
  return names.map(foldName).filter((key) => key.length > 1)
}

/** Years an entry can be cited by: issued and original, or what stands for them, such as `n.d.`. */
function yearsOf({ issued, 'original-date': original, status }: CslItem): string[] {
  const dates = [...(issued?.['date-parts'] ?? []), ...(original?.['date-parts'] ?? [])]
  const dated = dates.flatMap(([year]) => (year === undefined ? [] : [String(year)]))
  const words = [issued?.literal, status].flatMap((text) => (text === undefined ? [] : [foldYearWord(text)]))
  const known = [...dated, ...words]
  return known.length > 0 ? known : ['nd']
}

function titlesOf(csl: CslItem, people: readonly CslName[]): string[][] {
  const group = people[0]?.literal
  const texts = [csl.title, group, group?.replace(/^the\s/i, ''), group?.replace(/\s*\(.*$/, '')]
  const abbreviation =
    people.length === 0 ? /\((\p{Lu}[\p{L}&-]{1,11})\)/u.exec(csl.title ?? '')?.[1] : undefined
  const lists = [...texts, abbreviation].flatMap((text) =>
    text === undefined ? [] : [foldWords(text).slice(0, longestTitle)],
  )
  return lists.filter((words) => words.length > 0)
}
