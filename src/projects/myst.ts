import { matchesGlob } from '../model/glob.ts'
import { isFurniture } from './candidates.ts'
import { namedBibliographies, namedFiles } from './named-files.ts'
import type { NamedFile, ProjectContext, ProjectFormat } from './project.ts'
import { at, itemsOf, textOf, textsOf, type YamlNode } from './yaml-tree.ts'

/** MyST: `myst.yml` names the documents in `project.toc`; without it all of the folder count, `index.md` first. */
export const myst: ProjectFormat = {
  name: 'myst',
  fileName: /^myst\.ya?ml$/i,
  read(context) {
    const project = at(context.root, 'project')
    if (!project) return undefined
    const toc = at(project, 'toc')
    const documents = entriesIn(toc)
    const bibliographies = namedBibliographies(at(project, 'bibliography'))
    const shared = { title: textOf(at(project, 'title')), isBook: true, documents, bibliographies }
    const patterns = toc ? patternsIn(toc) : ['**']
    return patterns.length === 0 ? shared : { ...shared, found: findAll(context, patterns) }
  },
}

// - file: index.md
// - title: Part one
//   children: [{ file: one.md }, { pattern: 'notes/*.md' }]
function entriesIn(node: YamlNode | undefined): NamedFile[] {
  return itemsOf(node).flatMap((item) => [
    ...namedFiles(at(item, 'file')),
    ...entriesIn(at(item, 'children')),
  ])
}

function patternsIn(node: YamlNode | undefined): string[] {
  return itemsOf(node).flatMap((item) => [
    ...textsOf(at(item, 'pattern')).map(({ text }) => text),
    ...patternsIn(at(item, 'children')),
  ])
}

function findAll({ root, folder, files }: ProjectContext, patterns: readonly string[]): string[] {
  const excluded = textsOf(at(root, 'project', 'exclude')).map(({ text }) => text)
  const found = files.markdownBelow(folder).filter((path) => {
    const name = folder === '' ? path : path.slice(folder.length + 1)
    return (
      !isFurniture(name) &&
      patterns.some((pattern) => matchesGlob(name, pattern)) &&
      !excluded.some((pattern) => matchesGlob(name, pattern))
    )
  })
  const isIndex = (path: string) => /(?:^|\/)(?:index|main)\.md$/i.test(path)
  return [...found.filter(isIndex), ...found.filter((path) => !isIndex(path))]
}
