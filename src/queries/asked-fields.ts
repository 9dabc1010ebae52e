import type { CslDate, CslItem, CslName } from '../model/csl.ts'
import type { RuleName } from '../model/rule.ts'

/** What a rule misses in an entry. */
interface AskedField {
  /** Any of these will do. */
  readonly keys: readonly (keyof CslItem)[]
  /** For a sentence: `The entry has no volume.` */
  readonly lack: string
  /** For a sentence: `Volume 12 given.` */
  readonly name: string
  readonly isPlural?: true
}

const askedFields: Readonly<Partial<Record<RuleName, AskedField>>> = {
  'access-date-missing': { keys: ['accessed'], lack: 'no date of access', name: 'Date of access' },
  'book-title-missing': { keys: ['container-title'], lack: 'no title of the book', name: 'Book' },
  'conference-name-missing': {
    keys: ['container-title'],
    lack: 'no name of a conference or of its proceedings',
    name: 'Conference',
  },
  'editor-missing': { keys: ['editor'], lack: 'no editors of the book', name: 'Editor', isPlural: true },
  'issue-missing': { keys: ['issue'], lack: 'no issue', name: 'Issue' },
  'journal-doi-missing': { keys: ['DOI'], lack: 'no DOI', name: 'DOI' },
  'journal-name-missing': { keys: ['container-title'], lack: 'no name of a journal', name: 'Journal' },
  'journal-volume-missing': { keys: ['volume'], lack: 'no volume', name: 'Volume' },
  'page-range-missing': {
    keys: ['page', 'number'],
    lack: 'neither pages nor an article number',
    name: 'Pages',
    isPlural: true,
  },
  'publisher-missing': { keys: ['publisher'], lack: 'no publisher', name: 'Publisher' },
  'publisher-place-missing': {
    keys: ['publisher-place'],
    lack: 'no place of publication',
    name: 'Place of publication',
  },
  'reference-author-missing': {
    keys: ['author', 'editor'],
    lack: 'no author, editor or organisation',
    name: 'Author',
  },
  'reference-title-missing': { keys: ['title'], lack: 'no title', name: 'Title' },
  'reference-year-missing': { keys: ['issued'], lack: 'no year', name: 'Year' },
  'thesis-institution-missing': {
    keys: ['publisher'],
    lack: 'no university that awarded the degree',
    name: 'University',
  },
  'web-url-missing': { keys: ['URL', 'DOI'], lack: 'no address on the web', name: 'Address' },
}

/** What an entry has of what a rule asks for, `Volume 12`, or that it has nothing of it, `no volume`. */
type FoundField = { readonly given: string } | { readonly lack: string; readonly isPlural: boolean }

/** Say what an entry lacks that a rule asks for: `no volume`; nothing for a rule about other things. */
export function lackOf(rule: RuleName): string | undefined {
  return askedFields[rule]?.lack
}

/** Look in an entry for what a rule asks for; `undefined` for a rule about other things. */
export function findField(rule: RuleName, csl: CslItem): FoundField | undefined {
  const asked = askedFields[rule]
  if (!asked) return undefined
  const { keys, lack, name, isPlural = false } = asked
  const key = keys.find((one) => textOf(csl[one]) !== undefined)
  if (key === undefined) return { lack, isPlural }
  return { given: `${key === 'number' ? 'Article number' : name} ${textOf(csl[key]) ?? ''}` }
}

/** What stands for a year, such as `n.d.`, is none. */
function textOf(value: CslDate | string | readonly CslName[] | undefined): string | undefined {
  if (value === undefined || typeof value === 'string') return value
  if ('length' in value) return value[0]?.family ?? value[0]?.literal
  return value['date-parts']?.[0]?.join('-')
}
