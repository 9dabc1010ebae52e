import type { DocumentProblem } from '../model/document.ts'
import type { Files } from '../model/snapshot.ts'
import { bookdown } from './bookdown.ts'
import { createFileList, folderOf, joinPath, markdownName, type FileList } from './file-list.ts'
import { jupyterBook } from './jupyter-book.ts'
import { manubot } from './manubot.ts'
import { mdbook } from './mdbook.ts'
import { myst } from './myst.ts'
import type { NamedFile, Project, ProjectFormat, ProjectPlan } from './project.ts'
import { quarto } from './quarto.ts'
import { readYaml } from './yaml-tree.ts'

/** Every publishing system, in alphabetical order. */
const formats: readonly ProjectFormat[] = [bookdown, jupyterBook, manubot, mdbook, myst, quarto]

/** Find the projects among the files of a revision, in order of path; a folder is one project at most. */
export function findProjects(files: Files): Project[] {
  const paths = [...files.keys()].sort()
  const projectFiles = paths.filter((path) => formatsOf(path).length > 0)
  const owned = new Set(
    projectFiles.filter((path) => !/(?:metadata|summary)\.[a-z]{2,4}$/i.test(path)).map(folderOf),
  )
  const list = createFileList(files, { paths, owned })
  const found = projectFiles.flatMap((path) => readProject(path, list))
  const byFolder = Map.groupBy(found, ({ folder }) => folder)
  return [...byFolder.values()].flatMap((group) => group.find(({ isBook }) => isBook) ?? group.slice(0, 1))
}

function formatsOf(path: string): ProjectFormat[] {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return formats.filter((format) => format.fileName.test(name))
}

function readProject(file: string, files: FileList): Project[] {
  const text = files.textOf(file)
  if (text === undefined) return []
  const folder = folderOf(file)
  const { root, problems } = /\.ya?ml$/i.test(file) ? readYaml(file, text) : { root: undefined, problems: [] }
  return formatsOf(file).flatMap((format) => {
    const plan = format.read({ file, folder, root, files })
    return plan ? [lookUp(plan, { file, folder, files, problems })] : []
  })
}

interface Circumstances {
  readonly file: string
  readonly folder: string
  readonly files: FileList
  readonly problems: readonly DocumentProblem[]
}

/** Look up the documents that a project names. */
function lookUp(plan: ProjectPlan, { file, folder, files, problems }: Circumstances): Project {
  const documents = new Set<string>()
  const unread: string[] = []
  const missing: DocumentProblem[] = []
  for (const named of plan.documents) {
    const path = findDocument(named, folder, files)
    if (path !== undefined) documents.add(path)
    else if (markdownName.test(named.path)) missing.push(missingDocument(named))
    else unread.push(joinPath(folder, named.path) ?? named.path)
  }
  for (const path of plan.found ?? []) documents.add(path)
  const { title, isBook, isScholarly = false, nocite = [] } = plan
  const bibliographies = plan.bibliographies.flatMap(({ path, place }) => {
    const full = path.includes('://') ? path : joinPath(folder, path)
    return full === undefined ? [] : [{ path: full, place }]
  })
  return {
    file,
    folder,
    title,
    isBook,
    isScholarly,
    documents: [...documents],
    unread,
    nocite,
    bibliographies,
    problems: [...problems, ...missing],
  }
}

const extensions = ['', '.md', '.qmd', '.Rmd', '.rmd', '.markdown'] as const

function findDocument({ path }: NamedFile, folder: string, files: FileList): string | undefined {
  const full = joinPath(folder, path)
  if (full === undefined) return undefined
  const found = extensions.map((extension) => `${full}${extension}`).find((one) => files.has(one))
  return found !== undefined && markdownName.test(found) ? found : undefined
}

function missingDocument({ path, place }: NamedFile): DocumentProblem {
  return { message: `“${path}” is not there. Correct the name or add the file.`, place, about: path }
}
