import type { DocumentProblem } from '../model/document.ts'
import type { Place } from '../model/place.ts'
import type { FileList } from './file-list.ts'
import type { YamlNode } from './yaml-tree.ts'

/** A folder that a publishing system makes one book, or several pages, of. */
export interface Project {
  /** The project file, such as `book/_quarto.yml`. */
  readonly file: string
  /** The folder it stands in; empty for the root. */
  readonly folder: string
  readonly title: string | undefined
  /** Whether its documents make one manuscript; else each is one by itself. */
  readonly isBook: boolean
  /** Whether its system is for scholarly manuscripts alone, so that it is one whatever it looks like. */
  readonly isScholarly: boolean
  /** Documents in the order in which they are read, the main one first. */
  readonly documents: readonly string[]
  /** Documents that it names and that are in a format that is not read, such as notebooks. */
  readonly unread: readonly string[]
  /** Bibliography files of every document. */
  readonly bibliographies: readonly NamedFile[]
  /** Values of `nocite` for every document. */
  readonly nocite: readonly string[]
  readonly problems: readonly DocumentProblem[]
}

/** A file that a project names, with the place where it is named. */
export interface NamedFile {
  readonly path: string
  readonly place: Place
}

export interface ProjectContext {
  readonly file: string
  readonly folder: string
  /** The project file as data. */
  readonly root: YamlNode | undefined
  readonly files: FileList
}

/** One publishing system: the name of its project file, and how that names the documents. */
export interface ProjectFormat {
  readonly name: string
  readonly fileName: RegExp
  /** Give what the file says; nothing if it is another system's file of that name. */
  readonly read: (context: ProjectContext) => ProjectPlan | undefined
}

/** What a project file says, before its documents are looked up. */
export interface ProjectPlan {
  readonly title: string | undefined
  readonly isBook: boolean
  readonly isScholarly?: boolean
  /** Documents by name, relative to the folder; `undefined` where it names none and all of the folder count. */
  readonly documents: readonly NamedFile[]
  /** Documents that count because they stand in the folder, as full paths. */
  readonly found?: readonly string[]
  readonly bibliographies: readonly NamedFile[]
  readonly nocite?: readonly string[]
}
