import type { FrontMatter, MarkdownDocument } from '../../model/document.ts'
import type { Manuscript } from '../../model/manuscript.ts'

/** An author as front matter has it: a name, and what is said of the person. */
export interface AuthorEntry {
  readonly name: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly document: MarkdownDocument
}

/** Give the authors that front matter lists, of the first document that has any. */
export function readAuthors({ documents }: Manuscript): AuthorEntry[] {
  for (const document of documents) {
    const { author, authors } = document.frontMatter
    const found = [author, authors].flatMap(entriesOf)
    if (found.length > 0) return found.map((one) => ({ ...one, document }))
  }
  return []
}

type Entry = Pick<AuthorEntry, 'fields' | 'name'>

/** `Anna Quist` · `{name: Anna Quist, orcid: …}` · `Anna Quist: {orcid: …}` · `{name: {given: Anna, family: Quist}}` */
function entriesOf(value: unknown): Entry[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [{ name: value, fields: {} }]
  if (Array.isArray(value)) return value.flatMap(entriesOf)
  if (!isRecord(value)) return []
  const name = nameOf(value)
  if (name !== '') return [{ name, fields: foldKeys(value) }]
  return Object.entries(value).flatMap(([key, fields]) =>
    isRecord(fields) ? [{ name: key, fields: foldKeys(fields) }] : [],
  )
}

function nameOf(value: Readonly<Record<string, unknown>>): string {
  const { name, literal, given, family, surname, firstname, lastname } = value
  if (isRecord(name)) return nameOf(name)
  const whole = [name, literal].find((one) => typeof one === 'string')
  const parts = [given ?? firstname, family ?? surname ?? lastname].filter((one) => typeof one === 'string')
  return typeof whole === 'string' ? whole : parts.join(' ')
}

/** Give a record with its keys in small letters and with hyphens; Quarto's `attributes` count as the author's own. */
export function foldKeys(value: FrontMatter): Readonly<Record<string, unknown>> {
  const attributes = isRecord(value.attributes) ? value.attributes : {}
  const entries = [...Object.entries(value), ...Object.entries(attributes)]
  return Object.fromEntries(entries.map(([key, one]) => [key.toLowerCase().replaceAll(/[\s_]/g, '-'), one]))
}

/** Whether a value of front matter says something: neither empty nor `false`. */
export function isGiven(value: unknown): boolean {
  if (value === undefined || value === null || value === false) return false
  if (typeof value === 'string') return /[\p{L}\p{N}]/u.test(value)
  return typeof value !== 'object' || Object.keys(value).length > 0
}

function isRecord(value: unknown): value is FrontMatter {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
