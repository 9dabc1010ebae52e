import type { MarkdownDocument, ProseBlock } from '../../model/document.ts'

const heading =
  /^(?:\d{1,2}\.?\s)?(?:(?:foot|end)?notes?|anmerkungen|(?:fuß|end)noten|notas?(?: al pie| de rodapé| finales)?|notes de bas de page|note|noten|eindnoten|voetnoten)\s?:?$/i

/** Find the blocks of a document's notes, in order: those written as footnotes, and what stands under a heading “Notes”. */
export function findNotes({ blocks }: MarkdownDocument, body: ReadonlySet<number>): ProseBlock[] {
  const notes: ProseBlock[] = []
  let isUnderHeading = false
  for (const block of blocks) {
    if (block.kind === 'heading') isUnderHeading = heading.test(block.text.trim())
    else if (body.has(block.index) && (isUnderHeading || block.kind === 'footnoteDefinition'))
      notes.push(block)
  }
  return notes
}
