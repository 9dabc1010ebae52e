import type { ProseBlock } from '../../model/document.ts'
import type { KeyIndex } from '../../references/key-index.ts'
import type { KeyCitation, KeyItem } from '../build-citation.ts'

interface BlockFindings {
  readonly block: ProseBlock
  readonly found: readonly KeyCitation[]
}

// `smith04`, `doe1999ports`, `lee_2010`.
const dated = /\p{L}[\p{L}\p{M}_.:-]{0,60}?(?:(?:1[5-9]|20)\d\d|\d\d)(?!\d)/u

/**
 * Leave out the words behind `@` that are rather somebody's handle than a key.
 *
 * A bare key counts if the bibliography has it; otherwise only where the text cites by key elsewhere, and then if it is
 * dated as keys are, a slip away from a known key, or has a pinpoint behind it.
 */
export function acceptBareKeys(blocks: readonly BlockFindings[], keys: KeyIndex): BlockFindings[] {
  const isKnown = ({ key }: KeyItem) => keys.find(key) !== undefined
  const citesByKey = blocks.some(({ found }) =>
    found.some(({ mode, items }) => mode === 'parenthetical' || items.some(isKnown)),
  )
  const examples = numberedExamples(blocks)
  const isCited = ({ mode, items }: KeyCitation) => {
    const [first] = items
    if (mode === 'parenthetical' || !first || isKnown(first)) return true
    if (!citesByKey || examples.has(first.key)) return false
    return (
      dated.test(first.key) ||
      first.locator !== undefined ||
      keys.findOtherCase(first.key).length > 0 ||
      keys.findMisspelt(first.key).length > 0
    )
  }
  return blocks.map(({ block, found }) => ({ block, found: found.filter(isCited) }))
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
