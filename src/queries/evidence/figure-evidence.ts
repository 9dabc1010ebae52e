import type { Manuscript } from '../../model/manuscript.ts'
import { findFigureLabels } from '../labels/figure-labels.ts'
import type { Evidence, Question } from './evidence.ts'

/** Tell whether a figure or table has what a query asks for, by what its check finds and by whether it is named at all. */
export function figureEvidence({ rule, subject, manuscript, findings }: Question): Evidence {
  const standing = findings.filter(
    (one) => one.rule === rule && (subject === null || one.subject === subject),
  )
  const [first] = standing
  if (first)
    return { isSettled: false, reason: first.message, places: standing.map((finding) => finding.place) }
  const named = subject === null ? undefined : namedFigures(manuscript, subject.split('-')[0] ?? '')
  if (!named || named.has(subject ?? ''))
    return { isSettled: true, reason: 'The manuscript now has what the query asks for.', places: [] }
  const [kind = '', number = ''] = (subject ?? '').split('-')
  const name = `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${number.toUpperCase()}`
  // Where none is named, they are in a form that is not read.
  if (named.size === 0)
    return { isSettled: false, reason: `“${name}” was not found in the manuscript.`, places: [] }
  return { isSettled: true, reason: `“${name}” is no longer there.`, places: [] }
}

function namedFigures({ documents, bodyBlocks }: Manuscript, kind: string): ReadonlySet<string> {
  const slugs = documents.flatMap(({ path, blocks }) =>
    blocks
      .filter(({ index }) => bodyBlocks.get(path)?.has(index))
      .flatMap(({ text }) => findFigureLabels(text).map(({ slug }) => slug)),
  )
  return new Set(slugs.filter((slug) => slug.startsWith(`${kind}-`)))
}
