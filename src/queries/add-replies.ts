import type { MarkdownDocument, ProseBlock } from '../model/document.ts'
import { findReply, type SheetRow } from './sheet-format.ts'

/**
 * Give each row the replies that stand below it: `Answer: …`, or what is quoted.
 *
 * An answer in the row itself comes first. Replies belong to the row they follow directly.
 */
export function addReplies(document: MarkdownDocument, rows: readonly SheetRow[]): SheetRow[] {
  return rows.map((row, index) => {
    const last = row.stretches.at(-1) ?? row.stretches[0]
    const next = rows[index + 1]?.stretches[0].block.index ?? document.blocks.length
    const replies = followers(document.blocks, { from: last.block.index + 1, to: next })
    const said = replies.map(findReply).filter((reply) => typeof reply === 'string')
    const answer = row.answer ?? (said.length === 0 ? null : said.join(' '))
    const stretches = replies.map((block) => ({ block, start: 0, end: block.text.length }))
    return { ...row, answer, stretches: [...row.stretches, ...stretches] }
  })
}

function followers(blocks: readonly ProseBlock[], { from, to }: { from: number; to: number }): ProseBlock[] {
  const below = blocks.slice(from, to)
  const other = below.findIndex((block) => findReply(block) === undefined)
  return other < 0 ? below : below.slice(0, other)
}
