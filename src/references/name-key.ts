import anyAscii from 'any-ascii'

const particles = new Set(
  `a abu af al am ap aus av bar ben bin bint d da dal dall dalla das de degli dei del della delle den der des di do dos
  du e el et fon ibn im in la las le les lo los o of s san santa sao st t te ten ter ther the tho thoe til to
  tot tu und van vanden vander ver vom von y z ze zu zum zur`.split(/\s+/),
)
const generations = new Set([
  'filho',
  'ii',
  'iii',
  'iv',
  'jnr',
  'jr',
  'junior',
  'neto',
  'snr',
  'sr',
  'sobrinho',
])

/**
 * Fold a name or word so that spellings of one name meet: case, diacritics, apostrophes, hyphens and spaces go.
 *
 * `Müller` gives `muller`, `O’Neil` gives `oneil`, `García-Márquez` gives `garciamarquez`.
 */
export function foldName(text: string): string {
  const lower = toAscii(text).toLowerCase()
  return /[^a-z0-9]/.test(lower) ? lower.replaceAll(/[^a-z0-9]+/g, '') : lower
}

/** Fold further what German and Nordic writers spell in two ways: `mueller` and `muller` give `muller`. */
function collapseUmlauts(key: string): string {
  const collapsed = /[aou]e/.test(key) ? key.replaceAll(/(?<=[^aeiou])([aou])e(?=[^aeiou])/g, '$1') : key
  return collapsed.replaceAll('aa', 'a')
}

/** Split a name into folded words; hyphens part words as spaces do. */
export function foldWords(text: string): string[] {
  if (/^[A-Za-z0-9]+$/.test(text)) return [text.toLowerCase()]
  return toAscii(text)
    .toLowerCase()
    .replaceAll(/['’ʼ`´]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
}

/** Say whether a word, in any case, is a nobiliary particle or an article that some lists leave out. */
function isParticle(word: string): boolean {
  return particles.has(
    toAscii(word)
      .toLowerCase()
      .replaceAll(/[^a-z]+/g, ''),
  )
}

/** Say whether a word is a generation such as `Jr.` or `III`. */
function isGeneration(word: string): boolean {
  return generations.has(foldName(word))
}

/** Under how many spellings a name may be looked up: `exact` ones name it in full, `loose` ones a part of it. */
export interface NameKeys {
  readonly exact: readonly string[]
  readonly loose: readonly string[]
  /** Initials of given names that are printed with it, folded. */
  readonly initials: string
}

/**
 * Give the keys of a name as printed, in a citation or as the surname of an entry.
 *
 * `van der Berg` has the exact keys `vanderberg` and `berg`; `García Márquez` has the loose keys `garcia` and `marquez`.
 */
export function nameKeys(printed: string): NameKeys {
  return plainWord.test(printed) ? wordKeys(printed) : phraseKeys(printed)
}

// Most surnames are one word of letters that fold to themselves; initials have two at most.
const plainWord = /^[A-Za-z]{3,}$/

function wordKeys(word: string): NameKeys {
  const key = word.toLowerCase()
  const collapsed = collapseUmlauts(key)
  return { exact: [key], loose: collapsed === key || collapsed.length < 2 ? [] : [collapsed], initials: '' }
}

function phraseKeys(printed: string): NameKeys {
  const { words: parts, initials } = splitInitials(printed)
  const words = parts.map((word) => word.replace(hyphenGeneration, ''))
  const core = words.filter((word) => !isGeneration(word))
  const name = core.length === 0 ? words : core
  const bare = name.filter((word) => !isParticle(word))
  const exact = distinct([name, bare].map((part) => foldName(part.join(''))))
  const loose = distinct([
    ...looseParts(bare),
    ...withoutElision(bare),
    ...exact.map(collapseUmlauts),
  ]).filter((key) => key.length > 1 && !exact.includes(key))
  return { exact, loose, initials }
}

// d’Arcy stands in some lists under A; L’INSEE is the INSEE.
function withoutElision([first = '', ...rest]: readonly string[]): string[] {
  return /^[dl]['’ʼ]\p{Lu}/iu.test(first) ? [foldName([first.slice(2), ...rest].join(''))] : []
}

function looseParts(words: readonly string[]): string[] {
  const parts = words.flatMap((word) => word.split(/[-‐‑–]/))
  const last = parts.at(-1)
  const first = parts[0]
  if (parts.length < 2 || first === undefined || last === undefined) return []
  return [foldName(last), foldName(first), foldName(words.at(-1) ?? ''), foldName(words[0] ?? '')]
}

// Leitão-Filho, Ramos-Jr.
const hyphenGeneration = /(?<=\p{L})[-‐](?:Filho|Neto|Sobrinho|Júnior|Junior|Jr|Sr)$/iu

function splitInitials(printed: string): { words: string[]; initials: string } {
  const all = printed
    .replaceAll(/['’]s?(?=\s|$)/g, '')
    .split(/[\s,.]+/)
    .filter((word) => word !== '' && word !== '&')
  const isNamed = all.some((word) => !isInitials(word))
  if (!isNamed) return { words: all, initials: '' }
  const words = all.filter(
    (word, i) => !isInitials(word) || (i > 0 && all.length > 2 && isBetweenWords(all, i)),
  )
  return { words, initials: foldName(all.filter((word) => !words.includes(word)).join('')) }
}

function isBetweenWords(words: readonly string[], i: number): boolean {
  return (
    words.slice(0, i).some((word) => !isInitials(word)) &&
    words.slice(i + 1).some((word) => !isInitials(word))
  )
}

function isInitials(word: string): boolean {
  return /^\p{Lu}(?:[-‐]?\p{Lu}){0,1}$/u.test(word)
}

function distinct(keys: readonly string[]): string[] {
  return [...new Set(keys)].filter((key) => key !== '')
}

function toAscii(text: string): string {
  // eslint-disable-next-line no-control-regex -- the range is ASCII itself
  return /^[\x20-\x7e]*$/.test(text) ? text : anyAscii(text.normalize('NFC'))
}
