import type { EntryText } from './split-entries.ts'

// [RFC2119] Bradner …   [Doe99] Doe …   [ISO 9000]: …
const printedLabel =
  /^\s{0,9}\[(\p{L}[\p{L}\p{N}+.:_/-]{1,40}(?: [\p{L}\p{N}+.:_/-]{1,20})?)\](?:[\s:]{1,4}|$)/u

/** Whether a line begins with a label in brackets, as entries of specifications do. */
export function startsWithLabel(line: string): boolean {
  return printedLabel.test(line)
}

/**
 * Take the labels off the entries that have one.
 *
 * Where most entries have none, what stands in brackets is no label: `[Anonymous] …`.
 */
export function takeLabels(entries: readonly EntryText[]): EntryText[] {
  const labelled = entries.map(takeLabel)
  const count = labelled.filter(({ label }) => label !== undefined).length
  return count * 2 > entries.length ? labelled : [...entries]
}

function takeLabel(entry: EntryText): EntryText {
  const [first, ...rest] = entry.parts
  if (!first) return entry
  const match = printedLabel.exec(first.block.text.slice(first.start, Math.min(first.end, first.start + 200)))
  if (match?.[1] === undefined) return entry
  return { ...entry, parts: [{ ...first, start: first.start + match[0].length }, ...rest], label: match[1] }
}
