import { joinPath } from './file-list.ts'
import { namedBibliographies, namedFiles } from './named-files.ts'
import type { NamedFile, ProjectContext, ProjectFormat } from './project.ts'
import { at, itemsOf, textOf, textsOf, readYaml, type YamlNode } from './yaml-tree.ts'
import { matchesGlob } from '../model/glob.ts'

/** Jupyter Book 1: `_toc.yml` names the documents, `_config.yml` beside it the title and the bibliographies. */
export const jupyterBook: ProjectFormat = {
  name: 'jupyter-book',
  fileName: /^_toc\.ya?ml$/i,
  read(context) {
    const documents = documentsIn(context.root)
    const found = findMatches(context, globsIn(context.root))
    if (documents.length === 0) return undefined
    const config = readConfig(context)
    const bibliographies = namedBibliographies(at(config, 'bibtex_bibfiles'))
    const sphinx = namedBibliographies(at(config, 'sphinx', 'config', 'bibtex_bibfiles'))
    return {
      title: textOf(at(config, 'title')),
      isBook: true,
      documents,
      found,
      bibliographies: [...bibliographies, ...sphinx],
    }
  },
}

const branches = ['parts', 'chapters', 'sections', 'subtrees', 'entries'] as const

// format: jb-book
// root: intro
// parts: [{ caption: One, chapters: [{ file: one, sections: [{ file: more }] }] }]
function documentsIn(node: YamlNode | undefined): NamedFile[] {
  return itemsOf(node).flatMap((item) => [
    ...namedFiles(at(item, 'root')),
    ...namedFiles(at(item, 'file')),
    ...branches.flatMap((branch) => documentsIn(at(item, branch))),
  ])
}

function globsIn(node: YamlNode | undefined): string[] {
  return itemsOf(node).flatMap((item) => [
    ...textsOf(at(item, 'glob')).map(({ text }) => text),
    ...branches.flatMap((branch) => globsIn(at(item, branch))),
  ])
}

function findMatches({ folder, files }: ProjectContext, globs: readonly string[]): string[] {
  if (globs.length === 0) return []
  return files.markdownBelow(folder).filter((path) => {
    const name = (folder === '' ? path : path.slice(folder.length + 1)).replace(/\.[a-z]{2,8}$/i, '')
    return globs.some((glob) => matchesGlob(name, glob.replace(/\.[a-z]{2,8}$/i, '')))
  })
}

function readConfig({ folder, files }: ProjectContext): YamlNode | undefined {
  const path = joinPath(folder, '_config.yml') ?? ''
  const text = files.textOf(path)
  return text === undefined ? undefined : readYaml(path, text).root
}
