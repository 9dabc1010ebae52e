import type { MarkdownDocument } from '../../model/document.ts'
import type { Manuscript } from '../../model/manuscript.ts'
import { once } from '../../model/once.ts'
import { countUnnumbered } from './count-unnumbered.ts'
import type { DisplayKind } from './display-label.ts'
import { findCallouts, type Callout } from './find-callouts.ts'
import { findCaptions, type Caption } from './find-captions.ts'
import { findLooseCallouts, type LooseCallout } from './loose-callouts.ts'

/** The figures and tables of a document: what it shows and what its text speaks of. */
export interface DocumentDisplays {
  readonly document: MarkdownDocument
  readonly captions: readonly Caption[]
  readonly callouts: readonly Callout[]
  readonly looseCallouts: readonly LooseCallout[]
  /** How many it shows without a number of their own. */
  readonly unnumbered: Readonly<Record<DisplayKind, number>>
}

const known = new WeakMap<Manuscript, readonly DocumentDisplays[]>()

/** Find figures, tables and callouts of each document; every rule about them asks, so they are kept. */
export function findDisplays(manuscript: Manuscript): readonly DocumentDisplays[] {
  const found = known.get(manuscript) ?? readDisplays(manuscript)
  known.set(manuscript, found)
  return found
}

function readDisplays({ documents, bodyBlocks }: Manuscript): DocumentDisplays[] {
  return documents.map((document) => {
    const body = bodyBlocks.get(document.path)
    const captions = findCaptions(document)
    const labelEnds = new Map(captions.map(({ block, labelEnd }) => [block.index, labelEnd]))
    const isHyphened = captions.some((caption) => isHyphenedCaption(caption))
    const blocks = document.blocks.filter(({ index }) => body?.has(index))
    // Without captions no rule asks for the rest, which looks at every word.
    const callouts = once(() =>
      blocks.flatMap((block) =>
        findCallouts(document, block, { labelEnd: labelEnds.get(block.index) ?? 0, isHyphened }),
      ),
    )
    const looseCallouts = once(() => blocks.flatMap(findLooseCallouts))
    const unnumbered = once(() => countUnnumbered(document, blocks, captions))
    return {
      document,
      captions,
      get callouts() {
        return callouts()
      },
      get looseCallouts() {
        return looseCallouts()
      },
      get unnumbered() {
        return unnumbered()
      },
    }
  })
}

/** `Figure 2-4. Map`, in the singular, is the fourth figure of chapter 2. */
function isHyphenedCaption({ word, text, labelEnd, block }: Caption): boolean {
  return (
    !word.endsWith('s') &&
    text !== '' &&
    /\d[-–]\d{1,3}$/.test(block.text.slice(Math.max(0, labelEnd - 8), labelEnd))
  )
}
