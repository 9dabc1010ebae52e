import type { ProseBlock } from '../../src/model/document.ts'
import type { Place, Position } from '../../src/model/place.ts'
import type { ManuscriptReport } from '../../src/model/report.ts'
import { formats } from '../../src/report/formats/index.ts'
import { buildReportOf, path } from './build-report-of.ts'

/** A place that the report names, in words, and the text that must stand there. */
interface NamedPlace {
  readonly what: string
  readonly place: Place
  readonly text?: string
}

/**
 * Run the whole core on a text and say what of its answer cannot be: a place outside of the file, a text that does not
 * stand at its place, a link to no entry. Throws what the core throws.
 */
export async function findFaults(source: string): Promise<string[]> {
  const { manuscripts, report } = buildReportOf(source)
  for (const format of formats) await format.format(report, { isColored: true, width: 80 })
  const document = manuscripts[0]?.documents[0]
  const [only] = report.manuscripts
  if (!document || !only) return ['no manuscript']
  const markers = document.markers.map(({ id, place }) => ({ what: `marker ${id}`, place }))
  const problems = document.problems.map(({ message, place }) => ({ what: message, place }))
  const lineEnds = findLineEnds(source)
  return [
    ...document.blocks.flatMap((block) => blockFaults(block, source)),
    ...[...placesOf(only), ...markers, ...problems].flatMap((named) => placeFaults(named, source, lineEnds)),
    ...linkFaults(only),
  ]
}

function* placesOf({ citations, references, queries, findings }: ManuscriptReport): Generator<NamedPlace> {
  for (const { text, place, items } of citations) {
    yield { what: 'citation', place, text }
    for (const item of items) yield { what: 'cite item', place: item.place, text: item.text }
  }
  for (const { id, place, text } of references) yield { what: `reference ${id}`, place, text }
  for (const { text, places } of queries) for (const place of places) yield { what: `query ${text}`, place }
  for (const { message, place, related = [] } of findings) {
    yield { what: message, place }
    yield* related.map((other) => ({ what: other.message, place: other.place }))
  }
}

function placeFaults(
  { what, place, text }: NamedPlace,
  source: string,
  lineEnds: readonly number[],
): string[] {
  const { start, end } = place
  const faults: string[] = []
  if (place.path !== path) faults.push(`${what}: in ${place.path}`)
  if (!(start.offset >= 0 && start.offset <= end.offset && end.offset <= source.length))
    return [`${what}: ${start.offset}–${end.offset} is no stretch of ${source.length}`]
  for (const position of [start, end])
    if (!isTrue(position, lineEnds))
      faults.push(`${what}: ${position.line}:${position.column} is not ${position.offset}`)
  const found = source.slice(start.offset, end.offset)
  if (text !== undefined && text !== found)
    faults.push(`${what}: ${JSON.stringify(text)} stands not at its place, but ${JSON.stringify(found)}`)
  return faults
}

/** Whether line and column are those of the offset, by a split of the text and not by the index that the core uses. */
function isTrue({ line, column, offset }: Position, ends: readonly number[]): boolean {
  const lineStart = line === 1 ? 0 : ends[line - 2]
  const lineEnd = ends[line - 1] ?? Infinity
  return lineStart !== undefined && offset === lineStart + column - 1 && offset < lineEnd
}

/** The offset behind each line end. */
function findLineEnds(source: string): number[] {
  let at = 0
  const ends = source.split(/(?<=\n|\r(?!\n))/).map((line) => (at += line.length))
  return ends.slice(0, /[\r\n]$/.test(source) ? undefined : -1)
}

function blockFaults({ index, text, sources, marks, place }: ProseBlock, source: string): string[] {
  const faults: string[] = []
  if (sources.length !== text.length + 1) faults.push(`block ${index}: the map has ${sources.length} units`)
  for (let i = 0; i < sources.length; i++) {
    const at = sources[i] ?? -1
    if (at < (sources[i - 1] ?? place.start.offset) || at > place.end.offset || at > source.length)
      return [...faults, `block ${index}: unit ${i} of ${JSON.stringify(text)} maps to ${at}`]
  }
  for (const { kind, start, end } of marks)
    if (!(start >= 0 && start < end && end <= text.length))
      faults.push(`block ${index}: ${kind} ${start}–${end} is no stretch of ${text.length}`)
  return faults
}

function linkFaults({ references, citations }: ManuscriptReport): string[] {
  const ids = new Set(references.map(({ id }) => id))
  const linked = citations.flatMap(({ items }) => items.flatMap((item) => item.references))
  const faults = linked.filter((id) => !ids.has(id)).map((id) => `a citation means ${id}, which is no entry`)
  return ids.size === references.length ? faults : [...faults, 'two entries share an id']
}
