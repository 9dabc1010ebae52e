import type { MarkdownDocument } from '../model/document.ts'

const smallWord = /(?<![\p{L}\p{M}'’-])\p{Ll}[\p{L}\p{M}]{2,}/gu

/**
 * Give a test for the words that a document also writes with a small letter: `Current` at the head of a sentence.
 *
 * The document is read when the first word is asked for, as few documents need it.
 */
export function findCommonWords({ blocks }: MarkdownDocument): (word: string) => boolean {
  let words: Set<string> | undefined
  return (word) => {
    words ??= new Set(blocks.flatMap(({ text }) => text.match(smallWord) ?? []))
    return words.has(word.toLowerCase())
  }
}
