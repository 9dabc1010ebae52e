/**
 * Measure how well printed entries are read, field by field.
 *
 *     node scripts/accuracy-fields.ts FILE.jsonl [--misses FILE]
 *
 * FILE holds a JSON object a line: `{"text", "fields", "src"}`. `text` is the entry as printed, `src` the kind of source
 * with a name behind a colon (`jats:a-journal-123`), `fields` what is known of it: CSL names (`author`, `issued` as text,
 * `title`, `container-title`, `volume`, `issue`, `page`, `DOI`, `publisher`, `publisher-place`, `type`), or `author_raw` and
 * `issued_raw` where the entry was only cut into pieces. How fields are compared stands in `accuracy/compare-fields.ts`.
 *
 * Prints a table for each kind of source: of the entries that have a field, how many were read right, wrong and not at all.
 * `--misses` writes a line for each that was not: kind, field, wanted, got, text, parted by tabs.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { parseEntry } from '../src/references/parse-entry.ts'
import { compareFields, type FieldPair, type KnownFields } from './accuracy/compare-fields.ts'

const Row = z.object({ text: z.string(), src: z.string(), fields: z.record(z.string(), z.unknown()) })

interface Compared extends FieldPair {
  readonly kind: string
  readonly text: string
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { misses: { type: 'string' } } })
const compared = readFileSync(positionals[0] ?? '', 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .flatMap((line) => compareRow(line))
for (const [kind, pairs] of Map.groupBy(compared, (pair) => pair.kind))
  process.stdout.write(formatTable(kind, pairs))
if (values.misses !== undefined) writeFileSync(values.misses, formatMisses(compared))

function compareRow(line: string): Compared[] {
  const { text, src, fields } = Row.parse(JSON.parse(line))
  const kind = src.split(':')[0] ?? src
  return compareFields(fields as KnownFields, parseEntry(text)).map((pair) => ({ ...pair, kind, text }))
}

function formatTable(kind: string, pairs: readonly Compared[]): string {
  const rows = [...Map.groupBy(pairs, ({ field }) => field)].map(([field, all]) => {
    const right = all.filter(({ isRight }) => isRight).length
    const empty = all.filter(({ isRight, got }) => !isRight && got === '').length
    const share = ((100 * right) / all.length).toFixed(1)
    return [field, all.length, `${share} %`, all.length - right - empty, empty]
  })
  const lines = [[kind, 'entries', 'right', 'wrong', 'not read'], ...rows].map(([field, ...numbers]) =>
    [String(field).padEnd(16), ...numbers.map((number) => String(number).padStart(9))].join(''),
  )
  return `${lines.join('\n')}\n\n`
}

function formatMisses(pairs: readonly Compared[]): string {
  return pairs
    .filter(({ isRight }) => !isRight)
    .map(
      ({ kind, field, wanted, got, text }) =>
        `${[kind, field, wanted, got, text].map((part) => part.replaceAll(/\s+/g, ' ')).join('\t')}\n`,
    )
    .join('')
}
