import type { RuleName } from '../../model/rule.ts'
import type { Matter } from './matters.ts'
import { compileWording, wordsTaken, type Wording } from './wording.ts'
import { give, lacks, not, present } from './words.ts'

interface Stretch {
  readonly start: number
  readonly end: number
}

/** A matter that is named in a sentence. */
interface Met extends Stretch {
  readonly rules: readonly RuleName[]
}

const asking = compileWording(give)
const lacking = compileWording(lacks)
const denying = compileWording(not)
const being = compileWording(present)

const reach = 6
const longestBare = 8
const wordSet = (...lines: readonly string[]) => new Set(lines.flatMap((line) => line.split(' ')))
/** Before a matter that only says where, how or to whom: “to the publisher”, “by e-mail”. */
const aside = wordSet('at by from in on through to via im par por')
/** Before a matter that another one is of: “biography of the corresponding author”. */
const owner = wordSet(
  'of for des der fur von du de da do di del della dell delle degli dos das van voor pour para per',
)
const article = wordSet(
  'the this these that each all every any a an your their its his her correct full complete co',
  'die den dem das ein eine le la les l un une el las los una o os as um uma il lo gli i uno het een',
)
/** Between matters that are asked for together: “volume and issue number”. */
const joining = wordSet(
  'and or as well both with also either number numbers no name names full complete correct missing the a an any your their its details information amp',
  'und oder sowie et ou y o e ed oppure en of',
)
/** Before a matter of which a number is asked for: “up to six keywords”. */
const howMany = wordSet('at between least most some to up three four five six seven eight nine ten')
/** Beside a matter that is named without a verb. */
const beside = wordSet('aq au author query ref reference entry zzlabel for of in please')
/** What follows is a condition, and not what is asked for. */
const clause = wordSet('if whether unless because since although but however ob wenn falls')

/** Give the rules of what a sentence asks to be given: what stands next to the words that ask, and what is joined to it. */
export function findMatters(all: readonly Matter[], words: readonly string[]): RuleName[] {
  const met = objectsOf(meet(all, words), words)
  const first = met.find((one) => isWanted(one, words))
  if (!first) return []
  const wanted = [first]
  for (const one of met.slice(met.indexOf(first) + 1)) {
    const between = words.slice(wanted.at(-1)?.end, one.start)
    if (!between.every(isJoining)) break
    wanted.push(one)
  }
  return [...new Set(wanted.flatMap(({ rules }) => rules))]
}

/** Give the rules of a sentence that holds nothing but the names of matters: “Publisher and place?” */
export function findBareMatters(all: readonly Matter[], words: readonly string[]): RuleName[] {
  if (words.length > longestBare) return []
  const met = meet(all, words)
  const isNamed = (at: number) => met.some(({ start, end }) => start <= at && at < end)
  const isBare = words.every((word, at) => isNamed(at) || isJoining(word) || beside.has(word))
  return isBare ? [...new Set(met.flatMap(({ rules }) => rules))] : []
}

/** Numbers say how many are wanted: “a funding statement and 4–6 keywords”. */
function isJoining(word: string): boolean {
  return joining.has(word) || howMany.has(word) || /^\d{1,2}$/.test(word)
}

/** The matters of a sentence from left to right; where two overlap, the longer. */
function meet(all: readonly Matter[], words: readonly string[]): Met[] {
  const met: Met[] = []
  for (let start = 0; start < words.length; start++) {
    let longest: Met | undefined
    for (const { rules, names } of all) {
      const end = start + wordsTaken(names, words, start)
      if (end > (longest?.end ?? start)) longest = { rules, start, end }
    }
    if (!longest) continue
    met.push(longest)
    start = longest.end - 1
  }
  return met
}

/** Leave out what is only named beside what is asked for. */
function objectsOf(met: readonly Met[], words: readonly string[]): Met[] {
  const free = met.filter(({ start }) => !aside.has(wordBefore(words, start)))
  const objects = free.filter(({ start }) => !owner.has(wordBefore(words, start)))
  return objects.length > 0 ? objects : free
}

/** The word before a stretch, articles apart. */
function wordBefore(words: readonly string[], start: number): string {
  let at = start - 1
  while (at > Math.max(0, start - 4) && article.has(words[at] ?? '')) at--
  return words[at] ?? ''
}

/** Words that ask stand before, words that say it is missing behind; or it is said that there is none. */
function isWanted({ start, end }: Stretch, words: readonly string[]): boolean {
  const before = { start: nearStart(words, start), end: start }
  const behind = { start: end, end: nearEnd(words, end) }
  return (
    has(asking, words, before) ||
    has(lacking, words, behind) ||
    has(denying, words, { start: Math.max(before.start, start - 2), end: start }) ||
    (has(denying, words, behind) && has(being, words, behind))
  )
}

/** Where the clause begins that ends before a word, or the reach of what asks. */
function nearStart(words: readonly string[], end: number): number {
  let at = end
  while (at > Math.max(0, end - reach) && !clause.has(words[at - 1] ?? '')) at--
  return at
}

function nearEnd(words: readonly string[], start: number): number {
  let at = start
  while (at < Math.min(words.length, start + reach) && !clause.has(words[at] ?? '')) at++
  return at
}

function has(wording: Wording, words: readonly string[], { start, end }: Stretch): boolean {
  for (let at = start; at < end; at++) {
    const taken = wordsTaken(wording, words, at)
    if (taken > 0 && at + taken <= end) return true
  }
  return false
}
