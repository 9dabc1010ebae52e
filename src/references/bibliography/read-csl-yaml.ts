import { isMap, isSeq, parseDocument, type Document } from 'yaml'
import { createPlaceOf } from '../../manuscript/lines.ts'
import type { Place } from '../../model/place.ts'
import { describeYamlFault } from '../../model/yaml-fault.ts'
import type { BibliographyEntry, BibliographyFile, FileProblem } from './bibliography-file.ts'
import { aliasesOf, dataToCsl, isData, keyOf } from './data-to-csl.ts'

/** Read a CSL YAML file: `references:` with a list of items, or the list alone. */
export function readCslYaml(path: string, text: string): BibliographyFile {
  const isFenced = /^\u{FEFF}?---\r?\n/u.test(text)
  const yaml = isFenced ? text.replace(/\n(?:---|\.\.\.)\s*$/, '\n') : text
  return { path, ...readYamlItems(yaml, { shift: 0, placeOf: createPlaceOf(path, text) }) }
}

interface Circumstances {
  /** Offset in the file at which the YAML starts. */
  readonly shift: number
  readonly placeOf: (start: number, end: number) => Place
}

/** Read the items under `references:` of a stretch of YAML. Faults of the YAML are named; items around them are read. */
export function readYamlItems(
  yaml: string,
  { shift, placeOf }: Circumstances,
): Pick<BibliographyFile, 'entries' | 'problems'> {
  const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'silent' })
  const entries: BibliographyEntry[] = []
  const problems: FileProblem[] = document.errors.map(({ message, pos }) => ({
    message: `This is not valid YAML: ${describeYamlFault(message)}`,
    place: placeOf(shift + pos[0], shift + pos[1]),
  }))
  for (const node of itemsOf(document)) {
    const [start = 0, end = start] = isMap(node) ? (node.range ?? []) : []
    const place = placeOf(shift + start, shift + trimEnd(yaml, start, end))
    const data = toData(node, document)
    const key = isData(data) ? keyOf(data) : ''
    if (!isData(data) || key === '') problems.push({ message: 'This item has no `id`.', place })
    else {
      const text = yaml.slice(start, place.end.offset - shift)
      entries.push({
        key,
        aliases: aliasesOf(data),
        text,
        place,
        csl: dataToCsl(data),
        parents: [],
        isContainer: false,
      })
    }
  }
  return { entries, problems }
}

function itemsOf(document: Document): readonly unknown[] {
  const { contents } = document
  const list = isMap(contents) ? contents.get('references', true) : contents
  return isSeq(list) ? list.items : []
}

function toData(node: unknown, document: Document): unknown {
  if (!isMap(node)) return undefined
  try {
    return node.toJS(document, { maxAliasCount: 100 })
  } catch (error) {
    // Too many aliases, or one that names nothing.
    if (error instanceof ReferenceError) return undefined
    throw error
  }
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start && /\s/.test(text.charAt(at - 1))) at--
  return at
}
