import { findCitations } from '../citations/index.ts'
import type { Citation, LinkedCitation, LinkedItem } from '../model/citation.ts'
import type { Reference } from '../model/reference.ts'
import { linkCitations } from '../references/link-citations.ts'
import { countBodyWords, type DocumentParts } from './document-parts.ts'

/** A chapter with the entries of the lists that stand in it. */
export interface Chapter {
  readonly parts: readonly DocumentParts[]
  readonly references: readonly Reference[]
}

/**
 * Find the citations of every chapter, in the order of the text, and link each with the entries its chapter goes by.
 *
 * | lists                     | a chapter with a list           | one without               |
 * | ------------------------- | ------------------------------- | ------------------------- |
 * | one, wherever it stands   | that one                        | that one                  |
 * | several chapters have one | its own, then the common ones   | the common ones, else all |
 *
 * A list that has a file to itself and a bibliography are common to all chapters.
 */
export function linkChapters(
  chapters: readonly Chapter[],
  bibliography: readonly Reference[],
): LinkedCitation[] {
  const listed = chapters.filter(({ references }) => references.length > 0)
  const everything = listed.flatMap(({ references }) => references)
  if (listed.length < 2) return link(chapters, [...everything, ...bibliography])
  const byOwn = new Map(listed.map((chapter) => [chapter, link([chapter], chapter.references)]))
  const lists = listed.filter((chapter) => isListOnly(chapter, byOwn.get(chapter)))
  for (const list of lists) byOwn.delete(list)
  const common = [...lists.flatMap(({ references }) => references), ...bibliography]
  if (common.length === 0) {
    const rest = link(
      chapters.filter((chapter) => !byOwn.has(chapter)),
      distinct(everything),
    )
    return inOrder(chapters, [...[...byOwn.values()].flat(), ...rest])
  }
  const citations = chapters.flatMap((chapter) => byOwn.get(chapter) ?? findIn([chapter], common))
  const linked = linkCitations({ citations, references: common })
  const first = new Map<Citation, LinkedCitation>([...byOwn.values()].flat().map((one) => [one, one]))
  return linked.map((second, index) => fallBack(first.get(citations[index] ?? second), second))
}

const fewWords = 80

/** A file that cites nothing and says little holds the list of the whole. */
function isListOnly({ parts }: Chapter, citations: readonly LinkedCitation[] = []): boolean {
  return citations.length === 0 && parts.reduce((sum, one) => sum + countBodyWords(one), 0) < fewWords
}

function link(chapters: readonly Chapter[], references: readonly Reference[]): LinkedCitation[] {
  return linkCitations({ citations: findIn(chapters, references), references })
}

function findIn(chapters: readonly Chapter[], references: readonly Reference[]): Citation[] {
  return chapters.flatMap(({ parts }) =>
    parts.flatMap(({ document, body }) => findCitations(document, { blocks: body, references })),
  )
}

/** One entry of each work that several lists have. */
function distinct(references: readonly Reference[]): Reference[] {
  const works = Map.groupBy(references, ({ label, csl }) => `${label} ${csl.title ?? ''}`.toLowerCase())
  return [...works.values()].flatMap((same) => same.slice(0, 1))
}

function inOrder(chapters: readonly Chapter[], citations: readonly LinkedCitation[]): LinkedCitation[] {
  const byPath = Map.groupBy(citations, ({ place }) => place.path)
  return chapters.flatMap(({ parts }) => parts.flatMap(({ document }) => byPath.get(document.path) ?? []))
}

/** What the chapter's own list does not have may stand in a common one; a number is that of the own list alone. */
function fallBack(first: LinkedCitation | undefined, second: LinkedCitation): LinkedCitation {
  if (!first) return second
  const items = first.items.map((item, index): LinkedItem => {
    const other = second.items[index]
    const isOpen = item.references.length === 0 && item.target.kind !== 'number'
    return isOpen && other && other.references.length > 0 ? other : item
  })
  return { ...first, items }
}
