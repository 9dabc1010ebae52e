import type { LinkedCitation } from '../model/citation.ts'
import type { MarkdownDocument } from '../model/document.ts'
import type { Mention } from '../model/manuscript.ts'
import type { Reference } from '../model/reference.ts'
import { mapStretch } from '../manuscript/map-stretch.ts'
import { foldName } from './name-key.ts'

const mostMentions = 5
const shortestName = 3
const word = /\p{Lu}[\p{L}\p{M}'’-]+/gu

/**
 * Find where the prose names the first author of an uncited entry, or the first word of its title if it has none.
 *
 * A mention is no citation, but it tells an author where one may be missing. At most five for each entry.
 */
export function findMentions({
  documents,
  bodyBlocks,
  references,
  citations,
}: {
  documents: readonly MarkdownDocument[]
  bodyBlocks: ReadonlyMap<string, ReadonlySet<number>>
  references: readonly Reference[]
  citations: readonly LinkedCitation[]
}): Map<string, Mention[]> {
  const wanted = Map.groupBy(references, (reference) => wordOf(reference))
  const mentions = new Map<string, Mention[]>()
  if (references.length === 0) return mentions
  const cited = new Set(citations.map(({ place }) => `${place.path}:${place.start.offset}`))
  for (const document of documents)
    for (const block of document.blocks) {
      if (!bodyBlocks.get(document.path)?.has(block.index)) continue
      for (const match of block.text.matchAll(word)) {
        const named = wanted.get(foldName(match[0].replace(/['’]s$/, '')))
        if (!named) continue
        const { start, end } = mapStretch(block, match.index, match.index + match[0].length)
        if (cited.has(`${document.path}:${start}`)) continue
        const mention = { words: match[0].replace(/['’]s$/, ''), place: document.placeOf(start, end) }
        for (const { id } of named) addMention(mentions, id, mention)
      }
    }
  return mentions
}

function addMention(mentions: Map<string, Mention[]>, id: string, mention: Mention): void {
  const list = mentions.get(id) ?? []
  if (list.length < mostMentions) mentions.set(id, [...list, mention])
}

function wordOf({ csl }: Reference): string {
  const [author] = csl.author ?? []
  const name = author?.family ?? author?.literal ?? csl.title ?? ''
  const folded = foldName(name.replace(/^(?:the|a|an)\s/i, '').split(/\s+/)[0] ?? '')
  return folded.length < shortestName ? '' : folded
}
