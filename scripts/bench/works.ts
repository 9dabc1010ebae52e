import { createRandom } from './random.ts'
import { nouns, plainWords } from './words.ts'

/** A work that an invented manuscript cites. */
export interface Work {
  readonly key: string
  readonly authors: readonly Author[]
  readonly year: number
  readonly title: string
  readonly journal: string
  readonly volume: number
  readonly firstPage: number
}

interface Author {
  readonly family: string
  readonly initials: string
}

const onsets = [
  'B',
  'Br',
  'C',
  'D',
  'F',
  'G',
  'Gr',
  'H',
  'K',
  'L',
  'M',
  'N',
  'P',
  'R',
  'S',
  'St',
  'T',
  'V',
  'W',
]
const middles = [
  'ad',
  'al',
  'an',
  'ar',
  'ed',
  'el',
  'en',
  'er',
  'id',
  'il',
  'in',
  'ol',
  'on',
  'or',
  'ul',
  'un',
]
const ends = [
  'berg',
  'by',
  'den',
  'er',
  'field',
  'gren',
  'ham',
  'ic',
  'ley',
  'man',
  'mont',
  'ova',
  'sen',
  'ton',
]

/** Invent works, no two with the same first author and year. */
export function inventWorks(count: number, seed: number): Work[] {
  const random = createRandom(seed)
  return Array.from({ length: count }, (_, index) => {
    const authors = Array.from({ length: 1 + random(4) }, () => inventAuthor(random(1_000_000), random))
    const first = { family: familyName(index), initials: `${letter(random)}.` }
    const year = 1950 + random(74)
    return {
      key: `${first.family.toLowerCase()}${year}`,
      authors: [first, ...authors.slice(1)],
      year,
      title: inventTitle(random),
      journal: `Journal of ${capital(pick(nouns, random))} and ${capital(pick(nouns, random))}`,
      volume: 1 + random(80),
      firstPage: 1 + random(900),
    }
  })
}

function inventAuthor(number: number, random: (below: number) => number): Author {
  return { family: familyName(number), initials: `${letter(random)}. ${letter(random)}.` }
}

// Counts in syllables, so that the first 4,256 names are all different and later ones have one syllable more.
function familyName(number: number): string {
  const parts = [onsets, middles, ends].map((list) => list.length)
  const [first = 1, second = 1, third = 1] = parts
  const more = Math.floor(number / (first * second * third))
  const extra = more === 0 ? '' : `${middles[more % second]}${middles[Math.floor(more / second) % second]}`
  return `${onsets[number % first]}${middles[Math.floor(number / first) % second]}${extra}${ends[Math.floor(number / first / second) % third]}`
}

function inventTitle(random: (below: number) => number): string {
  const words = Array.from({ length: 5 + random(6) }, () => pick(plainWords, random))
  return `${capital(pick(nouns, random))} ${words.join(' ')} ${pick(nouns, random)}`
}

function pick<T>(list: readonly T[], random: (below: number) => number): T {
  const found = list[random(list.length)]
  if (found === undefined) throw new RangeError('nothing to pick from')
  return found
}

function letter(random: (below: number) => number): string {
  return String.fromCodePoint(65 + random(26))
}

function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`
}
