import type { MarkdownDocument, ProseBlock } from '../model/document.ts'
import { findQueryNumber, type QueryNumber } from './query-number.ts'
import { findReply, isStruck, splitAnswer, type SheetFormat, type SheetRow } from './sheet-format.ts'

/**
 * Paragraphs or lines that begin with a number, or stand under one, below a heading that announces a sheet:
 *
 *     **Q1.** Please provide a biography.
 *
 *     ### Q2
 *
 *     Please check the page range.
 */
export const numberedParagraphs: SheetFormat = {
  name: 'numbered-paragraphs',
  find: (document, zone) =>
    document.blocks
      .filter((block) => isParagraph(block) && zone.has(block))
      .flatMap((block) => {
        const rows = readParagraph(block)
        return rows.length > 0 ? rows : readUnderNumber(block, document)
      }),
}

function isParagraph({ kind, text, list, quoted }: ProseBlock): boolean {
  return kind === 'paragraph' && list === undefined && !quoted && !text.includes('\t')
}

function readParagraph(block: ProseBlock): SheetRow[] {
  const starts = [...block.text.matchAll(/[^\n]+/g)].flatMap((line) => {
    const number = findQueryNumber(line[0])
    return number ? [{ number, at: line.index }] : []
  })
  return starts.flatMap(({ number, at }, index) =>
    readRow(block, { number, start: at, end: starts[index + 1]?.at ?? block.text.length }),
  )
}

function readRow(
  block: ProseBlock,
  { number, start, end }: { number: QueryNumber; start: number; end: number },
): SheetRow[] {
  // Q1
  // : Please …   (a definition list)
  const rest = block.text.slice(start + number.length, end).replace(/^\s{0,4}:\s/, '')
  const { text, answer } = splitAnswer(rest)
  const isDone = isStruck({ block, start: start + number.length, end })
  return text === '' ? [] : [{ id: number.id, text, answer, isDone, stretches: [{ block, start, end }] }]
}

/** A number alone on its line was taken for a marker: it stands between this block and the one before. */
function readUnderNumber(block: ProseBlock, { blocks, markers }: MarkdownDocument): SheetRow[] {
  const from = blocks[block.index - 1]?.place.end.offset ?? 0
  const to = block.place.start.offset
  const above = markers.filter(({ place }) => place.start.offset >= from && place.end.offset <= to)
  const id = above.at(-1)?.id
  if (id === undefined || findReply(block) !== undefined) return []
  const { text, answer } = splitAnswer(block.text)
  const stretch = { block, start: 0, end: block.text.length }
  return [{ id, text, answer, isDone: isStruck(stretch), stretches: [stretch] }]
}
