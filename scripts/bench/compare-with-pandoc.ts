import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inventManuscript } from './manuscript.ts'
import { isInstalled, measureRun, type RunCost } from './measure-run.ts'
import { formatTable, median } from './table.ts'

/** The command on a manuscript with Pandoc's keys, in turn with `pandoc --citeproc` on the same file. */
export function compareWithPandoc(
  cli: string,
  { runs, sizes }: { runs: number; sizes: readonly number[] },
): string {
  const hasPandoc = isInstalled('pandoc')
  const rows = sizes.map((words) => {
    const folder = writeManuscript(words)
    const check = [process.execPath, cli, 'check', 'manuscript.md', '--format', 'json']
    const pandoc = ['pandoc', '--citeproc', 'manuscript.md', '-o', 'manuscript.html']
    const pairs = Array.from({ length: runs + 1 }, () => ({
      ours: measureRun(check, folder),
      theirs: hasPandoc ? measureRun(pandoc, folder) : undefined,
    })).slice(1)
    const ours = middle(pairs.map((pair) => pair.ours))
    const theirs = middle(pairs.flatMap((pair) => pair.theirs ?? []))
    const both = pairs.flatMap((pair) => (pair.theirs ? [{ ours: pair.ours, theirs: pair.theirs }] : []))
    return [
      words,
      ours.wallMs,
      ours.cpuMs,
      ours.peakMb,
      theirs.wallMs,
      theirs.cpuMs,
      theirs.peakMb,
      formatRatio(both.map((pair) => pair.ours.wallMs / pair.theirs.wallMs)),
      formatRatio(both.map((pair) => (pair.ours.cpuMs ?? NaN) / (pair.theirs.cpuMs ?? NaN))),
    ]
  })
  return formatTable(
    ['words', 'check ms', 'CPU', 'peak MB', 'pandoc ms', 'CPU', 'peak MB', 'check / pandoc', 'by CPU'],
    rows,
  )
}

function formatRatio(ratios: readonly number[]): string | undefined {
  return median(ratios)?.toFixed(2)
}

function writeManuscript(words: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-bench-'))
  const { markdown, bibliography } = inventManuscript({ words, references: words / 120, style: 'citekey' })
  writeFileSync(join(folder, 'manuscript.md'), markdown)
  writeFileSync(join(folder, 'references.bib'), bibliography)
  return folder
}

function middle(costs: readonly RunCost[]): { [K in keyof RunCost]: number | undefined } {
  return {
    wallMs: median(costs.map((cost) => cost.wallMs)),
    cpuMs: median(costs.flatMap((cost) => cost.cpuMs ?? [])),
    peakMb: median(costs.flatMap((cost) => cost.peakMb ?? [])),
  }
}
