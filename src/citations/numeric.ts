import type { Citation, CiteItem } from '../model/citation.ts'
import type { MarkdownDocument, ProseBlock } from '../model/document.ts'
import { numberEntries } from '../references/number-entries.ts'
import type { CitationSyntax } from './citation-syntax.ts'
import { chooseForm } from './numeric/choose-form.ts'
import { findNumberGroups } from './numeric/find-number-groups.ts'
import { beginsRaised, findAuthorLines } from './numeric/front-lines.ts'
import type { NumberForm, NumberGroup, PrintedNumber } from './numeric/printed-number.ts'
import { placeInBlock } from './place-in-block.ts'
import { largest } from '../model/largest.ts'

/** How far a number may go beyond the list and still be thought to cite an entry that was forgotten. */
const slack = 3

/**
 * Numbers that cite, as Vancouver, IEEE, AMA, ACS and Nature print them.
 *
 *     Ports silt up [1, 3–5], as tides do.²
 *                   ^^^^^^^^ or          ^
 *
 * A text uses one form, chosen by what all of it shows; numbers in another form are no citations.
 */
export const numeric: CitationSyntax = {
  name: 'numeric',
  find(document, { blocks, references }) {
    const { numberOf, isPrinted } = numberEntries(references)
    if (numberOf.size === 0) return []
    const numbers = new Set(numberOf.values())
    const highest = largest(numbers) + slack
    const authors = findAuthorLines(document.blocks)
    const found = document.blocks.flatMap((block) =>
      blocks.has(block.index) && !authors.has(block)
        ? findInBlock(block, highest).map((group) => ({ block, group }))
        : [],
    )
    const form = chooseForm(
      found.map(({ group }) => group),
      { numbers, isPrinted },
    )
    if (form === undefined) return []
    return found
      .filter(({ group }) => cites(group, form) && isPlausible(group, highest))
      .map(({ block, group }) => toCitation(document, block, group))
  },
}

function findInBlock(block: ProseBlock, highest: number): NumberGroup[] {
  const groups = findNumberGroups(block, highest)
  return beginsRaised(block) ? groups.filter(({ form }) => form !== 'raised') : groups
}

function cites(group: NumberGroup, form: NumberForm): boolean {
  if (group.form === form || group.form === 'labelled' || group.form === 'linked') return true
  // Inside of its own kind of brackets a form takes the other kind: (as before [12]).
  return group.within === form
}

function isPlausible({ numbers }: NumberGroup, highest: number): boolean {
  return numbers.every(({ number }) => number > 0 && number <= highest)
}

function toCitation(document: MarkdownDocument, block: ProseBlock, group: NumberGroup): Citation {
  return {
    syntax: 'numeric',
    mode: 'parenthetical',
    ...placeInBlock(document, block, group),
    items: group.numbers.map((number) => toItem(document, block, number)),
  }
}

function toItem(
  document: MarkdownDocument,
  block: ProseBlock,
  { number, rangeStart, start, end, locator }: PrintedNumber,
): CiteItem {
  return {
    ...placeInBlock(document, block, { start, end: end + (locator?.length ?? 0) }),
    target: { kind: 'number', number, ...(rangeStart !== undefined && { rangeStart }) },
    locator: locator?.locator ?? null,
  }
}
