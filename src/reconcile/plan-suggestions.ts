import type { Effect, ReviewComment } from '../model/effect.ts'
import type { Finding, Fix } from '../model/finding.ts'
import type { Report } from '../model/report.ts'
import type { Files, ObservedPullRequest } from '../model/snapshot.ts'
import { applyFixes } from '../report/apply-fixes.ts'
import { neutralise } from '../report/neutralise.ts'
import { undecided } from '../report/find-decided.ts'
import { digest } from '../model/digest.ts'
import { readMarker, withMarker } from './marker.ts'
import type { IsNewLine } from './new-lines.ts'

const mostAtOnce = 10
const mostRemembered = 200
const longestLine = 20_000

interface SuggestionsInput {
  readonly report: Report
  readonly files: Files
  readonly isNew: IsNewLine
  readonly pullRequest: ObservedPullRequest
  readonly sha: string
}

/** The writes, and what was ever suggested, for the marker of the comment. */
export interface Suggestions {
  readonly effects: readonly Effect[]
  readonly offered: readonly string[]
}

/**
 * Decide the corrections that can be applied with one click: on lines that the change brought, where it is plain what
 * was meant.
 *
 * At most ten a run, in one review. None is made twice, nor again after a person deleted it. One that fits no more is
 * taken away, unless somebody answered or settled it.
 */
export function planSuggestions(input: SuggestionsInput): Suggestions {
  const { pullRequest, sha } = input
  const wanted = findSuggestions(input)
  const keys = new Set(wanted.map(({ key }) => key))
  const made = pullRequest.remarks.flatMap((remark) => {
    const marker = readMarker(remark.body)
    return marker?.kind === 'suggestion' ? [{ ...remark, key: marker.key }] : []
  })
  const known = new Set([...readOffered(pullRequest), ...made.map(({ key }) => key)])
  const fresh = wanted.filter(({ key }) => !known.has(key)).slice(0, mostAtOnce)
  const comments = fresh.map(({ comment }) => comment)
  const outdated = made.filter(
    ({ key, isAnswered, isResolved }) => !keys.has(key) && !isAnswered && !isResolved,
  )
  return {
    effects: [
      ...outdated.map(({ id }) => ({ kind: 'deleteReviewComment' as const, id })),
      ...(comments.length > 0
        ? [{ kind: 'createReview' as const, pullRequest: pullRequest.number, headSha: sha, comments }]
        : []),
    ],
    offered: [...known, ...fresh.map(({ key }) => key)].slice(-mostRemembered),
  }
}

function readOffered({ comments }: ObservedPullRequest): readonly string[] {
  return comments.flatMap((comment) => {
    const marker = comment.isOwn ? readMarker(comment.body) : undefined
    return marker?.kind === 'pull-request' ? (marker.offered ?? []) : []
  })
}

interface Suggestion {
  readonly key: string
  readonly comment: ReviewComment
}

function findSuggestions({ report, files, isNew }: SuggestionsInput): Suggestion[] {
  const fixable = report.manuscripts
    .flatMap(undecided)
    .flatMap((finding) => (finding.fix ? [{ finding, fix: finding.fix }] : []))
    .filter(({ fix: { place } }) => isNew(place.path, place.start.line))
  const byLine = Map.groupBy(fixable, ({ fix: { place } }) => `${place.start.line} ${place.path}`)
  return [...byLine.values()].flatMap((group) => {
    const [first] = group
    return first ? suggest(first.fix, group, files) : []
  })
}

function suggest(
  { place }: Fix,
  group: readonly { readonly finding: Finding; readonly fix: Fix }[],
  files: Files,
): Suggestion[] {
  const { path, start } = place
  const content = files.get(path)
  const line = content?.kind === 'text' ? content.text.split('\n')[start.line - 1] : undefined
  if (line === undefined || line.includes('\r') || line.length > longestLine) return []
  const after = applyFixes(
    line,
    group.map(({ fix }) => fix),
  )
  if (after === undefined) return []
  const key = digest([path, line, after])
  const words = [...new Set(group.map(({ finding }) => neutralise(finding.message)))]
  const body = withMarker(`${words.join('\n\n')}\n\n${fence(after)}`, { kind: 'suggestion', key })
  return [{ key, comment: { path, line: start.line, body } }]
}

/** A block that the line cannot end: its fence is longer than any run of backticks in it. */
function fence(line: string): string {
  const longest = Math.max(2, ...(line.match(/`+/g) ?? []).map((run) => run.length))
  const ticks = '`'.repeat(longest + 1)
  return `${ticks}suggestion\n${line}\n${ticks}`
}
