import { normalizeIdentifier } from 'micromark-util-normalize-identifier'

const label = /\[((?:[^[\]\\]|\\[^])*)\]/g
const definedLabel = /\[((?:[^[\]\\]|\\[^])*)\]:/g

/** Labels in brackets as the parser compares them, or `undefined` if one of them goes over lines and may hold prefixes. */
export type Labels = ReadonlySet<string> | undefined

/** Give a label as the parser compares it. */
export function normalizeLabel(written: string): string {
  return normalizeIdentifier(written)
}

/** Give every label that is in brackets. */
export function findLabels(text: string): Labels {
  return collect(text, label)
}

/** Give every label that may have a definition, of a link or a note. */
export function findDefinableLabels(source: string): Labels {
  return source.includes(']:') ? collect(source, definedLabel) : new Set()
}

function collect(text: string, pattern: RegExp): Labels {
  const labels = new Set<string>()
  for (const { 1: written = '' } of text.matchAll(pattern)) {
    if (written.includes('\n')) return undefined
    labels.add(normalizeLabel(written))
  }
  return labels
}
