import { describeLine } from '../model/describe-lines.ts'
import type { Effect } from '../model/effect.ts'
import type { Finding } from '../model/finding.ts'
import type { AuthorQuery } from '../model/query.ts'
import type { Report } from '../model/report.ts'
import type { ObservedPullRequest } from '../model/snapshot.ts'
import type { ReportChanges } from '../report/compare-reports.ts'
import { undecided } from '../report/find-decided.ts'
import { foldUncited } from '../report/fold-uncited.ts'
import { mainPath, plural } from '../report/headline.ts'
import { neutralise } from '../report/neutralise.ts'
import { readMarker, withMarker } from './marker.ts'

const longestList = 60

interface CommentInput {
  readonly report: Report
  readonly changes: ReportChanges
  readonly pullRequest: ObservedPullRequest
}

/** Decide the one comment of a pull request, edited in place; nothing when it says the same already. */
export function planComment({ report, changes, pullRequest }: CommentInput): Effect[] {
  if (pullRequest.state !== 'open') return []
  const known = pullRequest.comments.find(
    (comment) => comment.isOwn && readMarker(comment.body)?.kind === 'pull-request',
  )
  const isTouched = report.manuscripts.length > 0 || changes.resolved.length > 0
  if (!isTouched && !known) return []
  const body = withMarker(commentBody(report, changes), { kind: 'pull-request' })
  if (!known) return [{ kind: 'createComment', issue: pullRequest.number, body }]
  return known.body === body ? [] : [{ kind: 'updateComment', id: known.id, body }]
}

function commentBody(report: Report, changes: ReportChanges): string {
  const standing = report.manuscripts.flatMap(undecided)
  const allUncited = standing.filter(({ rule }) => rule === 'uncited-reference')
  const uncited = foldUncited(allUncited)
  const unlisted = standing.filter(
    ({ rule }) => rule !== 'uncited-reference' && rule !== 'page-range-missing',
  )
  const describeFinding = (finding: Finding) => findingLine(finding, mainPath(report))
  const sections = [
    section('Not cited in the text', uncited.map(describeFinding)),
    section('Citations to look at', unlisted.map(describeFinding)),
    section('This change resolves', changes.resolved.map(describeQuery)),
    section('This change undoes', changes.undone.map(describeQuery)),
    section(
      'This change adds',
      changes.added
        .filter((one) => !allUncited.includes(one) && !unlisted.includes(one))
        .map(describeFinding),
    ),
    folded(changes.remaining.map(describeQuery)),
  ].filter((part) => part !== undefined)
  return sections.length === 0
    ? 'All references are cited, all citations are listed, no query is open.'
    : sections.join('\n\n')
}

function section(title: string, lines: readonly string[]): string | undefined {
  return lines.length === 0 ? undefined : [`**${title}**`, list(lines)].join('\n\n')
}

function list(lines: readonly string[]): string {
  const rest = lines.length > longestList ? [`- and ${lines.length - longestList} more`] : []
  return [...lines.slice(0, longestList), ...rest].join('\n')
}

function folded(lines: readonly string[]): string | undefined {
  if (lines.length === 0) return undefined
  return `<details><summary>${plural(lines.length, 'query')} still open</summary>\n\n${list(lines)}\n\n</details>`
}

function findingLine({ message, place, query }: Finding, path: string | undefined): string {
  const id = query === null ? '' : `${query}: `
  return `- ${id}${neutralise(message)} (${neutralise(describeLine(place, path))})`
}

function describeQuery({ id, text, reason }: AuthorQuery): string {
  const why = reason === '' ? '' : ` ${neutralise(reason)}`
  return `- ${id ?? neutralise(text)}${id === null ? '' : `:${why}`}`
}
