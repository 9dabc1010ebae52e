import type { Config } from '../config.ts'
import { configPath } from '../model/config-path.ts'
import { matchesGlob } from '../model/glob.ts'
import { folderOf, joinPath, markdownName } from './file-list.ts'
import type { Project } from './project.ts'

/** Give the books that the configuration puts together: the main file, then what fits each pattern, in order of path. */
export function findConfiguredBooks(paths: readonly string[], { manuscripts = [] }: Config): Project[] {
  const markdown = paths.filter((path) => markdownName.test(path)).sort()
  return manuscripts.flatMap((entry): Project[] => {
    if (typeof entry === 'string') return []
    const main = joinPath('', entry.path) ?? ''
    const documents = [main, ...entry.files].flatMap((pattern) =>
      markdown.filter((path) => matchesGlob(path, pattern)),
    )
    const nothing = {
      isScholarly: false,
      title: undefined,
      unread: [],
      bibliographies: [],
      nocite: [],
      problems: [],
    }
    return [{ ...nothing, file: configPath, folder: folderOf(main), isBook: true, documents }]
  })
}
