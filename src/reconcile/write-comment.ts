import { describeLine } from '../model/describe-lines.ts'
import type { Finding } from '../model/finding.ts'
import type { Place } from '../model/place.ts'
import type { AuthorQuery } from '../model/query.ts'
import type { ManuscriptReport, Report } from '../model/report.ts'
import type { RuleName } from '../model/rule.ts'
import type { ReportChanges } from '../report/compare-reports.ts'
import { foldUncited } from '../report/fold-uncited.ts'
import { allIsWell, isOpen, mainPath, plural } from '../report/headline.ts'
import { neutralise } from '../report/neutralise.ts'
import { shorten } from '../report/shorten.ts'
import { undecided } from '../report/find-decided.ts'
import { linkWords, type LinkTargets } from './links.ts'
import { issueTitle } from './write-issue.ts'

const longestList = 30
const longestLine = 600
const withoutEntry: ReadonlySet<RuleName> = new Set([
  'cited-not-listed',
  'numeric-citation-gap',
  'undefined-citation-key',
])

/**
 * Write what co-authors read under a pull request: uncited references, citations without an entry, what the change
 * resolves, adds and undoes, then, folded, what was open before. One line when all is well.
 */
export function writeComment(report: Report, changes: ReportChanges, targets: LinkTargets): string {
  const desk = openDesk(report, changes, targets)
  const { standing } = desk
  const uncited = standing.filter(({ rule }) => rule === 'uncited-reference')
  const unlisted = standing.filter(({ rule }) => withoutEntry.has(rule))
  const added = changes.added.filter(
    (finding) => standing.includes(finding) && !uncited.includes(finding) && !unlisted.includes(finding),
  )
  const said = [...uncited, ...unlisted, ...added]
  const remaining = changes.remaining.filter((query) => !isSaid(query, said))
  const sections = [
    uncitedSection(uncited, desk),
    unlistedSection(unlisted, desk),
    section(
      'This change resolves',
      changes.resolved.map((query) => resolvedLine(query, desk)),
    ),
    ...changes.gone.map(goneLine),
    section('This change adds', [
      ...added.map((finding) => findingLine(finding, desk)),
      ...changes.asked.map((query) => queryLine(query, desk)),
    ]),
    section(
      'This change undoes',
      changes.undone.map((query) => queryLine(query, desk)),
    ),
    folded(
      remaining.map((query) => queryLine(query, desk)),
      said.length > 0,
    ),
  ].filter((part) => part !== undefined)
  if (sections.length === 0) return allWell(report)
  return [...sections, ...closing(report, standing)].join('\n\n')
}

/** What every line needs to know. */
interface CommentDesk {
  readonly manuscripts: readonly ManuscriptReport[]
  /** Findings that nobody settled. */
  readonly standing: readonly Finding[]
  readonly isNew: (finding: Finding) => boolean
  readonly isChanged: (place: Place) => boolean
  /** Link the line of a place: `line 12`, with its file where there are several. */
  readonly link: (place: Place) => string
  /** The same words without a link. */
  readonly words: (place: Place) => string
}

function openDesk(report: Report, { added }: ReportChanges, targets: LinkTargets): CommentDesk {
  const { manuscripts } = report
  const fresh = new Set(added.map(({ fingerprint }) => fingerprint))
  const words = (place: Place) => describeLine(place, mainPath(report))
  return {
    manuscripts,
    standing: manuscripts.flatMap(undecided),
    isNew: ({ fingerprint }) => fresh.has(fingerprint),
    isChanged: ({ path, start }) => targets.change?.isNew(path, start.line) === true,
    link: (place) => linkWords(words(place), place, targets),
    words,
  }
}

function uncitedSection(findings: readonly Finding[], desk: CommentDesk): string | undefined {
  const count = plural(findings.length, 'reference')
  const title = findings.every(desk.isNew)
    ? `This change leaves ${count} uncited`
    : `${count} ${findings.length === 1 ? 'is' : 'are'} not cited in the text`
  const labels = new Map(
    desk.manuscripts.flatMap(({ references }) => references.map(({ id, label }) => [id, label])),
  )
  const lines = foldUncited(findings).map((finding) => {
    const label = findings.includes(finding) ? labels.get(finding.subject ?? '') : undefined
    if (label === undefined) return findingLine(finding, desk)
    const mentions = (finding.related ?? []).slice(0, 1).map(({ place, message }) => {
      return `; ${neutralise(message.slice(0, message.lastIndexOf(' is mentioned on ')))} is mentioned on ${desk.link(place)}`
    })
    const id = finding.query === null ? '' : `${finding.query}: `
    return `- ${id}“${neutralise(label)}”, ${desk.link(finding.place)}${mentions.join('')}${news(finding, findings, desk)}`
  })
  return section(title, lines)
}

function unlistedSection(findings: readonly Finding[], desk: CommentDesk): string | undefined {
  const count = plural(findings.length, 'citation')
  const title = findings.every(desk.isNew)
    ? `This change leaves ${count} without an entry in the list`
    : `${count} ${findings.length === 1 ? 'has' : 'have'} no entry in the list`
  return section(
    title,
    findings.map((finding) => `${findingLine(finding, desk)}${news(finding, findings, desk)}`),
  )
}

/** Where some are new and some are not, the new ones say so. */
function news(finding: Finding, all: readonly Finding[], { isNew }: CommentDesk): string {
  return isNew(finding) && !all.every(isNew) ? ' – new with this change' : ''
}

function section(title: string, lines: readonly string[]): string | undefined {
  return lines.length === 0 ? undefined : `**${title}**\n\n${list(lines)}`
}

function list(lines: readonly string[]): string {
  const rest =
    lines.length > longestList ? [`- and ${lines.length - longestList} more, all in the check`] : []
  return [...lines.slice(0, longestList), ...rest].join('\n')
}

function folded(lines: readonly string[], isOther: boolean): string | undefined {
  if (lines.length === 0) return undefined
  const count = isOther
    ? `${lines.length} other ${lines.length === 1 ? 'query' : 'queries'}`
    : plural(lines.length, 'query')
  const verb = lines.length === 1 ? 'was open before and still is' : 'were open before and still are'
  return `<details><summary>${count} ${verb}</summary>\n\n${list(lines)}\n\n</details>`
}

function findingLine({ message, place, query }: Finding, desk: CommentDesk): string {
  return `- ${query === null ? '' : `${query}: `}${withLink(message, place, desk)}`
}

function queryLine(query: AuthorQuery, desk: CommentDesk): string {
  return `- ${withLink(query.id === null ? query.text : issueTitle(query), query.places[0], desk)}`
}

function resolvedLine(query: AuthorQuery, desk: CommentDesk): string {
  const { id, text, reason, places } = query
  const [place] = places
  // Without evidence the place is the row of the sheet, which tells nothing.
  const isEvidence = place && (desk.isChanged(place) || reason.includes(desk.words(place)))
  if (id !== null) return `- ${id}: ${withLink(reason, isEvidence ? place : undefined, desk)}`
  // A finding that is there no more is named by its fault, without the remedy.
  const end = text.lastIndexOf('. ')
  return `- ${neutralise(shorten(end < 0 ? text : text.slice(0, end + 1), longestLine))}`
}

/** Text with its line linked: where it names the line, or behind it. */
function withLink(text: string, place: Place | undefined, { words: lineOf, link }: CommentDesk): string {
  const safe = neutralise(shorten(text, longestLine))
  if (!place) return safe
  // A text may name the line alone where a comment of several files names the file as well.
  for (const words of [lineOf(place), describeLine(place, place.path)].map(neutralise)) {
    const end = safe.indexOf(words) + words.length
    if (safe.includes(words) && !/^\d/.test(safe.slice(end)))
      return `${safe.slice(0, end - words.length)}${link(place)}${safe.slice(end)}`
  }
  return `${safe} (${link(place)})`
}

function goneLine({ path, queries }: ManuscriptReport): string {
  const open = queries.filter(isOpen).length
  const asked = open === 0 ? '' : `; ${plural(open, 'query')} of it ${open === 1 ? 'was' : 'were'} open`
  return `**This change takes away ${neutralise(path)}**${asked}.`
}

function isSaid({ id, fingerprint, places }: AuthorQuery, findings: readonly Finding[]): boolean {
  return findings.some(
    (finding) =>
      finding.fingerprint === fingerprint ||
      (id !== null && finding.query === id && places.some(({ path }) => path === finding.place.path)),
  )
}

/** When the last query is resolved, it is worth a line. */
function closing({ manuscripts }: Report, standing: readonly Finding[]): string[] {
  const isDone =
    manuscripts.length > 0 &&
    standing.every(({ severity }) => severity === 'info') &&
    manuscripts.every(({ queries }) => !queries.some(isOpen))
  return isDone && standing.length === 0 ? ['With that, nothing is left open.'] : []
}

function allWell({ manuscripts }: Report): string {
  const [first, ...others] = manuscripts
  if (!first) return 'There is no manuscript here any more.'
  if (others.length === 0) return `All is well: ${neutralise(allIsWell(first) ?? 'nothing is open')}.`
  return `All is well in ${plural(manuscripts.length, 'manuscript')}: every reference is cited, every citation is listed, no query is open.`
}
