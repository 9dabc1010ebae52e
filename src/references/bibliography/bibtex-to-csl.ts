import type { CslDate, CslItem, CslName, CslType } from '../../model/csl.ts'
import { cslTypeOf } from './bibtex-types.ts'
import { latexToText } from './latex-to-text.ts'
import { parseIsoDate, parseYear } from './parse-bibtex-date.ts'
import { parseBibtexNames } from './parse-bibtex-names.ts'

type Fields = ReadonlyMap<string, string>

/** Turn the fields of a BibTeX or biblatex entry into a CSL item. Field names are in lower case. */
export function bibtexToCsl(entryType: string, fields: Fields): CslItem {
  const type = cslTypeOf(entryType, fields)
  return withoutGaps({
    type,
    author: namesOf(fields, ['author']),
    editor: namesOf(fields, ['editor']),
    ...issuedOf(fields),
    'original-date': dateOf(fields, 'origdate'),
    accessed: dateOf(fields, 'urldate'),
    title: titleOf(fields),
    'container-title': containerOf(type, fields),
    volume: textOf(fields, ['volume']),
    issue: type === 'article-journal' ? textOf(fields, ['number', 'issue']) : textOf(fields, ['issue']),
    page: textOf(fields, ['pages'])?.replaceAll(/ ?[–—] ?/g, '-'),
    number:
      textOf(fields, ['eid', 'articleno', 'article-number']) ??
      (type === 'article-journal' ? undefined : textOf(fields, ['number'])),
    edition: textOf(fields, ['edition']),
    publisher: textOf(fields, ['publisher', 'institution', 'school', 'organization']),
    'publisher-place': textOf(fields, ['location', 'address']),
    DOI: doiOf(fields),
    ISBN: textOf(fields, ['isbn']),
    URL: rawOf(fields, 'url'),
    status: textOf(fields, ['pubstate']),
  })
}

type Loose = { readonly type: CslType } & { readonly [Key in keyof CslItem]: CslItem[Key] | undefined }

/** Leave out what an entry does not say. */
function withoutGaps(item: Loose): CslItem {
  const { type, ...rest } = item
  const known = Object.entries(rest).filter(([, value]) => value !== undefined && value !== '')
  return { type, ...Object.fromEntries(known) }
}

function textOf(fields: Fields, names: readonly string[]): string | undefined {
  const name = names.find((one) => fields.has(one))
  return name === undefined ? undefined : latexToText(fields.get(name) ?? '')
}

function namesOf(fields: Fields, names: readonly string[]): readonly CslName[] | undefined {
  const name = names.find((one) => fields.has(one))
  const found = name === undefined ? [] : parseBibtexNames(fields.get(name) ?? '')
  return found.length > 0 ? found : undefined
}

function issuedOf(fields: Fields): { issued?: CslDate; 'year-suffix'?: string } {
  const date = fields.get('date')
  if (date !== undefined) return { issued: parseIsoDate(date) }
  const year = fields.get('year')
  if (year === undefined) return {}
  const { issued, suffix } = parseYear(year, fields.get('month'), fields.get('day'))
  return { issued, ...(suffix !== undefined && { 'year-suffix': suffix }) }
}

function dateOf(fields: Fields, name: string): CslDate | undefined {
  const value = fields.get(name)
  return value === undefined ? undefined : parseIsoDate(value)
}

function titleOf(fields: Fields): string | undefined {
  const title = textOf(fields, ['title'])
  const subtitle = textOf(fields, ['subtitle'])
  if (title === undefined || subtitle === undefined || subtitle === '') return title
  return /[?!:]$/.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`
}

function containerOf(type: CslType, fields: Fields): string | undefined {
  const journal = ['journaltitle', 'journal']
  const book = ['booktitle', 'maintitle']
  return textOf(fields, type.startsWith('article') ? [...journal, ...book] : [...book, ...journal])
}

const doi = /10\.\d{4,9}\/\S+/

function doiOf(fields: Fields): string | undefined {
  const value = rawOf(fields, 'doi')
  return value === undefined ? undefined : (doi.exec(value)?.[0] ?? value)
}

/** What LaTeX must not touch: `\_`, `\%` and `\url{…}` are undone, dashes stay. */
function rawOf(fields: Fields, name: string): string | undefined {
  return fields
    .get(name)
    ?.replaceAll(/\\(?:url|href)(?![A-Za-z])|[{}]/g, '')
    .replaceAll(/\\([#$%&_~])/g, '$1')
    .replaceAll(/\s+/g, '')
}
