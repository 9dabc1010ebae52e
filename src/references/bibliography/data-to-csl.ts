import { cslTypes, type CslDate, type CslItem, type CslName, type CslType } from '../../model/csl.ts'
import { parseIsoDate } from './parse-bibtex-date.ts'

type Data = Readonly<Record<string, unknown>>

const knownTypes: ReadonlySet<string> = new Set(cslTypes)
const textFields = [
  'title',
  'container-title',
  'volume',
  'issue',
  'page',
  'number',
  'edition',
  'publisher',
  'publisher-place',
  'DOI',
  'ISBN',
  'URL',
  'status',
  'year-suffix',
] as const
const dateFields = ['issued', 'original-date', 'accessed'] as const
const nameFields = ['author', 'editor'] as const

/** Read an item of CSL-JSON or CSL YAML; what is not as CSL wants it is left out. */
export function dataToCsl(data: Data): CslItem {
  return {
    type: typeOf(data.type),
    ...Object.fromEntries([
      ...textFields.flatMap((name) => pair(name, textOf(data[name]))),
      ...dateFields.flatMap((name) => pair(name, dateOf(data[name]))),
      ...nameFields.flatMap((name) => pair(name, namesOf(data[name]))),
    ]),
  }
}

/** Tell whether a value is an object with string keys. */
export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Give the citekey of an item: its `id`, a text or a number. */
export function keyOf(data: Data): string {
  return textOf(data.id) ?? ''
}

/** Zotero writes its citekey beside an id of its own. */
export function aliasesOf(data: Data): string[] {
  const key = textOf(data['citation-key'])
  return key === undefined || key === keyOf(data) ? [] : [key]
}

function pair<Value>(name: string, value: Value | undefined): [string, Value][] {
  return value === undefined ? [] : [[name, value]]
}

function typeOf(value: unknown): CslType {
  return isType(value) ? value : 'document'
}

function isType(value: unknown): value is CslType {
  return typeof value === 'string' && knownTypes.has(value)
}

/** Titles may hold HTML, `<i>Calluna</i>`. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return undefined
  const text = value
    .replaceAll(/<\/?[a-z][^<>]{0,80}>/gi, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return text === '' ? undefined : text
}

function namesOf(value: unknown): CslName[] | undefined {
  const names = (Array.isArray(value) ? value : [value]).flatMap(nameOf)
  return names.length > 0 ? names : undefined
}

function nameOf(value: unknown): CslName[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [{ literal: value.trim() }]
  if (!isData(value)) return []
  const literal = textOf(value.literal) ?? textOf(value.name)
  if (literal !== undefined) return [{ literal }]
  const parts = (['family', 'given', 'non-dropping-particle', 'suffix'] as const).flatMap((name) =>
    pair(name, textOf(value[name])),
  )
  return parts.length > 0 ? [Object.fromEntries(parts)] : []
}

/** `{"date-parts": [[2020, 5]]}`, `{"raw": "2020-05"}`, and Pandoc's `2020-05` or `{year: 2020, month: 5}`. */
function dateOf(value: unknown): CslDate | undefined {
  const [date]: readonly unknown[] = Array.isArray(value) ? value : [value]
  return dateOfOne(date)
}

function dateOfOne(value: unknown): CslDate | undefined {
  if (typeof value === 'number' || typeof value === 'string') return parseIsoDate(String(value))
  if (!isData(value)) return undefined
  const parts = value['date-parts']
  if (Array.isArray(parts)) {
    const dates = parts.filter((part) => Array.isArray(part)).map(numbersOf)
    return dates.some((date) => date.length > 0) ? { 'date-parts': dates } : undefined
  }
  if (value.year !== undefined) return { 'date-parts': [numbersOf([value.year, value.month, value.day])] }
  const text = textOf(value.raw) ?? textOf(value.literal)
  return text === undefined ? undefined : parseIsoDate(text)
}

function numbersOf(parts: readonly unknown[]): number[] {
  const end = parts.findIndex((part) => !isInteger(part))
  return (end === -1 ? parts : parts.slice(0, end)).map(Number)
}

function isInteger(part: unknown): boolean {
  return typeof part === 'number' || (typeof part === 'string' && part !== '')
    ? Number.isInteger(Number(part))
    : false
}
