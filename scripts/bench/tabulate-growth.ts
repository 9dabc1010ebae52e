import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { CitingStyle } from './manuscript.ts'
import type { StageCosts } from './measure-stages.ts'
import { formatTable } from './table.ts'

export interface GrowthStep {
  readonly words: number
  readonly references: number
}

/**
 * How parsing and the rest grow, against remark-parse alone on the same text. Times are CPU time of the cheapest run, as
 * the App has it after some manuscripts; the last ratio is that of the first run, as the command has it.
 */
export function tabulateGrowth(style: CitingStyle, steps: readonly GrowthStep[]): string {
  const rows = steps.map(({ words, references }) => {
    const { all, parsing, remark, peakMb } = measureStages(style, { words, references })
    const rest = all.least - parsing.least
    const perWord = (rest * 1000) / (words + references * 25)
    return [
      words,
      references,
      remark.least,
      parsing.least,
      rest,
      ratio(parsing.least, remark.least),
      ratio(rest, remark.least),
      ratio(all.first - parsing.first, remark.first),
      perWord.toFixed(2),
      peakMb,
    ]
  })
  return formatTable(
    [
      'words',
      'entries',
      'remark ms',
      'parsing ms',
      'rest ms',
      'parsing / remark',
      'rest / remark',
      'first run',
      'rest µs a word',
      'peak MB',
    ],
    rows,
  )
}

function measureStages(style: CitingStyle, { words, references }: GrowthStep): StageCosts {
  const script = join(import.meta.dirname, 'measure-stages.ts')
  const args = ['--expose-gc', '--max-old-space-size=6000', script, style, String(words), String(references)]
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }))
}

function ratio(a: number, b: number): string {
  return (a / b).toFixed(2)
}
