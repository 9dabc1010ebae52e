import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { DocumentProblem } from '../model/document.ts'
import { createPlaceOf } from '../manuscript/lines.ts'
import type { Place } from '../model/place.ts'
import { describeYamlFault } from '../model/yaml-fault.ts'

/** A value of a project file with its place; everything that is neither list nor map is text. */
export type YamlNode =
  | { readonly kind: 'list'; readonly items: readonly YamlNode[] }
  | { readonly kind: 'map'; readonly entries: ReadonlyMap<string, YamlNode> }
  | YamlText

export interface YamlText {
  readonly kind: 'text'
  readonly text: string
  readonly place: Place
}

export interface YamlReading {
  readonly root: YamlNode | undefined
  readonly problems: readonly DocumentProblem[]
}

const deepest = 50

/**
 * Read a project file as far as it can be read; a fault becomes a problem at its place.
 *
 * Aliases are passed over: nothing in a project file needs them, and nested ones grow without bound.
 */
export function readYaml(path: string, source: string): YamlReading {
  const placeOf = createPlaceOf(path, source)
  try {
    const document = parseDocument(source, {
      lineCounter: new LineCounter(),
      prettyErrors: false,
      logLevel: 'silent',
    })
    const fault = document.errors[0]
    const message = `The file is not valid YAML: ${describeYamlFault(fault?.message ?? '')}`
    const problems = fault ? [{ message, place: placeOf(fault.pos[0], fault.pos[1]) }] : []
    return { root: toNode(document.contents, placeOf, 0), problems }
  } catch (error) {
    // The parser recurses into what nests.
    if (!(error instanceof RangeError)) throw error
    return { root: undefined, problems: [{ message: 'The file nests too deep.', place: placeOf(0, 0) }] }
  }
}

function toNode(
  node: unknown,
  placeOf: (start: number, end: number) => Place,
  depth: number,
): YamlNode | undefined {
  if (depth > deepest) return undefined
  if (isSeq(node)) {
    const items = node.items.map((item) => toNode(item, placeOf, depth + 1))
    return { kind: 'list', items: items.filter((item) => item !== undefined) }
  }
  if (isMap(node)) {
    const entries = new Map<string, YamlNode>()
    for (const { key, value } of node.items) {
      const child = toNode(value, placeOf, depth + 1)
      if (isScalar(key) && child) entries.set(String(key.value), child)
    }
    return { kind: 'map', entries }
  }
  if (!isScalar(node) || !node.range) return undefined
  const { value, range } = node
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined
  return { kind: 'text', text: String(value), place: placeOf(range[0], range[1]) }
}

/** Give what stands under a path of keys, such as `book`, `chapters`. */
export function at(node: YamlNode | undefined, ...keys: readonly string[]): YamlNode | undefined {
  return keys.reduce<YamlNode | undefined>(
    (inner, key) => (inner?.kind === 'map' ? inner.entries.get(key) : undefined),
    node,
  )
}

/** Give the items of a list; one value stands for a list of one. */
export function itemsOf(node: YamlNode | undefined): readonly YamlNode[] {
  if (!node) return []
  return node.kind === 'list' ? node.items : [node]
}

/** Give the texts among a value's items. */
export function textsOf(node: YamlNode | undefined): readonly YamlText[] {
  return itemsOf(node).filter((item) => item.kind === 'text')
}

/** Give a text on one line, if the value is one. */
export function textOf(node: YamlNode | undefined): string | undefined {
  return node?.kind === 'text' ? node.text.replaceAll(/\s+/g, ' ').trim() : undefined
}
