import type { MarkdownDocument, ProseBlock } from '../../model/document.ts'
import type { Place } from '../../model/place.ts'
import { findDisplayLabels, plainNumber, readDisplayLabel, type DisplayNumber } from './display-label.ts'

/** The caption of a figure or table that the manuscript shows. */
export interface Caption {
  readonly display: DisplayNumber
  /** Whether it is one beyond doubt; what may be running text, such as “Table 2 Values” in a cell, is not. */
  readonly isCertain: boolean
  /** `figure`, `abb`: a caption in a second language has another word. */
  readonly word: string
  /** What it says behind its number. */
  readonly text: string
  readonly place: Place
  readonly block: ProseBlock
  /** End of the label in the block's text. */
  readonly labelEnd: number
}

const longestLead = 200
const listOf =
  /^(?:(?:list|liste|lista|índice|elenco|lijst) (?:of|des|de|delle|dei|van) (?:figures|tables|tableaux|figuras|tablas|tabelas|figure|tabelle|figuren|tabellen)|(?:abbildungs|tabellen)verzeichnis|(?:table of )?contents|inhaltsverzeichnis|table des matières|índice|indice|inhoud(?:sopgave)?)$/i
const supplement =
  /^(?:[\d.]{1,6}\s)?(?:supplement|supporting|additional|ergänzend|material suplementar|matériel suppl)/i
const buried = /[.!?)\]]\s(?:fig|tab|abb|afb|supp)/i
const legends =
  /^(figure|table)s? (?:captions?|legends?|titles?)$|^(?:captions?|legends?) (?:to|of|for) (?:the )?(figure|table)s$/i

/** Find the captions of a document, in the order of the text. A list of figures repeats them and gives none. */
export function findCaptions({ blocks }: MarkdownDocument): Caption[] {
  const captions: Caption[] = []
  let section = readSection('')
  for (const block of blocks) {
    if (block.kind === 'heading') section = readSection(block.text)
    if (section.isListOf) continue
    const found = [...captionsOf(block), ...buriedCaptions(block), ...legendOf(block, section)]
    for (const caption of found) captions.push(section.isSupplement ? asDoubtful(caption) : caption)
  }
  return captions
}

/** A list of supplementary files gives captions of what the text need not speak of. */
function asDoubtful(caption: Caption): Caption {
  return { ...caption, isCertain: false, labelEnd: 0 }
}

/** What the heading of a section says of the captions in it. */
interface Section {
  readonly isListOf: boolean
  readonly isSupplement: boolean
  /** Of what it has the captions, as its heading says: `figure`, `table`; `undefined` where it is no such section. */
  readonly legends: string | undefined
}

function readSection(heading: string): Section {
  const plain = heading.replaceAll(/[*_:]/g, '').trim()
  const match = legends.exec(plain)
  return {
    isListOf: listOf.test(plain),
    isSupplement: supplement.test(plain),
    legends: match ? (match[1] ?? match[2] ?? '').toLowerCase() : undefined,
  }
}

/** A caption begins a block; in a paragraph with an image, the line behind it. */
function captionsOf(block: ProseBlock): Caption[] {
  const { text } = block
  const start = leadEnd(text)
  const label = readDisplayLabel(text.slice(start, start + longestLead), true)
  if (!label) return []
  const marked = markedEnds(block)(start, start + label.end)
  const end = Math.min(marked ?? Infinity, start + label.end)
  const sureness = judge(block, { end, isMarked: marked !== undefined })
  if (sureness === 'text') return []
  const isCertain = sureness === 'caption' && label.numbers.length === 1 && !label.isPlural
  const { word } = label
  return [
    // “Figure 2-4.” is the fourth of chapter 2, or three figures in one.
    ...rangeAt(text, start).map((display) => buildCaption(block, { display, word, end, isCertain: false })),
    ...label.numbers.map((display) => buildCaption(block, { display, word, end, isCertain })),
  ]
}

function rangeAt(text: string, start: number): readonly DisplayNumber[] {
  const numbers = findDisplayLabels(text.slice(start, start + longestLead))[0]?.numbers ?? []
  return numbers.length > 1 ? numbers : []
}

function buildCaption(
  block: ProseBlock,
  {
    display,
    word,
    end,
    isCertain,
  }: { display: DisplayNumber; word: string; end: number; isCertain: boolean },
): Caption {
  const text = block.text.slice(end).replace(/^[\s.:|—–*)\]-]{1,8}/, '')
  const { place } = block
  return { display, isCertain, word: word.toLowerCase(), text, place, block, labelEnd: isCertain ? end : 0 }
}

/** Where lines of a proof run together, a caption may stand inside of a paragraph: `… was high. Figure 1. Map of …`. */
function buriedCaptions(block: ProseBlock): Caption[] {
  const { kind, text } = block
  if (kind === 'heading' || !buried.test(text)) return []
  const markedEnd = markedEnds(block)
  return findDisplayLabels(text)
    .filter(({ start, end }) => {
      if (!/[.!?)\]]\s$|^\s?\n$/.test(text.slice(Math.max(0, start - 2), start))) return false
      const rest = text.slice(end, end + 8)
      return (
        /^\s?[.:|]\s{1,2}["“(]?\p{Lu}/u.test(rest) ||
        (markedEnd(start, end) !== undefined && !/^\s{0,2}[\p{Ll},;)]/u.test(rest))
      )
    })
    .flatMap(({ numbers, word, end }) =>
      numbers.map((display) => buildCaption(block, { display, word, end, isCertain: false })),
    )
}

/** Under “Figure captions” a numbered list has captions without the word: `1. Map of the harbour`. */
function legendOf(block: ProseBlock, { legends: word }: Section): Caption[] {
  const ordinal = block.list?.ordinal
  if (word === undefined || ordinal === undefined || block.list?.depth !== 1) return []
  const display = plainNumber(word === 'table' ? 'table' : 'figure', ordinal)
  return [buildCaption(block, { display, word, end: 0, isCertain: true })]
}

/** What stands before a caption: images, marks and spaces. */
function leadEnd(text: string): number {
  const lead = /^[\s\u{FFFC}*_>[(<]{0,40}/u.exec(text)
  return lead?.[0].length ?? 0
}

/**
 * Tell a caption from running text that begins with a callout.
 *
 * | Figure 3. Map of …    | a separator                      | caption |
 * | **Figure 3** Map of   | its label marked by itself       | caption |
 * | Figure 3              | nothing more in the block        | caption |
 * | Figure 3 Map of …     | a capital, but no separator      | doubt   |
 * | **Figure 3** a map    | marked, but a small letter       | doubt   |
 * | Figure 3 shows …      | a small letter or punctuation    | text    |
 *
 * What is in doubt is there, and cited.
 */
function judge(
  block: ProseBlock,
  { end, isMarked }: { end: number; isMarked: boolean },
): 'caption' | 'doubt' | 'text' {
  const rest = block.text.slice(end)
  const isLoose = block.kind === 'tableCell' || block.kind === 'listItem' || /^\s?[[<(]/.test(block.text)
  const sure = isLoose ? 'doubt' : 'caption'
  if (block.kind === 'footnoteDefinition') return 'text'
  if (rest.trim() === '' || block.kind === 'caption') return sure
  if (/^\s?[,;'’)]/.test(rest)) return isMarked ? 'doubt' : 'text'
  if (/^\s?[:|—–](?!\d)|^\s?-\s|^\s?\n/.test(rest)) return sure
  if (/^\.\s?\p{Ll}{2}/u.test(rest)) return 'doubt'
  if (/^\s?\./.test(rest)) return sure
  if (/^\s{0,3}\p{Ll}/u.test(rest)) return isMarked ? 'doubt' : 'text'
  return isMarked || block.kind === 'heading' ? sure : 'doubt'
}

/** Tell where the mark ends that makes a label bold or italic by itself, whether or not a panel stands in it. */
function markedEnds({ marks }: ProseBlock): (start: number, end: number) => number | undefined {
  const ends = new Map<number, number>()
  for (const { kind, start, end } of marks) if (kind === 'strong' || kind === 'emphasis') ends.set(start, end)
  return (start, end) => {
    const marked = ends.get(start) ?? ends.get(start - 1) ?? ends.get(start - 2) ?? ends.get(start + 1)
    return marked !== undefined && marked > start + 3 && marked <= end + 2 ? marked : undefined
  }
}
