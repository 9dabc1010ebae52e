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
      steps.push({ ways: compileWays(part.split('|')), gap })
      gap = 0
    }
  }
  return { steps }
}

function compileWays(ways: readonly string[]): Step['ways'] {
  const words = ways.map((way) => way.split('_').map((word) => symbols[word] ?? word))
  return Map.groupBy(words, ([first = '']) => (first.endsWith('*') ? anyStem : first))
}

/** Give how many words from `at` on a wording of one step takes; 0 if it does not stand there. */
export function wordsTaken({ steps: [only] }: Wording, words: readonly string[], at: number): number {
  return only ? lengthAt(only, words, at) : 0
}

/** Find the fullest match of a wording in a sentence. */
export function matchWording(
  { steps: [first, ...others] }: Wording,
  words: readonly string[],
): Match | undefined {
  if (!first) return undefined
  let matches = words.flatMap((_, start) => {
    const length = lengthAt(first, words, start)
    return length === 0 ? [] : [{ start, end: start + length, said: length }]
  })
  for (const step of others) {
    if (matches.length === 0) return undefined
    matches = goOn(matches, step, words)
  }
  return fullest(matches)
}

/** Extend matches by one step; of those that end at one word the fullest is kept, so their number never grows. */
function goOn(matches: readonly Match[], step: Step, words: readonly string[]): Match[] {
  const byEnd = new Map<number, Match>()
  for (const { start, end, said } of matches)
    for (let at = end; at <= Math.min(end + step.gap, words.length - 1); at++) {
      const length = lengthAt(step, words, at)
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

/** Give how many words from `at` on a step takes, the most that one of its ways does; 0 if none fits. */
function lengthAt({ ways }: Step, words: readonly string[], at: number): number {
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
