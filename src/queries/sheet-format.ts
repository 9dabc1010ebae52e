import type { MarkdownDocument, ProseBlock, QueryMarker } from '../model/document.ts'
import type { Zone } from './find-zone.ts'

/** A part of a block's text, end exclusive. */
export interface Stretch {
  readonly block: ProseBlock
  readonly start: number
  readonly end: number
}

/** One row of a sheet as a format reads it. */
export interface SheetRow {
  readonly id: string
  readonly text: string
  readonly answer: string | null
  readonly isDone: boolean
  /** The stretches it stands on, in the order of the text: one, or one for each cell or paragraph. */
  readonly stretches: readonly [Stretch, ...Stretch[]]
  /** Whether a header such as `QUERY NO.` stands over it. */
  readonly hasHeader?: boolean
  /** Whether nothing but its wording says that it is a row: most of its neighbours must ask for something as well. */
  readonly isLoose?: boolean
  /** The number, where it was taken for a marker in the text. */
  readonly marker?: QueryMarker
}

/** One way in which publishers print their query sheets. */
export interface SheetFormat {
  readonly name: string
  /** Read the rows of this format. A plain number is a query number only in the `zone`. */
  readonly find: (document: MarkdownDocument, zone: Zone) => SheetRow[]
}

/** Whether a stretch of a block, or the number it begins with, is struck through, which answers a query. */
export function isStruck({ block, start, end }: Stretch): boolean {
  const struck = block.marks.filter((mark) => mark.kind === 'delete' && mark.start < end && mark.end > start)
  const length = struck.reduce((sum, mark) => sum + Math.min(mark.end, end) - Math.max(mark.start, start), 0)
  return length * 2 > end - start
}

const author = "(?:au(?:thor)?(?:s|['’]s|s['’])? )?"
const replyWord =
  `(?:${author}(?:answer|response|reply)|au(?:thor)?(?:s|['’]s|s['’])? comment|antwort|réponse|respuesta|resposta|risposta|antwoord)` +
  "(?: to [A-Z]{1,3}\\d{1,3})?(?: (?:of|from|by|von|des?|del|do|da|de l['’]|dell['’]|van de) ?(?:the )?(?:authors?|autor(?:s|in|es|en)?|auteurs?|autore|autori))?"
const replyInside = new RegExp(`(?:^|[\\n.?!)\\]”"])\\s{0,4}(?:>\\s?)?${replyWord}\\s?:`, 'iu')
const replyAtStart = new RegExp(`^\\s{0,4}(?:>\\s?)?(?:${replyWord}|AU?)\\s?:`, 'iu')
const quotedLine = /\n\s{0,4}>\s?/

/** Split a row's text at a reply such as `Answer: …`, or at a line that begins with `>`. */
export function splitAnswer(text: string): { text: string; answer: string | null } {
  const match = replyInside.exec(text) ?? quotedLine.exec(text)
  if (!match) return { text: oneLine(text), answer: null }
  // The stop before `Answer:` belongs to the query.
  const stop = /^[.?!)\]”"]/.test(match[0]) ? 1 : 0
  return {
    text: oneLine(text.slice(0, match.index + stop)),
    answer: readAnswer(text.slice(match.index + match[0].length)),
  }
}

/** Give the answer in a block that is a reply as a whole: `Answer: …` or a quotation; nothing for other blocks. */
export function findReply({ text, quoted }: ProseBlock): string | null | undefined {
  const match = replyAtStart.exec(text)
  if (match) return readAnswer(text.slice(match[0].length))
  return quoted ? readAnswer(text) : undefined
}

/** Give an answer on one line; a dash, dots or an underscore stand for none. */
export function readAnswer(text: string): string | null {
  const answer = oneLine(text)
  return /[\p{L}\p{N}✓✔☑]/u.test(answer) ? answer : null
}

/** Fold white space and what stands for code or a formula. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\s\u{FFFC}]+/gu, ' ').trim()
}
