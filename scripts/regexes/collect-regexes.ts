import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseSync, Visitor } from 'oxc-parser'
import { recordRegexes } from './record-regexes.ts'
import type { Regex } from './simplify-regex.ts'

/** A regular expression with its file and line, as `file:line`. */
interface FoundRegex extends Regex {
  readonly where: string
}

/** The regular expressions of a folder, and where one is built that could not be seen. */
export interface Collection {
  readonly regexes: readonly FoundRegex[]
  readonly unseen: readonly string[]
}

/**
 * Collect the regular expressions of every TypeScript file below a folder: literals from the syntax tree, and what
 * `new RegExp` builds while a file is imported by importing those files that say so.
 */
export async function collectRegexes(folder: string): Promise<Collection> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  const files = names.filter((name) => name.endsWith('.ts')).map((name) => readFile(join(folder, name)))
  const builders = files.filter(({ built }) => built.length > 0)
  const recorded = (await recordRegexes(builders.map(({ url }) => url))).filter(({ at }) =>
    at.startsWith('file:'),
  )
  const known = new Set(recorded.map(({ at }) => at))
  return {
    regexes: [
      ...files.flatMap(({ literals }) => literals),
      ...recorded.map(({ at, ...regex }) => ({ ...regex, where: fileURLToPath(at) })),
    ].filter(({ where }) => !where.includes('node_modules')),
    unseen: builders
      .flatMap(({ built }) => built.filter((at) => !known.has(at)))
      .map((at) => fileURLToPath(at)),
  }
}

interface SourceFile {
  readonly url: URL
  readonly literals: readonly FoundRegex[]
  /** Where it builds a regular expression, as `URL:line`. */
  readonly built: readonly string[]
}

function readFile(file: string): SourceFile {
  const url = pathToFileURL(file)
  const text = readFileSync(file, 'utf8')
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length
  const literals: FoundRegex[] = []
  const built: string[] = []
  const noteCall = (node: { readonly callee: { readonly type: string }; readonly start: number }) => {
    if ('name' in node.callee && node.callee.name === 'RegExp')
      built.push(`${url.href}:${lineOf(node.start)}`)
  }
  new Visitor({
    Literal(node) {
      if (!('regex' in node)) return
      const { pattern, flags } = node.regex
      literals.push({ source: pattern, flags, where: `${file}:${lineOf(node.start)}` })
    },
    NewExpression: noteCall,
    CallExpression: noteCall,
  }).visit(parseSync(file, text).program)
  return { url, literals, built }
}
