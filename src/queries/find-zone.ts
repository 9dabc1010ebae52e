import type { ProseBlock } from '../model/document.ts'
import { isSectionName } from '../manuscript/section-names.ts'
import { findQueryNumber, parseQueryNumber } from '../manuscript/query-number.ts'
import { readsAsRequest } from './reads-as-query.ts'
import { isHeaderLine, isOtherQuestions, judgeHeading, type HeadingStrength } from './sheet-headings.ts'

/** The blocks under one heading. */
export interface Section {
  /** Index of the first block: the heading itself, except for what stands before the first heading. */
  readonly start: number
  /** Index behind the last block. */
  readonly end: number
  readonly strength: HeadingStrength
  /** Whether the heading announces questions to others than the author, such as those of a survey. */
  readonly isForOthers: boolean
}

/** A document cut at its headings, with what each section may hold. */
export interface Zone {
  readonly sections: readonly Section[]
  /** Tell whether a block stands under a heading that announces a query sheet. */
  readonly has: (block: ProseBlock) => boolean
  readonly sectionOf: (block: ProseBlock) => Section | undefined
}

/**
 * Cut a document into sections and judge which of them hold query sheets.
 *
 * A sheet goes on through its own lower headings, such as `Chapter 2` or `Q3`, up to the next heading of its rank.
 */
export function findZone(blocks: readonly ProseBlock[]): Zone {
  const sections: Section[] = []
  const byBlock: Section[] = []
  for (const block of blocks) {
    const last = sections.at(-1)
    if (!last || opens(block, last, blocks)) sections.push(openSection(block))
    else sections[sections.length - 1] = { ...last, end: block.index + 1 }
  }
  for (const section of sections)
    for (let index = section.start; index < section.end; index++) byBlock[index] = section
  const sectionOf = (block: ProseBlock) => byBlock[block.index]
  return { sections, sectionOf, has: (block) => (sectionOf(block)?.strength ?? 'none') !== 'none' }
}

function openSection(block: ProseBlock): Section {
  const isHeading = isTitle(block)
  const isForOthers = isHeading && isOtherQuestions(block.text)
  const strength = isHeading && !isForOthers ? judgeHeading(block.text) : 'none'
  return { start: block.index, end: block.index + 1, strength, isForOthers }
}

function opens(block: ProseBlock, section: Section, blocks: readonly ProseBlock[]): boolean {
  if (!isTitle(block) || parseQueryNumber(block.text) !== undefined || isHeaderLine(block.text)) return false
  if (judgeHeading(block.text) !== 'none' || isSectionName(block.text)) return true
  const number = findQueryNumber(block.text)
  if (number && (number.isSetOff || section.strength === 'strong' || readsAsRequest(block.text))) return false
  if (section.strength === 'none' && !section.isForOthers) return true
  const rank = blocks[section.start]?.depth ?? 0
  return (block.depth ?? 0) === 0 || rank === 0 || (block.depth ?? 0) <= rank
}

/** A heading, or a line that stands alone and names a query sheet. */
function isTitle({ kind, text, list, quoted }: ProseBlock): boolean {
  if (kind === 'heading') return true
  return kind === 'paragraph' && list === undefined && !quoted && judgeHeading(text) === 'strong'
}
