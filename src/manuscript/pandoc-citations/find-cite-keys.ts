import { keyLetter, keyPunctuation } from './key-characters.ts'

/** A key as written in a text; `start` is at the `@`, `end` behind the key or its closing brace. */
export interface CiteKey {
  readonly key: string
  readonly start: number
  readonly end: number
}

const citeKey = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}@/=])@(?:\\{([^{}\\s]{1,400})\\}|([\\p{L}\\p{N}_](?:${keyLetter}|[${keyPunctuation}](?=${keyLetter})|[:/](?=/)){0,300}))`,
  'gu',
)

/**
 * Find Pandoc keys in a text, by the rules of the Pandoc manual ("Citation syntax").
 *
 *     As @Foo_bar.baz. says, and @{Foo_bar.baz.}
 *        ^^^^^^^^^^^^ Foo_bar.baz ^^^^^^^^^^^^^^^ Foo_bar.baz.
 */
export function findCiteKeys(text: string): CiteKey[] {
  if (!text.includes('@')) return []
  return [...text.matchAll(citeKey)].map((match) => ({
    key: match[1] ?? match[2] ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }))
}
