import type { KeyLabel } from './label.ts'
import type { Quoted } from './quotes.ts'

// `smith2020` in backticks | @smith2020
const marked = /`@?([^`\s]{2,80})`|(?<![\p{L}\p{N}.])@([\p{L}\p{N}][\p{L}\p{N}_:.+/-]{0,78}[\p{L}\p{N}])/gu
const doi = /(?<![\p{L}\p{N}])10\.\d{4,9}\/[^\s"”»>]{1,200}/gu
const looksLikeKey = /^@?[\p{L}_][\p{L}\p{N}_:.+/-]{1,60}$/u
// smith2020, knuth:84a | RFC 6544, ISO-690
const bare =
  /(?<![\p{L}\p{N}@])(?:\p{L}[\p{L}_:-]{1,40}\d{2,4}[a-z]?|\p{Lu}{2,6}[ -]?\d{2,6})(?![\p{L}\p{N}])/gu

/** Find the entries that a query names by key or DOI. */
export function findKeyLabels(text: string, quoted: readonly Quoted[]): KeyLabel[] {
  const dois = [...text.matchAll(doi)].map((match) => {
    const key = match[0].replace(/[.,;:)\]]{1,4}$/, '')
    return label(key, match.index, { isSure: true })
  })
  const keys = [...text.matchAll(marked)].map((match) =>
    label((match[1] ?? match[2] ?? '').replace(/^@/, ''), match.index, { isSure: true, said: match[0] }),
  )
  const inQuotes = quoted
    .filter((one) => looksLikeKey.test(one.text) && /\d/.test(one.text))
    .map((one) => label(one.text.replace(/^@/, ''), one.start, { isSure: false, said: one.text }))
  const others = [...text.matchAll(bare)].map((match) =>
    label(match[0].replace(' ', ''), match.index, { isSure: false, said: match[0] }),
  )
  return [...dois, ...keys, ...inQuotes, ...others]
}

function label(
  key: string,
  start: number,
  { isSure, said = key }: { isSure: boolean; said?: string },
): KeyLabel {
  return { kind: 'key', key, isSure, text: said.replaceAll('`', ''), start, end: start + said.length }
}
