import type { Manuscript } from '../../model/manuscript.ts'
import { indexReferences } from '../../references/reference-index.ts'

// (Toon 35) · (qtd. in Toon and Anders 12–15) · (Toon, “Swings” 35; Knox 7)
const namedPage =
  /[(;]\s?(?:(?:see|cf\.|qtd\. in|quoted in)\s)?(\p{Lu}[\p{L}\p{M}'’-]{1,40})\b[^();\d]{0,80}\s(\d{1,4})(?:[-–]\d{1,4})?(?=[);,])/gu

/**
 * Count the authors of the list whom the text cites by name and page, without a year, as MLA does.
 *
 * Such a citation does not say which of an author's works it means, so it is no link; but it speaks of the list.
 */
export function countPageCitations({ documents, bodyBlocks, references }: Manuscript): number {
  const index = indexReferences(references)
  const names = new Set<string>()
  for (const { path, blocks } of documents)
    for (const block of blocks) {
      if (!bodyBlocks.get(path)?.has(block.index)) continue
      for (const [, name = '', page] of block.text.matchAll(namedPage))
        if (!isYear(Number(page)) && index.hasAuthor(name)) names.add(name)
    }
  return names.size
}

function isYear(number: number): boolean {
  return number >= 1500 && number <= 2100
}
