import { createPlaceOf } from '../../manuscript/lines.ts'
import type { BibliographyEntry, BibliographyFile, FileProblem } from './bibliography-file.ts'
import { aliasesOf, dataToCsl, isData, keyOf } from './data-to-csl.ts'
import { splitJsonItems, type JsonItem } from './split-json-items.ts'

/**
 * Read a CSL-JSON file: a list of items, or an object that holds one as `items` or `references`.
 *
 * Each item is read by itself, so that a damaged one takes no other with it.
 */
export function readCslJson(path: string, text: string): BibliographyFile {
  const placeOf = createPlaceOf(path, text)
  const entries: BibliographyEntry[] = []
  const problems: FileProblem[] = []
  const report = ({ start }: JsonItem, message: string, key?: string) =>
    problems.push({ message, place: placeOf(start, start), ...(key !== undefined && { key }) })
  const { items, fault } = splitJsonItems(text)
  if (fault) problems.push({ message: fault.message, place: placeOf(fault.at, fault.at) })
  for (const item of items) {
    const source = text.slice(item.start, item.end)
    const data = parseJson(source)
    if (!isData(data)) {
      const key = /"id"\s*:\s*"([^"\\]{1,300})"/.exec(source)?.[1]
      report(item, `${key === undefined ? 'This item' : `Item \`${key}\``} is not valid JSON.`, key)
      continue
    }
    const key = keyOf(data)
    if (key === '') {
      report(item, 'This item has no `id`.')
      continue
    }
    entries.push({
      key,
      aliases: aliasesOf(data),
      text: source,
      place: placeOf(item.start, item.end),
      csl: dataToCsl(data),
      parents: [],
      isContainer: false,
    })
  }
  return { path, entries, problems }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
