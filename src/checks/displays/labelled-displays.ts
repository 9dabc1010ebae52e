import type { MarkdownDocument } from '../../model/document.ts'
import type { Manuscript } from '../../model/manuscript.ts'
import type { Place } from '../../model/place.ts'
import type { DisplayKind } from './display-label.ts'

/** A figure or table that a publishing system numbers: the text speaks of it by its label. */
export interface LabelledDisplay {
  readonly kind: DisplayKind
  /** `fig-tides`. */
  readonly label: string
  /** Its place among those of its kind, from 1: the number that it gets in an article. */
  readonly ordinal: number
  readonly place: Place
  /** Whether the label stands anywhere besides where it is given. */
  readonly isCited: boolean
}

// {#fig-tides} · {#tbl:tides} · \label{fig:tides} · #| label: fig-tides · :name: fig-tides · <figure id="fig-tides">
const given =
  /(?:\{[ \t]?#|\\label\{|^[ \t]{0,8}#\|[ \t]label:[ \t]{0,4}|^[ \t]{0,8}:(?:name|label):[ \t]{1,4}|\bid=["'])((fig|figure|tab|tbl|table)[-:_][\w:.-]{1,80})/gm
const reach = 2000
const anyLabel = /(?:fig|figure|tab|tbl|table)[-:_][\w:.-]{1,80}/g

/** Find the figures and tables that have labels, in the order of the text. */
export function findLabelledDisplays({ documents }: Manuscript): LabelledDisplay[] {
  if (!documents.some(({ source }) => source.search(anyLabel) >= 0)) return []
  const labels = documents.map((document) => ({ document, found: labelsOf(document) }))
  if (labels.every(({ found }) => found.length === 0)) return []
  const times = new Map<string, number>()
  for (const { source } of documents)
    for (const [label] of source.matchAll(anyLabel))
      times.set(plainLabel(label), (times.get(plainLabel(label)) ?? 0) + 1)
  const count = { figure: 0, table: 0 }
  return labels.flatMap(({ document, found }) =>
    found.map(({ kind, label, start }) => ({
      kind,
      label,
      ordinal: ++count[kind],
      place: document.placeOf(start, start + label.length),
      isCited: (times.get(label) ?? 0) > 1,
    })),
  )
}

function labelsOf({ source }: MarkdownDocument): { kind: DisplayKind; label: string; start: number }[] {
  return [...source.matchAll(given)].flatMap((match) => {
    const [whole, written = '', word = ''] = match
    const end = match.index + whole.length
    // A chunk with a label draws nothing unless it has a caption.
    if (whole.includes('#|') && !/cap:/.test(source.slice(end, end + reach).split('```')[0] ?? '')) return []
    const kind: DisplayKind = word.startsWith('fig') ? 'figure' : 'table'
    return [{ kind, label: plainLabel(written), start: end - written.length }]
  })
}

/** A sentence may end behind a label. */
function plainLabel(written: string): string {
  return written.replace(/[.:-]{1,4}$/, '')
}
