import { join, relative, resolve } from 'node:path'
import type { Config } from '../config.ts'
import { UserError } from '../errors.ts'
import { configPath } from '../model/config-path.ts'
import type { FileContent, Files } from '../model/snapshot.ts'
import type { CommandContext } from './command.ts'
import { loadBibliographies } from './load-bibliographies.ts'

/** What a command was pointed at: files by path relative to `root`, and the configuration that holds there. */
export interface Workload {
  readonly root: string
  readonly files: Files
  /** Files that a person named, which are read whatever they look like. */
  readonly named: ReadonlySet<string>
  readonly config: Config
}

/**
 * Read what the arguments name: files, folders, or the current folder.
 *
 * Paths are relative to the one folder that is named, else to the current folder. Throws `UserError` for what is
 * missing or unreadable.
 */
export async function loadWorkload(
  paths: readonly string[],
  context: CommandContext,
  options: { config?: string } = {},
): Promise<Workload> {
  const { currentFolder, workingTree } = context
  const wanted = paths.length === 0 ? ['.'] : paths
  const parts = await Promise.all(
    wanted.map(async (path) => ({
      path,
      isFolder: await workingTree.isFolder(resolve(currentFolder, path)),
    })),
  )
  const only = parts.length === 1 ? parts[0] : undefined
  const root = only?.isFolder ? resolve(currentFolder, only.path) : currentFolder
  const files = new Map<string, FileContent>()
  const named = new Set<string>()
  for (const { path, isFolder } of parts) {
    const full = resolve(currentFolder, path)
    const name = relative(root, full).replaceAll('\\', '/')
    if (isFolder)
      for (const [below, content] of await workingTree.readFolder(full)) files.set(join(name, below), content)
    else {
      const text = await workingTree.readNamedFile(full)
      files.set(name, { kind: 'text', text })
      if (isBibliography(name)) continue
      named.add(name)
      await loadBibliographies(files, { path: name, text, root }, context)
    }
  }
  return { root, files, named, config: await readConfig(root, context, options.config) }
}

function isBibliography(name: string): boolean {
  return /\.(?:bib|json|ya?ml)$/i.test(name)
}

async function readConfig(root: string, context: CommandContext, named: string | undefined): Promise<Config> {
  const { currentFolder, workingTree } = context
  const text =
    named === undefined
      ? await readOwnConfig(root, context)
      : await workingTree.readNamedFile(resolve(currentFolder, named))
  if (text === undefined) return {}
  // The schema is half of what there is to load, and most folders have no configuration.
  const { parseConfig } = await import('../config.ts')
  return parseConfig(text, named ?? configPath)
}

async function readOwnConfig(root: string, { workingTree }: CommandContext): Promise<string | undefined> {
  const content = (await workingTree.readPresent(root, [configPath])).get(configPath)
  if (content?.kind === 'unreadable')
    throw new UserError(`${configPath}: ${content.why}, expected a text file in UTF-8`)
  return content?.text
}
