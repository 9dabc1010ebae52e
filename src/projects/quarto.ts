import type { NamedFile, ProjectFormat } from './project.ts'
import { namedBibliographies, namedFiles } from './named-files.ts'
import { at, itemsOf, textOf, textsOf, type YamlNode } from './yaml-tree.ts'

/**
 * Quarto: `_quarto.yml` of a book names its chapters, parts and appendices; that of a manuscript its article.
 *
 * Any other Quarto project is a set of pages that share its bibliography.
 */
export const quarto: ProjectFormat = {
  name: 'quarto',
  fileName: /^_quarto\.ya?ml$/i,
  read({ root }) {
    const bibliographies = namedBibliographies(at(root, 'bibliography'))
    const title = textOf(at(root, 'book', 'title')) ?? textOf(at(root, 'title'))
    const chapters = [at(root, 'book', 'chapters'), at(root, 'book', 'appendices')].flatMap(chaptersIn)
    const nocite = textsOf(at(root, 'nocite')).map(({ text }) => text)
    return { title, isBook: chapters.length > 0, documents: chapters, bibliographies, nocite }
  },
}

// - index.qmd
// - part: dice.qmd        a part has a page of its own, or only a title
//   chapters: [one.qmd]
function chaptersIn(node: YamlNode | undefined): NamedFile[] {
  return itemsOf(node).flatMap((item): NamedFile[] => {
    if (item.kind === 'text') return namedFiles(item)
    if (item.kind !== 'map') return []
    const part = namedFiles(at(item, 'part')).filter(({ path }) => /\.[a-z]{2,8}$/i.test(path))
    const page = [at(item, 'file'), at(item, 'href')].flatMap(namedFiles)
    return [...part, ...page, ...chaptersIn(at(item, 'chapters'))]
  })
}
