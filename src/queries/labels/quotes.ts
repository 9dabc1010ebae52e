/** A stretch in quotation marks, without them. */
export interface Quoted {
  readonly text: string
  readonly start: number
  readonly end: number
}

const quoted = /(?<![\p{L}\p{N}])["“„«‘'‹]([^"“”„»\n]{2,200}?)["”»’'›](?=[\s.,;:!?)\]]|$)/gu

/** Find what a query puts in quotation marks. */
export function findQuoted(text: string): Quoted[] {
  return [...text.matchAll(quoted)].map((match) => {
    const start = match.index + 1
    const inside = match[1] ?? ''
    return { text: inside, start, end: start + inside.length }
  })
}
