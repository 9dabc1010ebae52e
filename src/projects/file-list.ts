import type { Files } from '../model/snapshot.ts'

/** The paths of a revision, to be looked up by folder and by name. */
export interface FileList {
  readonly has: (path: string) => boolean
  /** Text of a file, if it is there and is text. */
  readonly textOf: (path: string) => string | undefined
  /** Markdown files below a folder at any depth, in order of path; what stands in a project of its own is left out. */
  readonly markdownBelow: (folder: string) => readonly string[]
}

export const markdownName = /\.(?:md|markdown|qmd|rmd)$/i

/** List the files of a revision. `owned` are the folders that are projects. */
export function createFileList(
  files: Files,
  { paths, owned }: { paths: readonly string[]; owned: ReadonlySet<string> },
): FileList {
  const markdown = paths.filter((path) => markdownName.test(path)).sort()
  return {
    has: (path) => files.has(path),
    textOf: (path) => {
      const content = files.get(path)
      return content?.kind === 'text' ? content.text : undefined
    },
    markdownBelow: (folder) =>
      below(markdown, folder).filter((path) => !hasOwnerBetween(path, folder, owned)),
  }
}

/** The paths of a folder stand together in a sorted list. */
function below(sorted: readonly string[], folder: string): readonly string[] {
  if (folder === '') return sorted
  const first = firstFrom(sorted, `${folder}/`)
  // `0` is the character behind the slash.
  return sorted.slice(first, firstFrom(sorted, `${folder}0`))
}

function firstFrom(sorted: readonly string[], wanted: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? '') < wanted) low = middle + 1
    else high = middle
  }
  return low
}

function hasOwnerBetween(path: string, folder: string, owned: ReadonlySet<string>): boolean {
  for (let inner = folderOf(path); inner.length > folder.length; inner = folderOf(inner))
    if (owned.has(inner)) return true
  return false
}

/** Give the folder of a path; empty for the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

/** Give the folder of a path and those around it, the nearest first, the root last. */
export function foldersAround(path: string): string[] {
  const folder = folderOf(path)
  return folder === '' ? [''] : [folder, ...foldersAround(folder)]
}

/** Join a folder and a relative name; `undefined` if it leads out of the root. */
export function joinPath(folder: string, name: string): string | undefined {
  const parts: string[] = []
  for (const part of `${folder}/${name}`.replaceAll('\\', '/').split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return parts.join('/')
}
