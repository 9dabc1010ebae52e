import type { Draft } from './collect-blocks.ts'
import type { MarkerForm } from '../model/document.ts'
import type { Cut } from './cut-prose.ts'
import { shortNames } from './query-number.ts'

/** A query number printed in the text, and the stretch that goes with it when it is taken out. */
export interface Marker {
  readonly id: string
  readonly form: MarkerForm
  readonly start: number
  readonly end: number
  readonly cut: Cut
}

const name = `(?:${shortNames}|(?:Author )?[Qq]uery)`
const bracketed = new RegExp(`[[{<]{1,2}(${name})[: #]{0,2}(\\d{1,3})[\\]}>]{1,2}\\s?`, 'g')
const leading = new RegExp(
  `^\\s{0,4}((?:A?Q|AU|CE|ED|PE|TS))(\\d{1,3})(?![\\p{L}\\p{N}.:)\\t-])(?!\\s{0,4}(?:(?:19|20)\\d\\d|of\\b|[-–]))\\s{0,4}`,
  'u',
)
const bare = new RegExp(`^(${name})[: ]{0,2}(\\d{1,3})$`)
const alone = new RegExp(`^\\s*(?:[[{<(]?${name}[: ]{0,2}\\d{1,3}[\\]}>)]?[\\s,;]*){1,20}$`)
const each = new RegExp(`(${name})[: ]{0,2}(\\d{1,3})`, 'g')

/**
 * Find the query numbers that a block prints beside its prose: alone, at its start, in brackets or in bold.
 *
 * `Q1.`, `Q1:`, `Q1` before a tab and a bold number that begins a list item are rows of a query sheet and are left for
 * those who read it.
 */
export function findMarkers({ kind, prose }: Draft): Marker[] {
  const { text } = prose
  if (!/\d/.test(text) || !/[QUEDTSA]|query/.test(text)) return []
  if (text.length < 200 && alone.test(text)) return markersAlone(text)
  const isRow = kind === 'listItem' && prose.marks.some((mark) => mark.kind === 'strong' && mark.start === 0)
  const bold = boldMarkers(prose).filter(({ start }) => start > 0 || !isRow)
  const markers = [...(isRow ? [] : leadingMarker(text)), ...bold, ...bracketedMarkers(text)]
  const sorted = markers.sort((a, b) => a.start - b.start)
  return sorted.filter(
    (marker, index) => index === 0 || marker.cut.start >= (sorted[index - 1]?.cut.end ?? 0),
  )
}

function markersAlone(text: string): Marker[] {
  const found = [...text.matchAll(each)]
  return found.map((match, index) => {
    const start = match.index
    const cutStart = index === 0 ? 0 : start
    const cutEnd = found[index + 1]?.index ?? text.length
    return {
      id: idOf(match),
      form: 'alone',
      start,
      end: start + match[0].length,
      cut: { start: cutStart, end: cutEnd },
    }
  })
}

function leadingMarker(text: string): Marker[] {
  const match = leading.exec(text)
  if (!match) return []
  const start = match[0].length - match[0].trimStart().length
  const end = start + (match[1]?.length ?? 0) + (match[2]?.length ?? 0)
  return [{ id: idOf(match), form: 'leading', start, end, cut: { start: 0, end: match[0].length } }]
}

function boldMarkers({ text, marks }: Draft['prose']): Marker[] {
  return marks.flatMap(({ kind, start, end }) => {
    const match = kind === 'strong' && end - start < 20 ? bare.exec(text.slice(start, end).trim()) : null
    if (!match || (start === 0 && /^[.:\t]/.test(text.slice(end)))) return []
    const space = text.slice(end).startsWith(' ') ? 1 : 0
    return [{ id: idOf(match), form: 'bold', start, end, cut: { start, end: end + space } }]
  })
}

function bracketedMarkers(text: string): Marker[] {
  return [...text.matchAll(bracketed)].flatMap((match) => {
    const start = match.index
    const isLineStart = start === 0 || text.charAt(start - 1) === '\n'
    const next = text.charAt(start + match[0].trimEnd().length)
    if (isLineStart && (/[.:\t]/.test(next) || match[0].endsWith('\t'))) return []
    const end = start + match[0].trimEnd().length
    return [{ id: idOf(match), form: 'bracketed', start, end, cut: { start, end: start + match[0].length } }]
  })
}

function idOf(match: RegExpMatchArray | RegExpExecArray): string {
  const [, printed = '', digits] = match
  return `${/query$/i.test(printed) ? 'Q' : printed}${Number(digits)}`
}
