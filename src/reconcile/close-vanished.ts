import type { Effect } from '../model/effect.ts'
import { pathPart, subjectPart } from '../model/fingerprint.ts'
import type { ManuscriptReport } from '../model/report.ts'
import { isRuleName } from '../model/rule.ts'
import { isMootWithoutEntry } from '../queries/rule-kinds.ts'
import { close, isUnsettled, moot, type Context, type Verdict } from './close-issue.ts'
import type { QueryIssue } from './read-decisions.ts'

interface VanishedInput {
  readonly manuscripts: readonly ManuscriptReport[]
  readonly paths: Iterable<string>
  readonly context: Context
}

/**
 * Close what is asked no more, of manuscripts that were read and of files that are gone.
 *
 * A file that is there but was not read (too large, not UTF-8, excluded, a broken front matter) says nothing about its
 * queries: their issues stay as they are.
 */
export function closeVanished(
  vanished: readonly QueryIssue[],
  { manuscripts, paths, context }: VanishedInput,
) {
  const read = new Map(manuscripts.map((manuscript) => [pathPart(manuscript.path), manuscript]))
  const there = new Set([...paths].map(pathPart))
  return vanished.flatMap((known): Effect[] => {
    const path = known.marker.fingerprint.split(' ', 1)[0] ?? ''
    if (known.issue.state === 'closed' || !isUnsettled(known.marker.status)) return []
    const manuscript = read.get(path)
    const isRead = manuscript && !manuscript.findings.some(({ rule }) => rule === 'document-unreadable')
    const verdict = isRead
      ? judgeVanished(known.marker.fingerprint, manuscript)
      : there.has(path)
        ? undefined
        : moot('its file is gone.')
    return verdict ? close(known, verdict, context) : []
  })
}

/** A query whose row was taken off the sheet or whose comment was deleted, or a finding of Copydesk that is there no more. */
function judgeVanished(identity: string, { references }: ManuscriptReport): Verdict {
  const [, rule = '', subject] = identity.split(' ')
  if (rule === 'query') return moot('its row on the query sheet, or its comment in the text, is gone.')
  if (
    isRuleName(rule) &&
    isMootWithoutEntry(rule) &&
    !references.some(({ id }) => subjectPart(id) === subject)
  )
    return moot('the entry is no longer in the list.')
  return { status: 'resolved', text: 'the problem is gone.' }
}
