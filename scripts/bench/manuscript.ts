import { createRandom } from './random.ts'
import { inventWorks, type Work } from './works.ts'
import { nouns, plainWords } from './words.ts'

/** How an invented manuscript cites: in prose, by numbers of its list, or by Pandoc's keys. */
export type CitingStyle = 'author-date' | 'citekey' | 'numeric'

export interface ManuscriptSize {
  readonly words: number
  readonly references: number
  readonly style: CitingStyle
  /** Words of prose from one citation to the next. */
  readonly wordsPerCitation?: number
}

export interface InventedManuscript {
  readonly markdown: string
  /** The works as BibTeX, for Pandoc's keys. */
  readonly bibliography: string
}

type Random = (below: number) => number

const wordsPerParagraph = 110
const paragraphsPerSection = 8

/** Write a manuscript of about that many words; the same size gives the same text. */
export function inventManuscript(size: ManuscriptSize): InventedManuscript {
  const works = inventWorks(size.references, 1)
  const random = createRandom(2)
  const writer = { random, works, size, cited: { count: 0 } }
  const paragraphs = Math.max(1, Math.round(size.words / wordsPerParagraph))
  const blocks = [frontMatter(size.style)]
  for (let i = 0; i < paragraphs; i++) {
    if (i % paragraphsPerSection === 0)
      blocks.push(`## ${capital(pick(nouns, random))} and ${pick(nouns, random)}`)
    blocks.push(writeParagraph(writer))
  }
  blocks.push('## References', ...referenceList(works, size.style))
  return { markdown: `${blocks.join('\n\n')}\n`, bibliography: works.map(formatBibtex).join('\n') }
}

function frontMatter(style: CitingStyle): string {
  const title = 'title: A study of measured seasons'
  return style === 'citekey' ? `---\n${title}\nbibliography: references.bib\n---` : `---\n${title}\n---`
}

interface Writer {
  readonly random: Random
  readonly works: readonly Work[]
  readonly size: ManuscriptSize
  readonly cited: { count: number }
}

function writeParagraph({ random, works, size, cited }: Writer): string {
  const every = size.wordsPerCitation ?? 40
  const words: string[] = []
  let sentence = 0
  for (let i = 0; i < wordsPerParagraph; i++) {
    const isLast = i === wordsPerParagraph - 1 || (sentence > 8 && random(12) === 0)
    const word = random(4) === 0 ? pick(nouns, random) : pick(plainWords, random)
    const styled = random(60) === 0 ? `*${word}*` : word
    const citation = random(every) === 0 ? ` ${cite(works, size.style, { random, cited })}` : ''
    words.push(`${sentence === 0 ? capital(styled) : styled}${citation}${isLast ? '.' : ''}`)
    sentence = isLast ? 0 : sentence + 1
  }
  return words.join(' ')
}

// The first citations go through the list in its order, so that nothing stays uncited in a text long enough.
function cite(
  works: readonly Work[],
  style: CitingStyle,
  { random, cited }: { random: Random; cited: { count: number } },
): string {
  const index = cited.count < works.length ? cited.count++ : random(works.length)
  const second = random(4) === 0 ? random(works.length) : index
  const chosen = second === index ? [index] : [index, second]
  const parts = chosen.map((at) => citeWork(works[at], at, style))
  if (style === 'numeric') return `[${parts.join(', ')}]`
  return style === 'citekey' ? `[${parts.join('; ')}]` : `(${parts.join('; ')})`
}

function citeWork(work: Work | undefined, index: number, style: CitingStyle): string {
  if (!work) throw new RangeError('a work that is not in the list')
  if (style === 'numeric') return String(index + 1)
  if (style === 'citekey') return `@${work.key}`
  const [first, second, ...others] = work.authors.map((author) => author.family)
  if (others.length > 0) return `${first} et al., ${work.year}`
  return second === undefined ? `${first}, ${work.year}` : `${first} & ${second}, ${work.year}`
}

function referenceList(works: readonly Work[], style: CitingStyle): string[] {
  if (style === 'citekey') return []
  return works.map((work, index) => {
    const names = work.authors.map(({ family, initials }) => `${family}, ${initials}`)
    const authors = names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')}, & ${names.at(-1)}`
    const pages = `${work.firstPage}–${work.firstPage + 14}`
    const text = `${authors} (${work.year}). ${work.title}. *${work.journal}*, *${work.volume}*, ${pages}.`
    return style === 'numeric' ? `${index + 1}. ${text}` : text
  })
}

function formatBibtex(work: Work): string {
  const authors = work.authors.map(({ family, initials }) => `${family}, ${initials}`).join(' and ')
  return `@article{${work.key},
  author = {${authors}},
  title = {${work.title}},
  journal = {${work.journal}},
  year = {${work.year}},
  volume = {${work.volume}},
  pages = {${work.firstPage}--${work.firstPage + 14}},
}
`
}

function pick(list: readonly string[], random: Random): string {
  return list[random(list.length)] ?? ''
}

function capital(word: string): string {
  return word.replace(/\p{L}/u, (letter) => letter.toUpperCase())
}
