import { folderOf, joinPath } from './file-list.ts'
import type { ProjectFormat } from './project.ts'
import { at, textOf } from './yaml-tree.ts'

const numbered = /^\d[^/]*\.md$/i
const manualReferences = ['json', 'bib', 'yaml', 'yml'].map((extension) => `manual-references.${extension}`)

/**
 * Manubot: `content/metadata.yaml` stands beside the chapters `01.abstract.md`, `02.introduction.md`, in order of name.
 *
 * What it cannot look up by identifier stands in `manual-references.json`.
 */
export const manubot: ProjectFormat = {
  name: 'manubot',
  fileName: /^metadata\.ya?ml$/i,
  read({ root, folder, files }) {
    const title = at(root, 'title')
    const beside = files.markdownBelow(folder).filter((path) => folderOf(path) === folder)
    const found = beside.filter((path) => numbered.test(path.slice(path.lastIndexOf('/') + 1)))
    if (found.length === 0 || title?.kind !== 'text') return undefined
    const { place } = title
    const names = manualReferences.filter((name) => files.has(joinPath(folder, name) ?? ''))
    const bibliographies = names.map((path) => ({ path, place }))
    return { title: textOf(title), isBook: true, isScholarly: true, documents: [], found, bibliographies }
  },
}
