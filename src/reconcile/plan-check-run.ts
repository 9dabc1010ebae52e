import type { Annotation, CheckAction, CheckConclusion, CheckRunContent, Effect } from '../model/effect.ts'
import { pathPart } from '../model/fingerprint.ts'
import type { AuthorQuery } from '../model/query.ts'
import type { Report } from '../model/report.ts'
import type { ObservedCheckRun } from '../model/snapshot.ts'
import type { ReportChanges } from '../report/compare-reports.ts'
import { headline, plural } from '../report/headline.ts'
import { neutralise, neutraliseLine } from '../report/neutralise.ts'
import { shorten } from '../report/shorten.ts'
import { annotate } from './annotate.ts'
import { digest } from '../model/digest.ts'
import { fitBody } from './fit-body.ts'
import { linkPlace } from './links.ts'

const recheck: CheckAction = {
  label: 'Recheck',
  description: 'Read the manuscript once more',
  identifier: 'recheck',
}
const longestSummary = 60_000
const longestTitle = 250
const longestRow = 300

interface CheckRunInput {
  readonly report: Report
  /** What the change does, on a pull request or a branch that is not the default one. */
  readonly changes: ReportChanges | undefined
  readonly checkRuns: readonly ObservedCheckRun[]
  readonly url: string
  readonly sha: string
}

/** Decide the check run of a commit: none if the one it has says the same and nobody asked for another. */
export function planCheckRun({ report, changes, checkRuns, url, sha }: CheckRunInput): Effect[] {
  const content = {
    headSha: sha,
    conclusion: changes ? concludeChange(report, changes) : report.summary.conclusion,
    title: changes ? changeTitle(report, changes) : headline(report),
    summary: fitBody(summarize(report, { url, sha }), longestSummary),
    annotations: annotate(report, changes),
  }
  return writeCheckRun(content, checkRuns)
}

/** Decide the neutral check run that says what is wrong with the configuration. */
export function planConfigFault(
  { message, path, line }: { message: string; path: string; line: number },
  { checkRuns, sha }: { checkRuns: readonly ObservedCheckRun[]; sha: string },
): Effect[] {
  const annotation: Annotation = {
    path,
    startLine: line,
    endLine: line,
    level: 'failure',
    title: 'Configuration',
    message: neutraliseLine(message),
  }
  const summary = `${neutralise(message)}\n\nNothing was checked; issues and comments stay as they are.`
  const content = {
    headSha: sha,
    conclusion: 'neutral' as const,
    title: 'The configuration is broken',
    summary,
    annotations: [annotation],
  }
  return writeCheckRun(content, checkRuns)
}

function writeCheckRun(
  content: Omit<CheckRunContent, 'actions' | 'externalId'>,
  checkRuns: readonly ObservedCheckRun[],
): Effect[] {
  const checkRun: CheckRunContent = { ...content, externalId: digest(content), actions: [recheck] }
  const newest = checkRuns.toSorted((a, b) => a.id - b.id).at(-1)
  const isSame = newest?.externalId === checkRun.externalId
  // A completed run is never changed: what was asked for again is answered by a new one.
  if (!newest || newest.isAskedAgain || (newest.status === 'completed' && !isSame))
    return [{ kind: 'createCheckRun', checkRun }]
  if (newest.status === 'completed') return []
  // A run that ended between two requests goes on where it stopped.
  const annotationsSent = isSame ? newest.annotationCount : 0
  return [{ kind: 'updateCheckRun', id: newest.id, checkRun, annotationsSent }]
}

function concludeChange(report: Report, { added, undone }: ReportChanges): CheckConclusion {
  if (report.manuscripts.length === 0) return 'neutral'
  return undone.length > 0 || added.some((finding) => finding.severity === 'error') ? 'failure' : 'success'
}

function changeTitle(report: Report, { resolved, undone, added, gone }: ReportChanges): string {
  const isOne = report.manuscripts.length < 2
  const paths = new Map(report.manuscripts.map(({ path }) => [pathPart(path), path]))
  const nameOf = ({ id, fingerprint }: AuthorQuery) => {
    if (id === null) return 'a finding'
    // Where there are several each counts from 1.
    return isOne ? id : `${id} of ${paths.get(fingerprint.split(' ', 1)[0] ?? '') ?? 'a file that is gone'}`
  }
  const names = resolved.filter(({ id }) => id !== null).map(nameOf)
  const own = resolved.length - names.length
  const errors = added.filter((finding) => finding.severity === 'error').length
  const parts = [
    names.length > 0 ? `Resolves ${names.join(', ')}` : undefined,
    own > 0 ? `settles ${plural(own, 'finding')}` : undefined,
    undone.length > 0 ? `undoes ${undone.map(nameOf).join(', ')}` : undefined,
    gone.length > 0 ? `takes away ${gone.map(({ path }) => path).join(', ')}` : undefined,
    errors > 0 ? `adds ${plural(errors, 'error')}` : undefined,
  ].filter((part) => part !== undefined)
  if (parts.length === 0) return headline(report)
  const open = report.summary.openQueries
  const words = `${parts.join('; ')}; ${open === 0 ? 'none open' : `${open} still open`}`
  return neutraliseLine(shorten(capitalise(words), longestTitle))
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function summarize(report: Report, at: { url: string; sha: string }): string {
  if (report.manuscripts.length === 0) return describeNothing(report)
  return report.manuscripts
    .map(({ title, queries, findings, references, citations }) => {
      const rows = queries.map(({ id, status, text, places }) => {
        const [place] = places
        return `| ${id ?? '–'} | ${status} | ${neutralise(shorten(text, longestRow))} | ${place ? linkPlace(place, at) : ''} |`
      })
      const table =
        rows.length === 0
          ? 'No queries.'
          : ['| Query | Status | What | Where |', '| --- | --- | --- | --- |', ...rows].join('\n')
      const counts = `${plural(references.length, 'reference')}, ${plural(citations.length, 'citation')}, ${plural(findings.length, 'finding')}.`
      return [`### ${neutralise(title)}`, counts, table].join('\n\n')
    })
    .join('\n\n')
}

function describeNothing({ skipped }: Report): string {
  const files = skipped.map(({ path, why }) => `- ${neutralise(path)} was not read: ${neutralise(why)}`)
  return [
    'No Markdown file here has a reference list, a bibliography in its front matter, or a query sheet.',
    ...files,
  ].join('\n')
}
