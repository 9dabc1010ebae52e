import type { Root } from 'mdast'
import { LineCounter, parseDocument } from 'yaml'
import type { DocumentProblem, FrontMatter } from '../model/document.ts'
import type { Place } from '../model/place.ts'
import { describeYamlFault } from '../model/yaml-fault.ts'
import type { Span } from './append-inline.ts'
import { findAbstracts } from './find-abstract.ts'

export interface FrontMatterReading {
  readonly frontMatter: FrontMatter
  readonly problems: readonly DocumentProblem[]
  /** Where abstracts stand in the file; they are prose. */
  readonly abstracts: readonly Span[]
}

interface Circumstances {
  readonly source: string
  readonly base: number
  readonly placeOf: (start: number, end: number) => Place
}

const nothing: FrontMatterReading = { frontMatter: {}, problems: [], abstracts: [] }

/**
 * Read the YAML front matter of a syntax tree as plain data; a fault becomes a problem at its place.
 *
 * Aliases are counted, so that nested ones cannot grow without bound.
 */
export function readFrontMatter(root: Root, { source, base, placeOf }: Circumstances): FrontMatterReading {
  const [node] = root.children
  if (node?.type !== 'yaml') return nothing
  const start = lineAfter(source, (node.position?.start.offset ?? 0) + base)
  const document = parseDocument(node.value, {
    lineCounter: new LineCounter(),
    prettyErrors: false,
    logLevel: 'silent',
  })
  const fault = document.errors[0]
  if (fault) return withProblem(fault.message, placeOf(start + fault.pos[0], start + fault.pos[1]))
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 })
    const abstracts = findAbstracts(document, node.value).map((span) => ({
      start: start + span.start,
      end: start + span.end,
    }))
    return { ...nothing, frontMatter: isRecord(value) ? value : {}, abstracts }
  } catch (error) {
    const message = error instanceof Error ? error.message : 'not readable'
    return withProblem(message, placeOf(start, start))
  }
}

function withProblem(message: string, place: Place): FrontMatterReading {
  return {
    ...nothing,
    problems: [{ message: `Front matter is not valid YAML: ${describeYamlFault(message)}`, place }],
  }
}

function lineAfter(source: string, at: number): number {
  const end = source.slice(at).search(/[\r\n]/)
  return at + end + (source.startsWith('\r\n', at + end) ? 2 : 1)
}

function isRecord(value: unknown): value is FrontMatter {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
