/**
 * Measure the command and its stages, and print ratios: `npm run bench`, or `npm run bench -- --short`.
 *
 * Nothing fails here: times on one machine say nothing of another, the ratios and the growth do.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { compareWithPandoc } from './bench/compare-with-pandoc.ts'
import { tabulateGrowth } from './bench/tabulate-growth.ts'

const { values } = parseArgs({ options: { short: { type: 'boolean', default: false } } })
const words = values.short ? [10_000, 100_000] : [10_000, 30_000, 100_000, 300_000, 1_000_000]
const references = values.short ? [100, 1000] : [100, 300, 1000, 3000, 10_000]

const folder = mkdtempSync(join(tmpdir(), 'copydesk-build-'))
// In a process of its own: what a process measures of its memory begins with that of the one which started it.
execFileSync(process.execPath, [join(import.meta.dirname, 'build.ts'), join(folder, 'dist')], {
  stdio: 'ignore',
})

console.log('The whole command against `pandoc --citeproc`, 120 words an entry, in turn:\n')
const sizes = values.short ? [30_000] : [30_000, 300_000]
console.log(`${compareWithPandoc(join(folder, 'dist/cli.js'), { sizes, runs: values.short ? 3 : 7 })}\n`)

for (const style of ['author-date', 'numeric', 'citekey'] as const) {
  console.log(`Cited by ${style}, a citation every 20 words, 100 words an entry:\n`)
  console.log(
    `${tabulateGrowth(
      style,
      words.map((count) => ({ words: count, references: count / 100 })),
    )}\n`,
  )
  console.log(`Cited by ${style}, 100,000 words, ever more entries:\n`)
  console.log(
    `${tabulateGrowth(
      style,
      references.map((count) => ({ words: 100_000, references: count })),
    )}\n`,
  )
}
