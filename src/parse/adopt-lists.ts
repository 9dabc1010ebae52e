import { findCitations } from '../citations/index.ts'
import type { FileGroup } from '../projects/group-files.ts'
import { linkCitations } from '../references/link-citations.ts'
import { isListOnly, type DocumentParts } from './document-parts.ts'

/** A group of files with what was found in each. */
export interface GroupParts {
  readonly group: FileGroup
  readonly chapters: readonly (readonly DocumentParts[])[]
}

/**
 * Put a reference list that has a file to itself together with the texts beside it that have none.
 *
 * Only where they cite it: then they are the chapters of one book, in order of path, whose list it is.
 */
export function adoptLists(
  groups: readonly GroupParts[],
  isManuscript: (group: GroupParts) => boolean,
): GroupParts[] {
  const byFolder = Map.groupBy(groups, ({ group }) => group.folder)
  const gone = new Set<GroupParts>()
  const books = new Map<GroupParts, GroupParts>()
  for (const beside of byFolder.values()) {
    const [list, ...others] = beside.filter(isLoneList)
    if (!list || others.length > 0) continue
    const texts = beside.filter((one) => one !== list && !isManuscript(one))
    const [first] = texts
    if (!first || !texts.some((text) => cites(text, list))) continue
    books.set(first, join(first, [...texts, list]))
    for (const one of [...texts.slice(1), list]) gone.add(one)
  }
  return groups.filter((group) => !gone.has(group)).map((group) => books.get(group) ?? group)
}

function isLoneList({ group, chapters }: GroupParts): boolean {
  const [document, ...others] = chapters.flat()
  return document !== undefined && others.length === 0 && !group.isNamed && isListOnly(document)
}

function cites(text: GroupParts, list: GroupParts): boolean {
  const references = list.chapters.flat().flatMap((parts) => parts.list.references)
  return text.chapters.flat().some(({ document, body }) => {
    const citations = findCitations(document, { blocks: body, references })
    return linkCitations({ citations, references }).some(({ items }) =>
      items.some((item) => item.references.length > 0),
    )
  })
}

function join({ group }: GroupParts, parts: readonly GroupParts[]): GroupParts {
  const problems = parts.flatMap((one) => one.group.problems)
  const seen = new Set<string>()
  // Two texts may include one file.
  const chapters = parts.flatMap((one) =>
    one.chapters.map((chapter) =>
      chapter.filter(({ document: { path } }) => !seen.has(path) && seen.add(path)),
    ),
  )
  return { group: { ...group, problems }, chapters: chapters.filter((chapter) => chapter.length > 0) }
}
