import type { Config } from '../config.ts'
import type { DocumentProblem, MarkdownDocument } from '../model/document.ts'
import type { Files } from '../model/snapshot.ts'
import { findCandidates, isConfigured, isConfiguredSheet, isIgnored, type Named } from './candidates.ts'
import { findConfiguredBooks } from './configured-books.ts'
import { expand } from './expand.ts'
import { folderOf } from './file-list.ts'
import { createIncludeGraph, type IncludeGraph } from './include-graph.ts'
import { findProjects } from './index.ts'
import type { NamedFile, Project } from './project.ts'

/** Files that may make one manuscript. */
export interface FileGroup {
  /** The main file. */
  readonly path: string
  /** The folder that the manuscript fills: that of its project file, else that of its main file. */
  readonly folder: string
  readonly title: string | undefined
  /** Chapters in the order of the text; each is a document with what it includes. */
  readonly chapters: readonly (readonly string[])[]
  /** Bibliography files that the project names for all of its documents. */
  readonly bibliographies: readonly NamedFile[]
  /** Values of `nocite` that the project gives all of its documents. */
  readonly nocite: readonly string[]
  /** Documents that belong to it but are in a format that is not read. */
  readonly unread: readonly string[]
  readonly problems: readonly DocumentProblem[]
  /** Named by a person or the configuration, or made as a manuscript, so that it is a manuscript whatever it looks like. */
  readonly isNamed: boolean
  /** Named by the configuration as a query sheet. */
  readonly isSheet: boolean
}

export interface GroupInput {
  readonly files: Files
  readonly config: Config
  readonly named: Named
  /** Parse a file; a second call gives the same document. */
  readonly read: (path: string) => MarkdownDocument | undefined
}

/** A file that many include, such as a note on funding, belongs to no more manuscripts than this: the work stays linear. */
const mostOwners = 20

/** Group the files of a revision by manuscript: by project, then by include, else each by itself. In order of path. */
export function groupFiles(input: GroupInput): FileGroup[] {
  const { files, config, named, read } = input
  const projects = findProjects(files)
  const candidates = findCandidates(files, config, named).filter((path) => read(path) !== undefined)
  const graph = createIncludeGraph({
    read,
    has: (path) => files.has(path) && !isIgnored(path, config),
    rootOf: createRootOf(projects),
    isKnown: (path) => !named.has(path),
  })
  const owners = new Map<string, number>()
  const grouper: Grouper = { ...input, graph, owners }
  const found = projects.filter((project) => isWantedBook(project, input))
  const configured = findConfiguredBooks([...files.keys()], config)
  const books = [...configured, ...found].flatMap((project) => groupBook(project, grouper))
  const bookPaths = new Set(books.flatMap(({ chapters }) => chapters.flat()))
  const loose = candidates.filter((path) => !bookPaths.has(path))
  const pages = groupLoose(loose, grouper).map(createWithProject(projects))
  return [...books, ...pages].sort((a, b) => (a.path < b.path ? -1 : 1))
}

interface Grouper extends GroupInput {
  readonly graph: IncludeGraph
  /** How many manuscripts each file belongs to. */
  readonly owners: Map<string, number>
}

function isWantedBook({ file, isBook, documents }: Project, { config, files }: GroupInput): boolean {
  const main = documents.find((path) => files.get(path)?.kind === 'text')
  if (!isBook || main === undefined || isIgnored(file, config) || isIgnored(main, config)) return false
  return config.manuscripts === undefined || isConfigured(file, config) || isConfigured(main, config)
}

function groupBook(project: Project, { files, graph, owners, read, config }: Grouper): FileGroup[] {
  const inside = new Set<string>()
  const problems = [...project.problems]
  const chapters: (readonly string[])[] = []
  for (const path of project.documents) {
    if (inside.has(path) || owners.has(path) || isIgnored(path, config) || read(path) === undefined) continue
    const chapter = expand(path, graph, (one) => inside.has(one) || read(one) === undefined)
    for (const one of chapter.paths) inside.add(one)
    chapters.push(chapter.paths)
    problems.push(...chapter.problems)
  }
  for (const path of inside) owners.set(path, (owners.get(path) ?? 0) + 1)
  const { folder, title, bibliographies, nocite } = project
  const path = chapters[0]?.[0]
  if (path === undefined) return []
  // A chapter that the configuration ignores is left out on purpose.
  const lost = project.documents.filter((one) => files.get(one)?.kind === 'unreadable')
  const unread = [...project.unread, ...lost]
  const isNamed = config.manuscripts !== undefined || project.isScholarly
  return [
    { path, folder, title, chapters, bibliographies, nocite, unread, problems, isNamed, isSheet: false },
  ]
}

/** A file that another includes is no manuscript of its own; of a circle of files the first one is. */
function groupLoose(paths: readonly string[], grouper: Grouper): FileGroup[] {
  const { graph } = grouper
  const includers = new Map(paths.flatMap((path) => graph.linksOf(path).map((link) => [link.path, path])))
  const groups = paths.filter((path) => !includers.has(path)).map((path) => groupOne(path, grouper))
  const reached = new Set(groups.flatMap(({ chapters }) => chapters.flat()))
  for (const path of paths) {
    if (reached.has(path)) continue
    const group = groupOne(findCircle(path, includers), grouper)
    for (const one of group.chapters.flat()) reached.add(one)
    groups.push(group)
  }
  return groups
}

/** Go from file to includer until one comes again: the first file, by path, of the circle that includes a file. */
function findCircle(path: string, includers: ReadonlyMap<string, string>): string {
  const above = new Set<string>()
  let top = path
  for (; !above.has(top); top = includers.get(top) ?? top) above.add(top)
  const walked = [...above]
  return walked.slice(walked.indexOf(top)).sort()[0] ?? path
}

function groupOne(path: string, { graph, owners, config, named, read }: Grouper): FileGroup {
  const isTaken = (one: string) => (owners.get(one) ?? 0) >= mostOwners || read(one) === undefined
  const { paths, problems } = expand(path, graph, isTaken)
  for (const one of paths) owners.set(one, (owners.get(one) ?? 0) + 1)
  const isNamed = named.has(path) || isConfigured(path, config)
  const nothing = { title: undefined, bibliographies: [], nocite: [], unread: [] }
  const isSheet = isConfiguredSheet(path, config)
  return { ...nothing, path, folder: folderOf(path), chapters: [paths], problems, isNamed, isSheet }
}

/** A page of a project that is no book has the bibliographies of the project. */
function createWithProject(projects: readonly Project[]): (group: FileGroup) => FileGroup {
  const byFolder = new Map(projects.map((project) => [project.folder, project]))
  const rootOf = createRootOf(projects)
  return (group) => {
    const project = byFolder.get(rootOf(group.path))
    return project && !project.isBook
      ? { ...group, bibliographies: project.bibliographies, nocite: project.nocite }
      : group
  }
}

/** Make the function that gives the folder of the innermost project around a file; the root without one. */
function createRootOf(projects: readonly Project[]): (path: string) => string {
  const folders = new Set(projects.map(({ folder }) => folder))
  return (path) => {
    for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder))
      if (folders.has(folder)) return folder
    return ''
  }
}
