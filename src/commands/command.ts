import type { Files } from '../model/snapshot.ts'
import type { DeadLetters } from '../queue/queue.ts'

/** 0 all is well; 1 something is open; 2 wrong usage, unreadable input or broken configuration. */
export type ExitStatus = 0 | 1 | 2

/** What a command may do to the world; the composition root gives it. */
export interface CommandContext {
  readonly currentFolder: string
  readonly terminal: Terminal
  readonly workingTree: WorkingTree
  /** Give the page of a rule, as Markdown. */
  readonly readRulePage: (rule: string) => Promise<string>
  /** Start a program that runs until it is stopped. */
  readonly start: (program: Program, options: ProgramOptions) => Promise<ExitStatus>
  /** Open the database of the App at the jobs that it gave up. */
  readonly openDeadLetters: () => Promise<DeadLetters>
  /** The present moment, ISO 8601. */
  readonly now: () => string
}

export type Program = 'sandbox' | 'serve'

export interface ProgramOptions {
  /** End by itself when the story is told. */
  readonly isOnce: boolean
  readonly port: number | undefined
}

interface Terminal {
  readonly isColored: boolean
  readonly width: number
  readonly write: (text: string) => void
  readonly writeError: (text: string) => void
}

interface WorkingTree {
  /** Tell whether a path is a folder; throws `UserError` when nothing is there. */
  readonly isFolder: (path: string) => Promise<boolean>
  /** Read the files that can belong to a manuscript, by path relative to the folder. */
  readonly readFolder: (folder: string) => Promise<Files>
  /** Read the same files as they were at a Git revision. */
  readonly readRevision: (folder: string, revision: string) => Promise<Files>
  /** Read one file; throws `UserError` when it is no text. */
  readonly readNamedFile: (path: string) => Promise<string>
  /** Read those of some files that are there, by path relative to the folder. */
  readonly readPresent: (folder: string, paths: readonly string[]) => Promise<Files>
  /** Read the BibTeX files that stand directly in some folders, all relative to the first. */
  readonly readBibtex: (folder: string, below: readonly string[]) => Promise<Files>
  readonly writeFile: (path: string, text: string) => Promise<void>
  /** Write a new file and the folders above it; gives `false`, and changes nothing, when it is there already. */
  readonly createFile: (path: string, text: string) => Promise<boolean>
}

export interface Command {
  readonly name: string
  /** What it does, in one line. */
  readonly summary: string
  /** Text that `--help` prints. */
  readonly help: string
  readonly run: (args: readonly string[], context: CommandContext) => Promise<ExitStatus>
}
