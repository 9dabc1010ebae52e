import { folderOf } from '../projects/file-list.ts'
import type { GroupParts } from './adopt-lists.ts'
import type { ManuscriptParts } from './build-manuscript.ts'
import { isSheetOnly } from './document-parts.ts'

/**
 * Give each query sheet that has a file to itself to the manuscript it stands beside, if there is exactly one in its
 * folder. One that the configuration names may also stand further down, or anywhere if there is one manuscript only.
 * A sheet of which nobody can say whose it is stays a manuscript of its own.
 */
export function adoptSheets(groups: readonly GroupParts[]): ManuscriptParts[] {
  const rest = groups.filter((group) => !isSheet(group))
  const byFolder = Map.groupBy(rest, ({ group }) => group.folder)
  const owners = new Map<GroupParts, GroupParts>()
  for (const sheet of groups) {
    const owner = isSheet(sheet) ? findOwner(sheet, { byFolder, rest }) : undefined
    if (owner && !includes(owner, sheet)) owners.set(sheet, owner)
  }
  const adopted = Map.groupBy(owners.keys(), (sheet) => owners.get(sheet))
  return groups
    .filter((group) => !owners.has(group))
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
