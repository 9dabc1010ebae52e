import type { Root } from 'mdast'
import { LineCounter, parseDocument } from 'yaml'
import type { DocumentProblem, FrontMatter } from '../model/document.ts'
import type { Place } from '../model/place.ts'

export interface FrontMatterReading {
  readonly frontMatter: FrontMatter
  readonly problems: readonly DocumentProblem[]
}

interface Circumstances {
  readonly base: number
  readonly placeOf: (start: number, end: number) => Place
}

/**
 * Read the YAML front matter of a syntax tree as plain data; a fault becomes a problem at its place.
 *
 * Aliases are counted, so that nested ones cannot grow without bound.
 */
export function readFrontMatter(root: Root, { base, placeOf }: Circumstances): FrontMatterReading {
  const [node] = root.children
  if (node?.type !== 'yaml') return { frontMatter: {}, problems: [] }
  const start = (node.position?.start.offset ?? 0) + base + '---\n'.length
  const document = parseDocument(node.value, {
    lineCounter: new LineCounter(),
    prettyErrors: false,
    logLevel: 'silent',
  })
  const fault = document.errors[0]
  if (fault) return withProblem(fault.message, placeOf(start + fault.pos[0], start + fault.pos[1]))
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 })
    return { frontMatter: isRecord(value) ? value : {}, problems: [] }
  } catch (error) {
    const message = error instanceof Error ? error.message : 'not readable'
    return withProblem(message, placeOf(start, start))
  }
}

function withProblem(message: string, place: Place): FrontMatterReading {
  return { frontMatter: {}, problems: [{ message: `Front matter is not valid YAML: ${message}`, place }] }
}

function isRecord(value: unknown): value is FrontMatter {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
