import type { LinkedItem } from '../model/citation.ts'
import type { ProseBlock } from '../model/document.ts'
import type { Observation } from '../model/finding.ts'
import type { Manuscript } from '../model/manuscript.ts'
import { findInOrder } from './entries/in-order.ts'
import type { Check } from './check.ts'
import { viewScopes } from './items/scope-views.ts'
import { requiredItems } from './items/unlinked-items.ts'

const fewestCited = 8
const mostMisplacedShare = 0.1
const mostNamed = 4

/**
 * Numbers that the text cites for the first time behind greater ones. One finding for a list.
 *
 * Silent where so many are out of order that the list goes by another order, such as the alphabet. What a table, a
 * caption or a note cites is passed over: it may be read at another place than where it stands.
 */
export const numericCitationOrder: Check = {
  rule: 'numeric-citation-order',
  raised: 'always',
  find: (manuscript) => viewScopes(manuscript).flatMap(findOutOfOrder),
}

interface FirstMention {
  readonly number: number
  readonly item: LinkedItem
}

function findOutOfOrder(manuscript: Manuscript): Observation[] {
  const mentions = firstMentions(manuscript)
  if (mentions.length < fewestCited) return []
  const inOrder = new Set(findInOrder(mentions.map(({ number }) => number)))
  const late = mentions.filter((_, index) => !inOrder.has(index))
  const [first] = late
  if (!first || late.length > mentions.length * mostMisplacedShare) return []
  const numbers = late.map(({ number }) => String(number))
  const named =
    numbers.length > mostNamed ? `${numbers.slice(0, mostNamed).join(', ')} and others` : numbers.join(', ')
  return [
    {
      message: `The numbers do not follow the order in which the text cites them first: ${named} ${numbers.length === 1 ? 'stands' : 'stand'} out of it. Number the references in the order of the text.`,
      place: first.item.place,
      subject: null,
      related: late.slice(1).map(({ number, item }) => ({
        message: `The first citation of ${number}`,
        place: item.place,
      })),
    },
  ]
}

function firstMentions(manuscript: Manuscript): FirstMention[] {
  const elsewhere = placedElsewhere(manuscript)
  const first = new Map<number, FirstMention>()
  const passed = new Set<number>()
  for (const item of requiredItems(manuscript))
    for (const number of numbersOf(item)) {
      if (elsewhere(item)) passed.add(number)
      if (!first.has(number)) first.set(number, { number, item })
    }
  return [...first.values()].filter(({ number }) => !passed.has(number))
}

/** Every number that an item speaks of, those inside of a range included; none that the list does not have. */
function numbersOf({ target, references }: LinkedItem): number[] {
  if (target.kind !== 'number' || references.length === 0) return []
  const { number, rangeStart = number } = target
  return Array.from({ length: number - rangeStart + 1 }, (_, index) => rangeStart + index)
}

const apart: ReadonlySet<string> = new Set(['caption', 'footnoteDefinition', 'tableCell'])
const printedCaption =
  /^(?:table|tabelle|tableau|tabela|tabla|fig(?:ure|ura|\.)?|abb(?:ildung|\.)|box|scheme)\s?\d/i

/** Tell of an item whether it stands in a table, a caption or a note. */
function placedElsewhere({ documents }: Manuscript): (item: LinkedItem) => boolean {
  const known = new Map(documents.map((document) => [document.path, document.blocks]))
  return ({ place }) => {
    const block = blockAt(known.get(place.path) ?? [], place.start.offset)
    return block !== undefined && (apart.has(block.kind) || printedCaption.test(block.text))
  }
}

/** The last block that begins before an offset; blocks stand in the order of the text. */
function blockAt(blocks: readonly ProseBlock[], offset: number): ProseBlock | undefined {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((blocks[middle]?.place.start.offset ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return blocks[low - 1]
}
