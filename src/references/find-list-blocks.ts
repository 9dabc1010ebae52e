import type { ProseBlock } from '../model/document.ts'
import { isListSubheading, isReferenceHeading } from './reference-heading.ts'
import { parseNames } from './parse-names.ts'
import { findYears } from './parse-year.ts'

/** The blocks of one reference list: its heading, and those that may hold entries. */
export interface ListBlocks {
  readonly headings: readonly ProseBlock[]
  readonly members: readonly ProseBlock[]
}

const fewestWithoutHeading = 3

/** Find every reference list of a document by its heading; one without a heading only at the very end. */
export function findListBlocks(blocks: readonly ProseBlock[]): ListBlocks[] {
  const lists: ListBlocks[] = []
  for (let i = 0; i < blocks.length; i++) {
    const heading = blocks[i]
    if (!heading || !opensList(heading)) continue
    const list = readList(blocks, i)
    if (list.members.length > 0) lists.push(list)
    // A heading over nothing need not be looked at again, nor the headings that followed it at once.
    i = (list.members.at(-1) ?? list.headings.at(-1) ?? heading).index
  }
  return lists.length > 0 ? lists : trailingList(blocks)
}

function opensList({ kind, text }: ProseBlock): boolean {
  return kind === 'heading' && isReferenceHeading(text)
}

function readList(blocks: readonly ProseBlock[], at: number): ListBlocks {
  const heading = blocks[at]
  if (!heading) return { headings: [], members: [] }
  const headings = [heading]
  const members: ProseBlock[] = []
  for (let i = at + 1; i < blocks.length; i++) {
    const block = blocks[i]
    if (!block || (block.kind === 'heading' && endsList(block, heading, members.length))) break
    if (block.kind === 'heading') headings.push(block)
    else if (block.kind !== 'footnoteDefinition') members.push(block)
  }
  return { headings, members: withoutTail(members) }
}

function endsList(block: ProseBlock, list: ProseBlock, entries: number): boolean {
  if (isEntry(block.text)) return false
  if (isListSubheading(block.text)) return false
  if (opensList(block)) return entries > 0
  return block.depth === 0 || list.depth === 0 || (block.depth ?? 0) <= (list.depth ?? 0) || entries > 0
}

/** What stands behind the last entry and is none, such as a running head or a list of abbreviations, is not part of it. */
function withoutTail(members: readonly ProseBlock[]): ProseBlock[] {
  const last = members.findLastIndex(
    (block) => (isDated(block.text) && !isProse(block)) || /https?:|doi/i.test(block.text),
  )
  const listId = members[last]?.list?.id
  const sameList = members.findLastIndex((block) => block.list !== undefined && block.list.id === listId)
  return members.slice(0, Math.max(last, sameList) + 1)
}

/** A paragraph of running text, such as a note on funding, has a year without being an entry. */
function isProse({ kind, text }: ProseBlock): boolean {
  if (kind !== 'paragraph' || text.length < 140 || /\d[–-]\d|\d\s?\(\d|\d:\d/.test(text)) return false
  const names = parseNames(text, 0)
  if (names && names.form !== 'fullName') return false
  const words = text.match(/\p{L}+/gu) ?? []
  return words.filter((word) => /^\p{Ll}/u.test(word)).length > words.length * 0.75
}

function isDated(text: string): boolean {
  return findYears(text.slice(0, 4000)).length > 0
}

/** A run of entries that ends the document is its list even without a heading. */
function trailingList(blocks: readonly ProseBlock[]): ListBlocks[] {
  const body = blocks.filter((block) => block.kind !== 'footnoteDefinition')
  let first = body.length
  while (first > 0 && isTrailingEntry(body[first - 1])) first--
  const members = body.slice(first)
  return members.length >= fewestWithoutHeading ? [{ headings: [], members }] : []
}

function isTrailingEntry(block: ProseBlock | undefined): boolean {
  if (!block || (block.kind !== 'listItem' && block.kind !== 'paragraph')) return false
  return block.text.length < 1000 && isEntry(block.text)
}

/** Whether a text begins as an entry does: names, then a year close behind. */
function isEntry(text: string): boolean {
  if (text.length > 3000) return false
  const names = parseNames(text, 0)
  if (!names || names.form === 'fullName') return false
  const year = findYears(text.slice(0, names.end + 40)).find(({ start }) => start >= names.end)
  return year !== undefined && year.start - names.end < 4
}
