import type { NamedFile } from './project.ts'
import { textsOf, type YamlNode } from './yaml-tree.ts'

/** Give the bibliographies that a value names, one or a list, on the network or not. */
export function namedBibliographies(node: YamlNode | undefined): NamedFile[] {
  return textsOf(node)
    .map(({ text, place }) => ({ path: text.trim(), place }))
    .filter(({ path }) => path !== '')
}

/** Give the files that a value names, one or a list; addresses on the network are none. */
export function namedFiles(node: YamlNode | undefined): NamedFile[] {
  return namedBibliographies(node).filter(({ path }) => !/^[a-z][a-z\d+.-]{1,20}:/i.test(path))
}
