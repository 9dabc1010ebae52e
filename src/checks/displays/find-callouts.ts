import type { MarkdownDocument, ProseBlock } from '../../model/document.ts'
import type { Place } from '../../model/place.ts'
import { findDisplayLabels, type DisplayLabel, type DisplayNumber } from './display-label.ts'

/** A place where the text sends the reader to a figure or table. */
export interface Callout {
  readonly display: DisplayNumber
  /** Whether it is one of this manuscript beyond doubt. */
  readonly isCertain: boolean
  readonly text: string
  readonly place: Place
  readonly block: ProseBlock
}

export interface CalloutOptions {
  /** Where the label of a block's own caption ends. */
  readonly labelEnd: number
  readonly isHyphened: boolean
}

const window = 90

/** Find the callouts of a block. Those of another work's figures, “Figure 1 in Smith (2020)”, are none. */
export function findCallouts(
  document: MarkdownDocument,
  block: ProseBlock,
  { labelEnd, isHyphened }: CalloutOptions,
): Callout[] {
  const { text } = block
  return findDisplayLabels(text, isHyphened)
    .filter(({ start, end }) => start >= labelEnd && !isOfAnotherWork(text, start, end))
    .flatMap((label) => calloutsOf(label, block, document))
}

function calloutsOf(label: DisplayLabel, block: ProseBlock, document: MarkdownDocument): Callout[] {
  const { text, sources } = block
  const { start, end } = label
  const isSure = !maybeOfAnother(text, start, end)
  const place = document.placeOf(sources[start] ?? 0, (sources[end - 1] ?? 0) + 1)
  return label.numbers.map((display) => ({
    display,
    isCertain: isSure && display.isCertain,
    text: text.slice(start, end).replaceAll(/\s+/g, ' '),
    place,
    block,
  }))
}

// Figure 1 in Smith et al. (2020) · Fig. 2 of ref. 5 · Table 3 in [12] · Figure 2 of @smith2020
const namedBehind =
  /^\s?\(?(?:in|of|bei|dans|en|em|nel|di|van)\s(?:the\s)?(?:refs?\.?\s?\[?\d|references?\s\[?\d|\[\d|[-[(]{0,3}@|\\cite|\p{Lu}[^.;:()]{0,60}(?:et al\.?,?\s?)?[(,\s]{1,2}(?:1[89]|20)\d\d)/u
// (Smith 2020, Fig. 2) · [12, Fig. 2] · [@smith2020, fig. 2] · their Figure 3
const namedBefore =
  /(?:\p{Lu}[^();]{0,70}[\s,(](?:1[89]|20)\d\d[a-z]?,\s|\[\d{1,3},\s|@[\w:.-]{1,60},\s)(?:(?:see|cf\.?|their|in)\s)?$/u
const whose = /\b(?:their|his|her|its|ihre[rn]?|seine[rn]?|leur|su|seu|sua|hun)\s$/i
// Figure 1, from Smith (2020): shown here or there.
const drawnFrom = /^,?\s?\(?(?:from|by|after|aus|nach|von|d['’]après|de|según|da|uit|naar)\s\p{Lu}/u
const elsewhere =
  /^\s?\(?(?:in|of|from|to)\s(?:the\s)?(?:online\s|electronic\s)?(?:appendi|supplement|supporting|additional|data supplement|esm\b|si\b)/i

function isOfAnotherWork(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - window), start)
  return whose.test(before) || isInOpenBracket(before) || namedBehind.test(text.slice(end, end + window))
}

/** A year before the label speaks of another work only in the same brackets: “In 2015, Figure 2” does not. */
function isInOpenBracket(before: string): boolean {
  return /[([][^()[\]]{0,90}$/.test(before) && namedBefore.test(before)
}

/** What stands in a supplement, and what “Smith (2020) shows in Figure 2”, may be another file's. */
function maybeOfAnother(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - window), start)
  const behind = text.slice(end, end + window)
  return (
    elsewhere.test(behind) ||
    drawnFrom.test(behind) ||
    /(?:additional|supplement\p{L}{0,6}|data|material|file)s?\s?[\dA-Z]{0,3}[,:;(]\s{0,2}(?:[^.()]{0,60}[\s,(])?$/iu.test(
      before,
    ) ||
    /(?:1[89]|20)\d\d[a-z]?\)[^.;()]{0,60}$/.test(before)
  )
}
