/**
 * Score the engine on documents whose citation links are known: `npm run accuracy -- CORPUS`.
 *
 * The corpus format stands in docs/accuracy.md.
 */
import { existsSync } from 'node:fs'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { listDocuments, readDocument } from './accuracy/corpus.ts'
import { emptyScore, scoreDocument, type Score } from './accuracy/score.ts'

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    styles: { type: 'string' },
    match: { type: 'string', default: '' },
    misses: { type: 'string' },
    'no-changes': { type: 'boolean', default: false },
  },
})
const [corpus] = positionals
if (corpus === undefined || !existsSync(corpus)) {
  console.error(
    'Usage: npm run accuracy -- CORPUS [--styles A,B] [--match TEXT] [--no-changes] [--misses FILE]; expected a folder of documents, see docs/accuracy.md',
  )
  process.exit(2)
}

const notes: string[] = []
console.log(
  'style         documents | links P   R      (of) | uncited P  R      (of) | quiet of clean | changes right',
)
for (const style of await stylesOf(corpus)) {
  const folder = join(corpus, style)
  const score = emptyScore()
  for (const id of (await listDocuments(folder)).filter((one) => one.includes(options.match)).sort()) {
    const document = await readDocument(folder, id)
    const found = scoreDocument(document, score, { includeChanges: !options['no-changes'] })
    notes.push(...found.map((note) => `${style} ${note}`))
  }
  console.log(formatRow(style, score))
}
if (options.misses !== undefined) await writeFile(options.misses, `${notes.join('\n')}\n`)

async function stylesOf(folder: string): Promise<string[]> {
  if (options.styles !== undefined) return options.styles.split(',')
  const entries = await readdir(folder, { withFileTypes: true })
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort()
}

function formatRow(style: string, score: Score): string {
  return [
    `${style.padEnd(13)} ${String(score.documents).padStart(9)}`,
    `${share(score.linksRight, score.linksSaid)} ${share(score.linksRight, score.linksTrue)} ${count(score.linksTrue)}`,
    `${share(score.uncitedRight, score.uncitedSaid)} ${share(score.uncitedRight, score.uncitedTrue)} ${count(score.uncitedTrue)}`,
    `${share(score.quiet, score.clean)} ${count(score.clean)}`,
    `${share(score.changesRight, score.changes)} ${count(score.changes)}`,
  ].join(' | ')
}

function share(part: number, whole: number): string {
  return (whole === 0 ? '–' : ((100 * part) / whole).toFixed(2)).padStart(6)
}

function count(number: number): string {
  return `(${number})`.padEnd(7)
}
