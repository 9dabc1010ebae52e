import type { ProseBlock } from '../../model/document.ts'
import type { KeyIndex } from '../../references/key-index.ts'
import type { KeyCitation, KeyItem } from '../build-citation.ts'

interface BlockFindings {
  readonly block: ProseBlock
  readonly found: readonly KeyCitation[]
}

// `smith04`, `doe1999ports`, `lee_2010`.
const dated = /\p{L}[\p{L}\p{M}_.:-]{0,60}?(?:(?:1[5-9]|20)\d\d|\d\d)(?!\d)/u

// What is said of people and their accounts.
const ofPeople =
  /\b(?:account|bluesky|contact|follow|git(?:hub|lab)|handle|instagram|maintain|mastodon|thank|tweet|twitter|users?\b|youtube)[^.!?]{0,60}$/i
const thanks = /acknowledg|thank|contribut|dank|remerciement|agradecimiento/i

/**
 * Leave out the words behind `@` that are rather somebody's handle than a key.
 *
 * A bare key counts if the bibliography has it; otherwise only where the text cites by key elsewhere, and then if it is
 * dated as keys are, a slip away from a known key, or has a pinpoint behind it. A plain word counts where other plain
 * words are keys and stand bare in the text, unless people are spoken of.
 */
export function acceptBareKeys(blocks: readonly BlockFindings[], keys: KeyIndex): BlockFindings[] {
  const habits = readHabits(blocks, keys)
  let isThanks = false
  return blocks.map(({ block, found }) => {
    if (block.kind === 'heading') isThanks = thanks.test(block.text)
    const accepted = found.filter((citation) => {
      const [first] = citation.items
      if (citation.mode === 'parenthetical' || !first || keys.find(first.key)) return true
      if (!habits.citesByKey || habits.examples.has(first.key) || isInLink(block, first)) return false
      return isKeyLike(first, keys) || (habits.citesPlainWords && !isThanks && !isOfPeople(block, first))
    })
    return { block, found: accepted }
  })
}

function isKeyLike({ key, locator }: KeyItem, keys: KeyIndex): boolean {
  return (
    dated.test(key) ||
    locator !== undefined ||
    keys.findOtherCase(key).length > 0 ||
    keys.findMisspelt(key).length > 0
  )
}

function isInLink({ marks }: ProseBlock, { start, end }: KeyItem): boolean {
  return marks.some((mark) => mark.kind === 'link' && mark.start <= start && end <= mark.end)
}

function isOfPeople({ text }: ProseBlock, { start }: KeyItem): boolean {
  return ofPeople.test(text.slice(Math.max(0, start - 80), start))
}

/** How the text cites, which tells what an unknown word behind `@` may be. */
interface Habits {
  readonly citesByKey: boolean
  /** Whether keys stand bare in the text, and some of its keys have no digits. */
  readonly citesPlainWords: boolean
  readonly examples: ReadonlySet<string>
}

function readHabits(blocks: readonly BlockFindings[], keys: KeyIndex): Habits {
  const all = blocks.flatMap(({ found }) => found)
  const isKnown = ({ key }: KeyItem) => keys.find(key) !== undefined
  const bare = all.some(({ mode, items: [first] }) => mode === 'narrative' && first && isKnown(first))
  const plain = all.some(({ items }) => items.some((item) => isKnown(item) && !/\d/.test(item.key)))
  return {
    citesByKey: bare || all.some(({ mode, items }) => mode === 'parenthetical' || items.some(isKnown)),
    citesPlainWords: bare && plain,
    examples: numberedExamples(blocks),
  }
}

/** Labels of Pandoc's numbered examples: `(@good) This is one.` at the start of a line. */
function numberedExamples(blocks: readonly BlockFindings[]): ReadonlySet<string> {
  return new Set(
    blocks.flatMap(({ block, found }) =>
      found.length === 0
        ? []
        : [...block.text.matchAll(/^\(@([\p{L}\p{N}_-]{1,60})\)\s/gmu)].map((match) => match[1] ?? ''),
    ),
  )
}
