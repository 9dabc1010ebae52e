import { parseManuscripts } from '../../src/parse.ts'
import { parseMarkdown } from '../../src/manuscript/parse-markdown.ts'
import type { FileContent } from '../../src/model/snapshot.ts'
import { buildReport } from '../../src/report/build-report.ts'

/** Rules that say that a citation has no entry. */
const missingRules: ReadonlySet<string> = new Set([
  'citation-author-spelling',
  'citation-key-case',
  'citation-year-mismatch',
  'cited-not-listed',
  'numeric-citation-gap',
  'suffix-mismatch',
  'undefined-citation-key',
])

/** What counts of a report, with lines of the document as it stands in the corpus. */
export interface Observation {
  /** `line key` of each link from a citation to an entry. */
  readonly links: ReadonlySet<string>
  /** Keys of the entries that are said to be uncited. */
  readonly uncited: ReadonlySet<string>
  readonly missing: readonly Missing[]
}

interface Missing {
  readonly line: number
  readonly rule: string
  readonly message: string
  readonly subject: string | undefined
}

const main = 'manuscript.md'

/**
 * Check a document and give what the score counts.
 *
 * The key of an entry is its citekey, or `L` and its line for an entry of a printed list. A bibliography that the front
 * matter does not name is named in a front matter added here, whose lines are taken off again.
 */
export function observe(markdown: string, bibliography: string | undefined): Observation {
  const { text, path, shift } = withBibliography(markdown, bibliography)
  const files = new Map<string, FileContent>([[main, { kind: 'text', text }]])
  if (bibliography !== undefined) files.set(path, { kind: 'text', text: bibliography })
  const manuscripts = parseManuscripts(files, {}, new Set([main]))
  const report = buildReport({ manuscripts, config: {}, decisions: [], now: '2026-01-01T00:00:00Z' })
  const links = new Set<string>()
  const uncited = new Set<string>()
  const missing: Missing[] = []
  for (const { references, citations, findings } of report.manuscripts) {
    const keys = new Map(
      references.map(({ id, place }) => [id, place.path === main ? `L${place.start.line - shift}` : id]),
    )
    for (const { items } of citations)
      for (const item of items)
        for (const id of item.references) links.add(`${item.place.start.line - shift} ${keys.get(id)}`)
    for (const { rule, place, message, subject } of findings) {
      const key = keys.get(subject ?? '')
      if (rule === 'uncited-reference' && key !== undefined) uncited.add(key)
      if (missingRules.has(rule))
        missing.push({ line: place.start.line - shift, rule, message, subject: key ?? subject ?? undefined })
    }
  }
  return { links, uncited, missing }
}

function withBibliography(
  markdown: string,
  bibliography: string | undefined,
): { text: string; path: string; shift: number } {
  const path = 'references.bib'
  if (bibliography === undefined) return { text: markdown, path, shift: 0 }
  const named: unknown = parseMarkdown(main, markdown).frontMatter.bibliography
  const first: unknown = Array.isArray(named) ? named[0] : named
  if (typeof first === 'string') return { text: markdown, path: first, shift: 0 }
  if (!markdown.startsWith('---\n'))
    return { text: `---\nbibliography: ${path}\n---\n\n${markdown}`, path, shift: 4 }
  return { text: markdown.replace('---\n', `---\nbibliography: ${path}\n`), path, shift: 1 }
}
