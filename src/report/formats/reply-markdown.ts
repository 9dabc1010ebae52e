import type { Report } from '../../model/report.ts'
import { buildReply, type Reply } from '../build-reply.ts'
import { plural } from '../headline.ts'
import { neutralise } from '../neutralise.ts'

/** Format the answers to the publisher as Markdown: a table for each manuscript. */
export function formatReplyMarkdown({ manuscripts }: Report): string {
  const sections = manuscripts.map((manuscript) => {
    const heading = `# Answers to the author queries: ${neutralise(manuscript.title)}`
    return [heading, replyTable(buildReply(manuscript))].join('\n\n')
  })
  return `${sections.join('\n\n')}\n`
}

/** Give the answers as a table, with a line above it that says what is still open. */
export function replyTable(replies: readonly Reply[]): string {
  if (replies.length === 0) return 'The publisher asked nothing.'
  const rows = replies.map(({ id, query, text }) => `| ${id} | ${neutralise(query)} | ${neutralise(text)} |`)
  return [
    describeOpen(replies),
    ['| No. | Query | Answer |', '| --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n')
}

/** Say how many of the publisher's queries have no answer yet. */
export function describeOpen(replies: readonly Reply[]): string {
  const open = replies.filter((reply) => reply.isOpen).length
  if (open === 0)
    return replies.length === 1 ? 'The query is settled.' : `All ${replies.length} queries are settled.`
  return `${open} of ${plural(replies.length, 'query')} ${open === 1 ? 'is' : 'are'} not settled yet.`
}
