import { createPlaceOf } from '../../manuscript/lines.ts'
import type { Place } from '../../model/place.ts'
import type { BibliographyEntry, BibliographyFile, FileProblem } from './bibliography-file.ts'
import { bibtexToCsl } from './bibtex-to-csl.ts'
import { inheritFields } from './inherit-fields.ts'
import { resolveMacro, resolveValue, type Macros } from './resolve-value.ts'
import { scanBibtex, type BibtexEntry } from './scan-bibtex.ts'

type PlaceOf = (start: number, end: number) => Place

/** Read a BibTeX or biblatex file. Never throws: what is damaged is named, what stands around it is read. */
export function readBibtex(path: string, text: string): BibliographyFile {
  const placeOf = createPlaceOf(path, text)
  const scanned = scanBibtex(text)
  const macros = readMacros(scanned)
  const raw = scanned
    .filter(({ type, key }) => type !== 'string' && key !== '')
    .map((entry) => ({ entry, fields: readFields(entry, macros) }))
  const byKey = new Map(raw.toReversed().map((one) => [one.entry.key, one]))
  const entries = raw.map(({ entry, fields }): BibliographyEntry => {
    const inherited = inheritFields({ type: entry.type, fields }, (key) => {
      const parent = byKey.get(key)
      return parent && { type: parent.entry.type, fields: parent.fields }
    })
    return {
      key: entry.key,
      aliases: keysIn(fields.get('ids')),
      text: text.slice(entry.start, entry.end),
      place: placeOf(entry.start, entry.end),
      csl: bibtexToCsl(entry.type, inherited.fields),
      parents: inherited.parents,
      isContainer: entry.type === 'xdata',
    }
  })
  return { path, entries, problems: scanned.flatMap((entry) => problemsOf(entry, placeOf)) }
}

function keysIn(list = ''): string[] {
  return list
    .split(',')
    .map((key) => key.trim())
    .filter((key) => key !== '')
}

/** Values of `@string`, which may name each other as long as they stand in order. */
function readMacros(entries: readonly BibtexEntry[]): Macros {
  const macros = new Map<string, string>()
  for (const { type, fields } of entries)
    if (type === 'string') for (const { name, value } of fields) macros.set(name, resolveMacro(value, macros))
  return macros
}

/** The first of two fields with one name counts, as in BibTeX. */
function readFields({ fields }: BibtexEntry, macros: Macros): Map<string, string> {
  return new Map(fields.toReversed().map(({ name, value }) => [name, resolveValue(value, macros)]))
}

function problemsOf({ type, key, faults }: BibtexEntry, placeOf: PlaceOf): FileProblem[] {
  const name = key === '' ? `This \`@${type}\`` : `Entry \`${key}\``
  return faults.map(({ message, at }) => ({
    message: `${name} ${message}.`,
    place: placeOf(at, at),
    ...(key !== '' && { key }),
  }))
}
