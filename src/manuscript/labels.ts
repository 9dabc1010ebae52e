import { normalizeIdentifier } from 'micromark-util-normalize-identifier'

/** Labels in brackets as the parser compares them, or `undefined` where it cannot be told what it takes for one. */
export type Labels = ReadonlySet<string> | undefined

// The parser takes no longer ones.
const longestLabel = 999

/** Give a label as the parser compares it. */
export function normalizeLabel(written: string): string {
  return normalizeIdentifier(written)
}

/** Give every label that is in brackets. */
export function findLabels(text: string): Labels {
  if (/\\[[\]]/.test(text)) return undefined
  return collect([...text.matchAll(/\[([^[\]]*)\]/g)].map(({ 1: written = '' }) => written))
}

/** Give every label that may have a definition, of a link or a note. */
export function findDefinableLabels(source: string): Labels {
  const written: string[] = []
  for (let end = source.indexOf(']:'); end >= 0; end = source.indexOf(']:', end + 1)) {
    const before = source.slice(Math.max(0, end - longestLabel - 2), end)
    const start = before.lastIndexOf('[')
    if (start < 0) continue
    if (before.charAt(start - 1) === '\\' || before.endsWith('\\')) return undefined
    written.push(before.slice(start + 1))
  }
  return collect(written)
}

// Of a label that goes over lines, the parser leaves out what quotes and lists put before each line.
function collect(written: readonly string[]): Labels {
  return written.some((label) => label.includes('\n')) ? undefined : new Set(written.map(normalizeLabel))
}
