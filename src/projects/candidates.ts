import type { Config } from '../config.ts'
import { matchesGlob } from '../model/glob.ts'
import type { Files } from '../model/snapshot.ts'
import { markdownName } from './file-list.ts'

/** Papers of the repository itself, hidden files, and what a publishing system has made of the text. */
const furniture =
  /(?:^|\/)(?:\.|(?:node_modules|_build|_book|_freeze|_site)\/|(?:readme|changelog|contributing|code_of_conduct|licen[cs]e|security)\.)/i

/** Files that a person named on the command line. */
export type Named = ReadonlySet<string>

/** Give the files that might be manuscripts, in order of path: what the configuration or a person names, else all. */
export function findCandidates(files: Files, config: Config, named: Named): string[] {
  return [...files.keys()]
    .filter((path) => named.has(path) || (markdownName.test(path) && isWanted(path, config)))
    .sort()
}

function isWanted(path: string, config: Config): boolean {
  if (isIgnored(path, config)) return false
  if (isConfiguredSheet(path, config)) return true
  return config.manuscripts ? isConfigured(path, config) : !isFurniture(path)
}

/** Tell whether a file is no part of any text, such as a readme. */
export function isFurniture(path: string): boolean {
  return furniture.test(path)
}

export function isIgnored(path: string, config: Config): boolean {
  return config.ignore?.some((pattern) => matchesGlob(path, pattern)) ?? false
}

/** Tell whether the configuration names a file as the main file of a manuscript. */
export function isConfigured(path: string, config: Config): boolean {
  return (
    config.manuscripts?.some((entry) =>
      typeof entry === 'string' ? matchesGlob(path, entry) : matchesGlob(path, entry.path),
    ) ?? false
  )
}

/** Tell whether the configuration names a file as a query sheet. */
export function isConfiguredSheet(path: string, config: Config): boolean {
  return config.queries?.some((pattern) => matchesGlob(path, pattern)) ?? false
}
