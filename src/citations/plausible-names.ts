import type { ReferenceIndex } from '../references/reference-index.ts'
import { joiningWords } from './joining-words.ts'
import { isLeadWord, isThing } from './not-names.ts'
import type { NameRun } from './read-names.ts'

/** What tells names from other words. */
export interface ReadingContext {
  readonly index: ReferenceIndex
  /** Whether the document also writes a word with a small letter. */
  readonly isCommonWord: (word: string) => boolean
  /** Whether the document is in a language that declines surnames: `według Nowaka (2014)`. */
  readonly isDeclined: boolean
}

const and = new RegExp(`\\s(?:${joiningWords})\\s`, 'u')
const group =
  /(?:^|\s)(?:Academ(?:y|ia)|Agenc[yei]\p{L}{0,2}|Associa\p{L}{3,5}|Asociación|Authority|Bank|Bureau|Cent(?:er|re|ro)|Comisión|Comissão|Comit[éê]|Commission|Committee|Conselho|Consortium|Council|Department|Departamento|Federation|Fondation|Foundation|Fundação|Fundación|Gesellschaft|Group|Institut[eo]?|Ministério|Ministerio|Ministerium|Ministry|Network|Office|Organi[sz]ation|Project|Secretaria|Secretariat|Sociedade?|Société|Society|Team|Union|Universidade?|Université|University|Universität|Verband)(?:\s|$)/u
const leads =
  /(?:^|[\s(])(?:see|cf\.?|siehe|vgl\.|véase|ver|voir|vedi|cfr\.|zie)(?:,?\s(?:also|too|especially|auch|también|aussi|anche|ook))?,?\s$/iu

// seit der Reform (2006): an article that may also be a particle
const article = /^(?:das|dem|der|des|die|een|gli|het|il|las|les|los)\s/u
// the film Harbour (1975), la loi Littoral (1986): the work or event has a name and a year, and no author
const kindOfWork =
  /(?<![\p{L}\p{M}])(?:album|Charta|charte|code|Code|codice|código|convention|Convention|cyclone|décret|direct(?:iva|ive)|Directive|film|filme|Film|Gesetz|hurricane|Hurricane|iniciativa|initiative|Initiative|ley|Ley|lei|legge|loi|novel|novela|opera|película|plan|Plan|play|poem|roman|romance|Roman|romanzo|Richtlinie|series|song|storm|traité|typhoon|Typhoon|Verordnung|wet)\s$/u

const versus = /\sv(?:s?\.)?\s\p{Lu}[^;:()[\]]{0,60}$/u
const longestParty = 80

/** Whether names in brackets before a year are those of a citation, though the list has no such entry. */
export function isPlausibleInside(text: string, run: NameRun, index: ReferenceIndex): boolean {
  const [first] = run.names
  if (!first || isNumbered(run) || isCase(text, run)) return false
  const words = text.slice(0, first.start).match(/[\p{L}.]+/gu) ?? []
  const isLed = words.every((word) => isLeadWord(word))
  // (American Tide Association 2016): a group, with no comma before the year
  if (isLed && run.names.length === 1 && group.test(first.name)) return true
  if (hasThing(run)) return false
  // (Reaff. 2012): an abbreviation
  if (run.isStopped && run.names.length === 1 && !run.etAl) return false
  const isKnown = run.names.every(({ name }) => index.byName(name).length > 0)
  if (run.etAl || isKnown) return true
  const isSmall = words.every((word) => isLeadWord(word) || /^\p{Ll}/u.test(word))
  // (PDB 3Q6X, Knox and Anders, 2011)
  const isPair = /,\s$/.test(text.slice(0, first.start)) && and.test(text.slice(first.end, run.end))
  if (run.names.length > 1) return isLed || isPair || (isSmall && words.length < 8)
  return (
    isLed &&
    (/^[^,]*,\s*$/.test(text.slice(run.end - 1)) || first.name.split(/\s/).length === 1) &&
    first.name.length > 1
  )
}

/** Whether names before a year in brackets of its own are those of a citation, though the list has no such entry. */
export function isPlausibleBefore(
  text: string,
  run: NameRun,
  { index, isCommonWord }: ReadingContext,
): boolean {
  const [first] = run.names
  if (!first || hasThing(run) || isNumbered(run) || isCase(text, run)) return false
  if (run.etAl) return true
  const before = text.slice(Math.max(0, first.start - 24), first.start)
  if (/(?:^|[\s(])(?:the|a|an|der|die|das|la|le|el|los|o)\s$/i.test(before)) return false
  if (run.names.every(({ name }) => index.byName(name).length > 0)) return true
  if (run.names.length === 1 && isArticle(first.name, isCommonWord)) return false
  if (run.names.length === 1 && (article.test(first.name) || kindOfWork.test(before))) return false
  // Current (2010) prices rose: a capital at the head of a sentence makes no name.
  const isHead = /(?:^|[.!?:;]\s+|^[\s*•–-]+)$/u.test(text.slice(Math.max(0, first.start - 3), first.start))
  if (run.names.length === 1 && isHead && isCommonWord(first.name)) return false
  const isPlain = run.names.every(({ name }) => isSurname(name))
  return isPlain && (run.names.length === 1 || hasAnd(text, run))
}

/** In Dutch, where `het` is a word, `de` with a small letter is an article: `in de Wet (2015)`, but `De Vries (2015)`. */
function isArticle(name: string, isCommonWord: (word: string) => boolean): boolean {
  return /^de\s/.test(name) && isCommonWord('het')
}

/** Whether names before a year in no brackets are those of a citation: a team, or one that “see” leads to. */
export function isPlausibleLoose(text: string, run: NameRun): boolean {
  const [first] = run.names
  // Collectors of specimens have initials, and a number that looks like a year.
  if (!first || run.isStopped || hasThing(run) || isNumbered(run) || /\p{Lu}\./u.test(first.name))
    return false
  if (run.etAl) return run.names.length === 1
  const isLed = leads.test(text.slice(Math.max(0, first.start - 30), first.start))
  return isLed && run.names.every(({ name }) => isSurname(name))
}

/** Whether “and” stands among the names, or before the one at `at`. */
export function hasAnd(text: string, { names, end }: NameRun, at?: number): boolean {
  const [from, to] = at === undefined ? [names[0]?.start, end] : [names[at - 1]?.end, names[at]?.start]
  return and.test(text.slice(from ?? 0, to ?? end))
}

/** One word, or words with particles or initials: not `World Cup`. */
function isSurname(name: string): boolean {
  const words = name.split(/\s+/).filter((word) => /^\p{Lu}[\p{L}'’-]+$/u.test(word))
  return words.length === 1 && !/^\p{Lu}{2,6}$/u.test(words[0] ?? '')
}

/** `Dahl v Harbour Board [1913] AC 417` is a case, which stands in a table of cases if anywhere. */
function isCase(text: string, { end }: NameRun): boolean {
  return versus.test(text.slice(Math.max(0, end - longestParty), end))
}

/** `G20` and `PM10` seldom are authors. */
function isNumbered({ names }: NameRun): boolean {
  return names.some(({ name }) => /\d/.test(name))
}

/** A month, a place or a figure; but `May et al.` is an author. */
function hasThing({ names, etAl }: NameRun): boolean {
  if (etAl && names.length === 1) return false
  return names.some(({ name }) => name.split(/[\s-]+/).some((word) => isThing(word)))
}
