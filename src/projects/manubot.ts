import { folderOf } from './file-list.ts'
import type { NamedFile, ProjectFormat } from './project.ts'
import { at, textOf } from './yaml-tree.ts'

const numbered = /^\d[^/]*\.md$/i

/** Manubot: `content/metadata.yaml` stands beside the chapters `01.abstract.md`, `02.introduction.md`, in order of name. */
export const manubot: ProjectFormat = {
  name: 'manubot',
  fileName: /^metadata\.ya?ml$/i,
  read({ root, folder, files }) {
    const beside = files.markdownBelow(folder).filter((path) => folderOf(path) === folder)
    const found = beside.filter((path) => numbered.test(path.slice(path.lastIndexOf('/') + 1)))
    if (found.length === 0 || at(root, 'title') === undefined) return undefined
    const documents: NamedFile[] = []
    return { title: textOf(at(root, 'title')), isBook: true, documents, found, bibliographies: [] }
  },
}
