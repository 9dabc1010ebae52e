import type { FrontMatter, ProseBlock } from '../model/document.ts'
import { isSectionName } from './section-names.ts'

/** Find the title: of the front matter, else the first heading of level 1, else the first line that reads as one. */
export function findTitle(frontMatter: FrontMatter, blocks: readonly ProseBlock[]): string | undefined {
  if (typeof frontMatter.title === 'string' && frontMatter.title.trim() !== '')
    return oneLine(frontMatter.title)
  const heading = blocks.find((block) => block.kind === 'heading' && block.depth === 1)
  if (heading) return oneLine(heading.text)
  const line = blocks.slice(0, 10).find((block) => isTitleLike(block))
  return line && once(oneLine(line.text))
}

function isTitleLike({ kind, text }: ProseBlock): boolean {
  if ((kind !== 'paragraph' && kind !== 'heading') || text.length > 300 || isSectionName(text)) return false
  return text.trim().split(/\s+/).length >= 3 && text !== text.toUpperCase() && !/[.;]$/.test(text.trim())
}

function oneLine(text: string): string {
  return text.replaceAll(/[\s\u{FFFC}]+/gu, ' ').trim()
}

/** A running head is printed twice, left page and right page: `Of mice Of mice` is `Of mice`. */
function once(text: string): string {
  const half = (text.length - 1) / 2
  return Number.isInteger(half) && text.slice(0, half) === text.slice(half + 1) ? text.slice(0, half) : text
}
