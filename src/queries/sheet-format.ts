import type { MarkdownDocument, ProseBlock } from '../model/document.ts'

/** One row of a sheet as a format reads it. */
export interface SheetRow {
  readonly id: string
  readonly text: string
  readonly answer: string | null
  readonly isDone: boolean
  /** The block it stands in, and its stretch of the block's text. */
  readonly block: ProseBlock
  readonly start: number
  readonly end: number
}

/** One way in which publishers print their query sheets. */
export interface SheetFormat {
  readonly name: string
  /** Read the rows of this format. `zone` holds the blocks under a heading that announces a sheet. */
  readonly find: (document: MarkdownDocument, zone: ReadonlySet<number>) => SheetRow[]
}

/** Whether a stretch of a block is struck through, which answers a query. */
export function isStruck({ marks }: ProseBlock, start: number, end: number): boolean {
  const struck = marks.filter((mark) => mark.kind === 'delete' && mark.start < end && mark.end > start)
  return struck.reduce((length, mark) => length + mark.end - mark.start, 0) * 2 > end - start
}

/** Split a row's text at a reply such as `Answer: …`. */
export function splitAnswer(text: string): { text: string; answer: string | null } {
  const match =
    /(?:^|\n|\s)(?:author(?:'s)? )?(?:answer|response|reply|antwort|réponse|respuesta|resposta|risposta):\s/i.exec(
      text,
    )
  const whole = oneLine(match ? text.slice(0, match.index) : text)
  const answer = match ? oneLine(text.slice(match.index + match[0].length)) : ''
  return { text: whole, answer: answer === '' ? null : answer }
}

/** Fold white space and what stands for code or a formula. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\s\u{FFFC}]+/gu, ' ').trim()
}
