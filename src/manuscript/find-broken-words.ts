import type { Cut } from './cut-prose.ts'

const lineBreak = /(?<=[\p{L}\p{N}])[-–]\n(?=([\p{L}\p{N}]))/gu
const nextWord = /\p{L}{1,8}(?!\p{L})/uy
// pre- and post-war, vor- und nachher
const conjunctions = new Set('and or to nor und oder bis sowie et ou y e o en of och eller og'.split(' '))
const address = /(?:https?:\/\/|www\.|10\.\d{4,9}\/)\S{0,200}$/i

/**
 * Find what breaks a word over two lines: the hyphen and the line end where the word has none (`author-` `ity`), the
 * line end alone where it has: before a capital letter or a digit, as in `Lloyd-` `Jones` and `1939–` `45`, and in an
 * address. Before `and` the hyphen stands for the rest of a word, and nothing is cut.
 */
export function findBrokenWords(text: string): Cut[] {
  return [...text.matchAll(lineBreak)].flatMap((match) => {
    const hyphen = match.index
    const cut = { start: hyphen + 1, end: hyphen + 2 }
    if (address.test(text.slice(Math.max(0, hyphen - 210), hyphen))) return [cut]
    if (!/\p{Ll}/u.test(match[1] ?? '')) return [cut]
    nextWord.lastIndex = hyphen + 2
    const isEllipsis = conjunctions.has(nextWord.exec(text)?.[0] ?? '')
    if (text[hyphen] === '–' || isEllipsis || /\p{N}/u.test(text[hyphen - 1] ?? '')) return []
    return [{ start: hyphen, end: hyphen + 2 }]
  })
}
