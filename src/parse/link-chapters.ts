import { findCitations } from '../citations/index.ts'
import type { Citation, LinkedCitation, LinkedItem } from '../model/citation.ts'
import type { Scope } from '../model/manuscript.ts'
import type { Reference } from '../model/reference.ts'
import { linkCitations } from '../references/link-citations.ts'
import { isListOnly, type DocumentParts } from './document-parts.ts'

/** A chapter with the entries of the lists that stand in it. */
export interface Chapter {
  readonly parts: readonly DocumentParts[]
  readonly references: readonly Reference[]
  /** Whether it is a part of a file, whose lists may also be those of all of the file. */
  readonly isPart: boolean
}

interface Links {
  /** In the order of the text. */
  readonly citations: readonly LinkedCitation[]
  readonly scopes: readonly Scope[]
}

/**
 * Find the citations of every chapter and link each with the entries its chapter goes by.
 *
 * | lists                     | a chapter with a list                              | one without               |
 * | ------------------------- | -------------------------------------------------- | ------------------------- |
 * | one, wherever it stands   | that one                                           | that one                  |
 * | several chapters have one | its own, then the common ones; a part then all     | the common ones, else all |
 *
 * A list that has a file to itself and a bibliography are common to all chapters.
 */
export function linkChapters(chapters: readonly Chapter[], bibliography: readonly Reference[]): Links {
  const listed = chapters.filter(({ references }) => references.length > 0)
  const everything = [...listed.flatMap(({ references }) => references), ...bibliography]
  if (listed.length < 2) {
    const citations = link(chapters, everything)
    return { citations, scopes: [scopeOf(chapters, everything, citations)] }
  }
  const byOwn = new Map(listed.map((chapter) => [chapter, link([chapter], chapter.references)]))
  const lists = listed.filter((chapter) => isCommonList(chapter, byOwn.get(chapter)))
  for (const list of lists) byOwn.delete(list)
  const common = [...lists.flatMap(({ references }) => references), ...bibliography]
  const citations = linkRest(chapters, byOwn, { common, all: distinct(everything) })
  const byChapter = Map.groupBy(citations, ({ chapter }) => chapter)
  const own = [...byOwn.keys()].map((chapter) =>
    scopeOf([chapter], chapter.references, (byChapter.get(chapter) ?? []).map(linkedOf)),
  )
  const all = citations.map(linkedOf)
  if (common.length === 0) return { citations: all, scopes: own }
  const rest = chapters.filter(({ references }) => references.length === 0)
  const ids = new Set(common.map(({ id }) => id))
  const citing = citations.filter(({ chapter, linked }) => !byOwn.has(chapter) || means(linked, ids))
  const shared = scopeOf(rest.length > 0 ? rest : chapters, common, citing.map(linkedOf))
  return { citations: all, scopes: [...own, shared] }
}

function means({ items }: LinkedCitation, ids: ReadonlySet<string>): boolean {
  return items.some(({ references }) => references.some((id) => ids.has(id)))
}

interface ChapterCitation {
  readonly chapter: Chapter
  readonly linked: LinkedCitation
}

function linkedOf({ linked }: ChapterCitation): LinkedCitation {
  return linked
}

/** Link what is not in a chapter's own list, each pool of entries once for all chapters. */
function linkRest(
  chapters: readonly Chapter[],
  byOwn: ReadonlyMap<Chapter, readonly LinkedCitation[]>,
  { common, all }: { common: readonly Reference[]; all: readonly Reference[] },
): ChapterCitation[] {
  const poolOf = (chapter: Chapter) =>
    chapter.isPart || (common.length === 0 && !byOwn.has(chapter)) ? all : common
  const found = chapters.map((chapter): { chapter: Chapter; citations: readonly Citation[] } => {
    return { chapter, citations: byOwn.get(chapter) ?? findIn([chapter], poolOf(chapter)) }
  })
  const second = new Map(
    [common, all].flatMap((pool) => {
      const citations = found
        .filter(({ chapter }) => poolOf(chapter) === pool)
        .flatMap((one) => one.citations)
      return linkCitations({ citations, references: pool }).map((one) => [identityOf(one), one] as const)
    }),
  )
  return found.flatMap(({ chapter, citations }) =>
    citations.flatMap((citation) => {
      const other = second.get(identityOf(citation))
      const linked = isLinked(citation) ? fallBack(citation, other, chapter) : other
      return linked ? [{ chapter, linked }] : []
    }),
  )
}

function isLinked(citation: Citation | LinkedCitation): citation is LinkedCitation {
  return citation.items.every((item) => 'references' in item)
}

function identityOf({ place, syntax }: Citation): string {
  return `${syntax} ${place.start.offset} ${place.path}`
}

/** A file that cites nothing and says little holds the list of the whole. */
function isCommonList({ parts }: Chapter, citations: readonly LinkedCitation[] = []): boolean {
  const listed = parts.filter(({ list }) => list.references.length > 0)
  return citations.length === 0 && parts.length === listed.length && listed.every(isListOnly)
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

/** What the chapter's own list does not have may stand in another; the numbers of a chapter are those of its own list. */
function fallBack(
  first: LinkedCitation,
  second: LinkedCitation | undefined,
  { isPart }: Chapter,
): LinkedCitation {
  const items = first.items.map((item, index): LinkedItem => {
    const other = second?.items[index]
    const isOpen = item.references.length === 0 && (isPart || item.target.kind !== 'number')
    return isOpen && other && other.references.length > 0 ? withoutNearMiss(other) : item
  })
  return { ...first, items }
}

function withoutNearMiss(item: LinkedItem): LinkedItem {
  const { nearMiss: _, ...rest } = item
  return rest
}

function scopeOf(
  chapters: readonly Chapter[],
  references: readonly Reference[],
  citations: readonly LinkedCitation[],
): Scope {
  const bodyBlocks = new Map<string, Set<number>>()
  for (const { document, body } of chapters.flatMap(({ parts }) => parts)) {
    const known = bodyBlocks.get(document.path)
    if (!known) bodyBlocks.set(document.path, new Set(body))
    else for (const index of body) known.add(index)
  }
  return { references, citations, bodyBlocks }
}
