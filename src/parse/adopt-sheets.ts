import { folderOf } from '../projects/file-list.ts'
import type { GroupParts } from './adopt-lists.ts'
import type { ManuscriptParts } from './build-manuscript.ts'
import { isSheetOnly } from './document-parts.ts'

/**
 * Give each query sheet that has a file to itself to the manuscript it stands beside, if there is exactly one in its
 * folder; without one, to the one text there that prints its numbers, which makes that a manuscript. One that the
 * configuration names may also stand further down, or anywhere if there is one manuscript only. A sheet of which nobody
 * can say whose it is stays a manuscript of its own.
 */
export function adoptSheets(
  groups: readonly GroupParts[],
  isManuscript: (group: GroupParts) => boolean,
): ManuscriptParts[] {
  const manuscripts = new Set(groups.filter(isManuscript))
  const rest = [...manuscripts].filter((group) => !isSheet(group))
  const byFolder = Map.groupBy(rest, ({ group }) => group.folder)
  const texts = Map.groupBy(
    groups.filter((group) => !manuscripts.has(group)),
    ({ group }) => group.folder,
  )
  const owners = new Map<GroupParts, GroupParts>()
  for (const sheet of manuscripts) {
    if (!isSheet(sheet)) continue
    const { folder } = sheet.group
    const marked = byFolder.has(folder) ? [] : (texts.get(folder) ?? []).filter((text) => prints(text, sheet))
    const owner = findOwner(sheet, { byFolder, rest }) ?? onlyOne(marked)
    if (owner && !includes(owner, sheet)) owners.set(sheet, owner)
  }
  const adopted = Map.groupBy(owners.keys(), (sheet) => owners.get(sheet))
  return groups
    .filter((group) => adopted.has(group) || (manuscripts.has(group) && !owners.has(group)))
    .map((one) => {
      const sheets = (adopted.get(one) ?? []).flatMap(({ chapters }) => chapters.flat())
      return { ...one, sheets: sheets.map((sheet) => ({ ...sheet, body: new Set<number>() })) }
    })
}

function isSheet({ group, chapters }: GroupParts): boolean {
  if (group.isSheet) return true
  const [[document, ...included] = [], ...others] = chapters
  return document !== undefined && included.length + others.length === 0 && isSheetOnly(document)
}

function includes({ chapters }: GroupParts, { group }: GroupParts): boolean {
  return chapters.some((parts) => parts.some(({ document }) => document.path === group.path))
}

/** Whether a text prints a number of the sheet, such as `Q3`. */
function prints({ chapters }: GroupParts, sheet: GroupParts): boolean {
  const ids = new Set(sheet.chapters.flat().flatMap((one) => one.sheet.queries.map(({ id }) => id)))
  return chapters.flat().some((text) => text.sheet.markers.some(({ id }) => ids.has(id)))
}

function findOwner(
  { group }: GroupParts,
  { byFolder, rest }: { byFolder: ReadonlyMap<string, GroupParts[]>; rest: readonly GroupParts[] },
): GroupParts | undefined {
  const beside = byFolder.get(group.folder) ?? []
  if (!group.isSheet) return onlyOne(beside)
  let folder = group.folder
  while (folder !== '' && !byFolder.has(folder)) folder = folderOf(folder)
  return onlyOne(byFolder.get(folder) ?? []) ?? onlyOne(rest)
}

function onlyOne<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined
}
