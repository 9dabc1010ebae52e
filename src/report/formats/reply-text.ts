import type { ManuscriptReport, Report } from '../../model/report.ts'
import { buildReply, type Reply } from '../build-reply.ts'
import { describeOpen } from './reply-markdown.ts'
import { printable, wrap } from './terminal.ts'

/** Mail programs break longer lines by themselves (RFC 3676, 4.2). */
const width = 76

/** Format the answers to the publisher as plain text for an e-mail. */
export function formatReplyText({ manuscripts }: Report): string {
  return `${manuscripts.map(replySection).join('\n\n\n')}\n`
}

function replySection(manuscript: ManuscriptReport): string {
  const replies = buildReply(manuscript)
  const title = wrap(`Answers to the author queries: ${printable(manuscript.title)}`, { width, indent: 0 })
  if (replies.length === 0) return `${title}\n\nThe publisher asked nothing.`
  return [title, describeOpen(replies), ...replies.map(replyLines)].join('\n\n')
}

function replyLines({ id, query, text }: Reply): string {
  return [
    wrap(`${id}. ${printable(query)}`, { width, indent: 0 }),
    wrap(printable(text), { width, indent: 4 }),
  ].join('\n')
}
