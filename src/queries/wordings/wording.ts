/**
 * A way to word a query: words in their order.
 *
 * | written          | means                                                             |
 * | ---------------- | ----------------------------------------------------------------- |
 * | `list`           | this word, folded, or its plural in `-s`                          |
 * | `duplicat*`      | any word that begins so                                           |
 * | `page_range`     | these words, one behind the other                                 |
 * | `list|listed`    | one of these                                                      |
 * | `…`              | up to eight words of the same sentence                            |
 * | `#`              | a work that is named: `“Vik, 2011”`, `[13]`                       |
 * | `2000`, `2000a`  | any year, any year with a letter                                  |
 */
export interface Wording {
  readonly steps: readonly Step[]
}

/** Words that may stand at one place of a wording, and how many others may stand before them. */
interface Step {
  /** By their first word as printed, those that begin with a stem under `*`. */
  readonly ways: ReadonlyMap<string, readonly (readonly string[])[]>
  readonly gap: number
}

/** Where a wording was met in a sentence; `said` counts the words that it names. */
export interface Match {
  readonly start: number
  readonly end: number
  readonly said: number
}

const widestGap = 8
const anyStem = '*'
const symbols: Readonly<Record<string, string>> = {
  '#': 'zzlabel',
  '2000': 'zzyear',
  '2000a': 'zzlettered',
}

/** Compile a wording from its written form. */
export function compileWording(written: string): Wording {
  const steps: Step[] = []
  let gap = 0
  for (const part of written.trim().split(/\s+/)) {
    if (part === '…') gap = widestGap
    else {
      steps.push({ ways: compileWays(part), gap })
      gap = 0
    }
  }
  return { steps }
}

const compiled = new Map<string, Step['ways']>()

/** Ways that many wordings share are compiled once, so that they are looked for once in a sentence. */
function compileWays(written: string): Step['ways'] {
  const known = compiled.get(written)
  if (known) return known
  const words = written.split('|').map((way) => way.split('_').map((word) => symbols[word] ?? word))
  const ways = Map.groupBy(words, ([first = '']) => (first.endsWith('*') ? anyStem : first))
  compiled.set(written, ways)
  return ways
}

/** Give how many words from `at` on a wording of one step takes; 0 if it does not stand there. */
export function wordsTaken({ steps: [only] }: Wording, words: readonly string[], at: number): number {
  return only ? (findLengths(only.ways, words)?.[at] ?? 0) : 0
}

/** Find the fullest match of a wording in a sentence. */
export function matchWording({ steps }: Wording, words: readonly string[]): Match | undefined {
  let matches: readonly Match[] | undefined
  // Most wordings have a word that the sentence has not: they are given up before anything is matched.
  if (steps.some(({ ways }) => findLengths(ways, words) === undefined)) return undefined
  for (const { ways, gap } of steps) {
    const lengths = findLengths(ways, words) ?? noLengths
    matches = matches ? goOn(matches, lengths, gap) : begin(lengths)
    if (matches.length === 0) return undefined
  }
  return fullest(matches ?? [])
}

function begin(lengths: Uint8Array): Match[] {
  return Array.from(lengths).flatMap((length, start) =>
    length === 0 ? [] : [{ start, end: start + length, said: length }],
  )
}

/** Extend matches by one step; of those that end at one word the fullest is kept, so their number never grows. */
function goOn(matches: readonly Match[], lengths: Uint8Array, gap: number): Match[] {
  const byEnd = new Map<number, Match>()
  for (const { start, end, said } of matches)
    for (let at = end; at <= Math.min(end + gap, lengths.length - 1); at++) {
      const length = lengths[at] ?? 0
      const known = byEnd.get(at + length)
      if (length > 0 && (known === undefined || known.said < said + length))
        byEnd.set(at + length, { start, end: at + length, said: said + length })
    }
  return [...byEnd.values()]
}

function fullest(matches: readonly Match[]): Match | undefined {
  return matches.reduce<Match | undefined>(
    (best, one) => (best && best.said >= one.said ? best : one),
    undefined,
  )
}

const noLengths = new Uint8Array()
const found = new WeakMap<readonly string[], Map<Step['ways'], Uint8Array | undefined>>()

/** Give how many words a step takes at each word of a sentence; nothing if it stands nowhere. Looked for once. */
function findLengths(ways: Step['ways'], words: readonly string[]): Uint8Array | undefined {
  const known = found.get(words) ?? new Map<Step['ways'], Uint8Array | undefined>()
  found.set(words, known)
  if (known.has(ways)) return known.get(ways)
  const lengths = Uint8Array.from(words, (_, at) => longestWay(ways, words, at))
  const met = lengths.some((length) => length > 0) ? lengths : undefined
  known.set(ways, met)
  return met
}

/** Give the length of the longest way that stands at a word; 0 if none does. */
function longestWay(ways: Step['ways'], words: readonly string[], at: number): number {
  const word = words[at] ?? ''
  const singular = word.endsWith('s') ? word.slice(0, -1) : word
  let longest = 0
  for (const key of singular === word ? [word, anyStem] : [word, singular, anyStem])
    for (const way of ways.get(key) ?? [])
      if (way.length > longest && way.every((one, index) => isWord(one, words[at + index] ?? '')))
        longest = way.length
  return longest
}

function isWord(wanted: string, word: string): boolean {
  if (wanted.endsWith('*')) return word.length >= wanted.length - 1 && word.startsWith(wanted.slice(0, -1))
  return word === wanted || word === `${wanted}s`
}
