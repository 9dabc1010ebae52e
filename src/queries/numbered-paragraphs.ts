import type { ProseBlock } from '../model/document.ts'
import { findQueryNumber, type QueryNumber } from './query-number.ts'
import { isStruck, splitAnswer, type SheetFormat, type SheetRow } from './sheet-format.ts'

/**
 * Paragraphs or lines that begin with a number, under a heading that announces a sheet:
 *
 *     **Q1.** Please provide a biography.
 */
export const numberedParagraphs: SheetFormat = {
  name: 'numbered-paragraphs',
  find: (document, zone) =>
    document.blocks
      .filter((block) => block.kind === 'paragraph' && zone.has(block.index) && !block.text.includes('\t'))
      .flatMap(readParagraph),
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
  const { text, answer } = splitAnswer(block.text.slice(start + number.length, end))
  return text === ''
    ? []
    : [{ id: number.id, text, answer, isDone: isStruck(block, start, end), block, start, end }]
}
