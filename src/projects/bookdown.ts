import { isFurniture } from './candidates.ts'
import { folderOf } from './file-list.ts'
import { namedFiles } from './named-files.ts'
import type { ProjectContext, ProjectFormat } from './project.ts'
import { at, textOf, type YamlNode } from './yaml-tree.ts'

/**
 * bookdown: `_bookdown.yml` names the chapters in `rmd_files`; else every `.Rmd` beside it counts, and with
 * `rmd_subdir` those of folders below, in order of name. `index.Rmd` is always the first; names with `_` are left out.
 */
export const bookdown: ProjectFormat = {
  name: 'bookdown',
  fileName: /^_bookdown\.ya?ml$/i,
  read(context) {
    const { root } = context
    const listed = chaptersIn(at(root, 'rmd_files')).filter(({ path }) => isChapter(path))
    const documents = [...listed.filter(isIndex), ...listed.filter((one) => !isIndex(one))]
    const title = textOf(at(root, 'title'))
    const found = findChapters(context, documents.length > 0)
    return { title, isBook: true, documents, found, bibliographies: [] }
  },
}

/** One list for all formats, or a map of lists by format, of which the longest has every chapter. */
function chaptersIn(node: YamlNode | undefined) {
  if (node?.kind !== 'map') return namedFiles(node)
  return [...node.entries.values()].map(namedFiles).reduce((a, b) => (b.length > a.length ? b : a), [])
}

function findChapters({ root, folder, files }: ProjectContext, areListed: boolean): string[] {
  const subfolders = at(root, 'rmd_subdir')
  const isDeep = textOf(subfolders) === 'true'
  const deep = new Set(isDeep ? [] : namedFiles(subfolders).map(({ path }) => path.replace(/\/$/, '')))
  const found = files.markdownBelow(folder).filter((path) => {
    const name = folder === '' ? path : path.slice(folder.length + 1)
    if (!isChapter(name) || isFurniture(name)) return false
    const inside = folderOf(name)
    if (inside === '') return !areListed && /\.rmd$/i.test(name)
    return /\.r?md$/i.test(name) && (isDeep || deep.has(inside.split('/')[0] ?? ''))
  })
  const index = (path: string) => (isIndex({ path: path.slice(path.lastIndexOf('/') + 1) }) ? 0 : 1)
  const depth = (path: string) => (folderOf(path) === folder ? 0 : 1)
  return found.sort((a, b) => depth(a) - depth(b) || index(a) - index(b))
}

function isIndex({ path }: { path: string }): boolean {
  return /^index\.rmd$/i.test(path)
}

function isChapter(path: string): boolean {
  return !path.slice(path.lastIndexOf('/') + 1).startsWith('_')
}
