import { describeLine } from '../model/describe-lines.ts'
import type { AuthorQuery } from '../model/query.ts'
import type { ManuscriptReport } from '../model/report.ts'

/** What goes back to the publisher for one of its queries. */
export interface Reply {
  /** As the publisher's sheet prints it: `Q3`. */
  readonly id: string
  readonly query: string
  readonly isOpen: boolean
  /** The answer, or what was done, in a sentence. */
  readonly text: string
  /** Where the manuscript was changed or must be: `line 40`; empty for a query about the whole. */
  readonly where: string
}

/**
 * Answer the publisher's queries one by one: open ones first, each half in the publisher's order and numbering.
 *
 * Copydesk's own queries are no business of the publisher's.
 */
export function buildReply({ queries, path }: ManuscriptReport): Reply[] {
  const replies = queries.flatMap((query) => (query.id === null ? [] : [replyTo(query, query.id, path)]))
  return [...replies.filter((reply) => reply.isOpen), ...replies.filter((reply) => !reply.isOpen)]
}

function replyTo(query: AuthorQuery, id: string, path: string): Reply {
  const [place] = query.status === 'resolved' || query.status === 'open' ? query.places : []
  const where = place ? describeLine(place, path) : ''
  // To the publisher a query that was put off is one more that has no answer.
  const isOpen = query.status === 'open' || query.status === 'parked'
  return { id, query: query.text, isOpen, text: say(query), where }
}

function say({ status, answer, decision, reason }: AuthorQuery): string {
  const words = decision?.text ?? ''
  switch (status) {
    case 'answered':
      return words || answer || 'Done.'
    case 'moot':
      return join('No longer applies.', reason)
    case 'open':
      return 'Not settled yet.'
    case 'parked':
      return join(`Not settled before ${decision?.until ?? 'a later date'}.`, words)
    case 'resolved':
      return join('Done.', reason)
    case 'stet':
      return join('Please let it stand.', words)
    default:
      return status satisfies never
  }
}

function join(...sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(' ')
}
