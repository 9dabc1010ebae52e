/** Measure the stages on one invented manuscript in a process of its own, and print them as JSON. */
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { parseMarkdown } from '../../src/manuscript/parse-markdown.ts'
import { parseManuscripts } from '../../src/parse.ts'
import { buildReport } from '../../src/report/build-report.ts'
import { formatJson } from '../../src/report/formats/json.ts'
import { inventManuscript, type CitingStyle } from './manuscript.ts'

/** What the stages cost, and the most memory that any of Copydesk's own took. */
export interface StageCosts {
  readonly all: Cost
  readonly parsing: Cost
  readonly remark: Cost
  readonly peakMb: number
}

/** CPU time in ms: of the first run, whose code is not compiled yet, and of the cheapest. */
interface Cost {
  readonly first: number
  readonly least: number
}

const [style, words, references] = process.argv.slice(2)
const { markdown, bibliography } = inventManuscript({
  style: readStyle(style),
  words: Number(words),
  references: Number(references),
  wordsPerCitation: 20,
})
const repeats = Number(words) > 200_000 ? 3 : 12
const all = measure(checkAll)
const peakMb = process.resourceUsage().maxRSS / 1000
const parsing = measure(() => parseMarkdown('manuscript.md', markdown))
const remark = measure(() => unified().use(remarkParse).parse(markdown))
process.stdout.write(JSON.stringify({ all, parsing, remark, peakMb } satisfies StageCosts))

function checkAll(): string {
  const files = new Map([['manuscript.md', { kind: 'text', text: markdown } as const]])
  if (style === 'citekey') files.set('references.bib', { kind: 'text', text: bibliography })
  const manuscripts = parseManuscripts(files, {}, new Set(['manuscript.md']))
  return formatJson(
    buildReport({ manuscripts, config: {}, decisions: [], now: '2026-01-01T00:00:00Z', skipped: [] }),
  )
}

/** Run several times: what disturbs only adds to the least. */
function measure(run: () => unknown): Cost {
  const costs = Array.from({ length: repeats }, () => {
    globalThis.gc?.()
    const before = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return { first: costs[0] ?? 0, least: Math.min(...costs) }
}

function readStyle(name: string | undefined): CitingStyle {
  if (name === 'author-date' || name === 'citekey' || name === 'numeric') return name
  throw new Error(`Unknown style ${name}`)
}
