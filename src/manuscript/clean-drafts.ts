import type { QueryMarker } from '../model/document.ts'
import type { Place } from '../model/place.ts'
import type { Span } from './append-inline.ts'
import type { Draft } from './collect-blocks.ts'
import { cutProse, type Cut } from './cut-prose.ts'
import { findBrokenWords } from './find-broken-words.ts'
import { findMarginalNumbers } from './find-marginal-numbers.ts'
import { findCriticComments, type FoundComment } from './find-comments.ts'
import { findMarkers, type Marker } from './find-markers.ts'
import { findRowNumbers, type RowNumbers } from './find-row-numbers.ts'
import { parseQueryNumber } from './query-number.ts'
import { isSectionName } from './section-names.ts'
import { createSheetTracker } from './track-sheet.ts'

const strayMark = /[\u{AD}\u{200B}\u{2060}\u{FEFF}▲△▴◂◀►▶]\s?/gu
// # References {.unnumbered}   # Quays {#sec-quays}   # Preface {-}
const headingAttributes = /\s{0,4}\{(?:[#.][^{}\n]{0,200}|-|[\w-]{1,40}=[^{}\n]{0,200})\}\s{0,4}$/gu
const furniture =
  /^(?:(?:uncorrected |author'?s? |page )?proofs?(?: only| copy)?|\d{1,4}|page \d{1,4}(?: of \d{1,4})?)$/i

/** What cleaning gives: the blocks that still say something, and the query numbers taken out of them. */
export interface CleanDrafts {
  readonly drafts: readonly Draft[]
  readonly markers: readonly QueryMarker[]
  /** What looks like a query number though no sheet here has it. */
  readonly doubtfulMarkers: readonly QueryMarker[]
  /** Comments of CriticMarkup, which are taken out. */
  readonly comments: readonly FoundComment[]
}

interface Circumstances {
  readonly source: string
  readonly placeOf: (start: number, end: number) => Place
}

/**
 * Free blocks of what a proof prints beside the text: marginal line numbers, stray marks, query numbers, the hyphens of
 * words broken over lines, running heads. Sees on the way which paragraphs read as headings.
 */
export function cleanDrafts(drafts: readonly Draft[], { source, placeOf }: Circumstances): CleanDrafts {
  const margins = findMarginalNumbers(source, drafts)
  const rows = findRowNumbers(drafts)
  const hasSheet = rows.numbers.size > 0
  const markers: QueryMarker[] = []
  const doubtfulMarkers: QueryMarker[] = []
  const comments: FoundComment[] = []
  const enterHeading = createSheetTracker()
  let nextMargin = 0
  let isInSheet = false
  for (const draft of drafts) {
    while ((margins[nextMargin]?.end ?? Infinity) <= draft.span.start) nextMargin++
    cutProse(draft.prose, marginCuts(draft, margins, nextMargin))
    cutProse(draft.prose, matchesOf(draft, strayMark))
    if (draft.kind === 'heading') cutProse(draft.prose, matchesOf(draft, headingAttributes))
    cutProse(draft.prose, findBrokenWords(draft.prose.text))
    for (const comment of cutComments(draft)) comments.push(comment)
    if (isHeading(draft)) isInSheet = enterHeading(draft)
    if (isInSheet || isNumberedHeading(draft)) continue
    const all = findMarkers(draft)
    const isCell = draft.kind === 'tableCell'
    const found =
      areAlone(all, draft) && !isCell ? all : all.filter((marker) => isSure(marker, draft, { source, rows }))
    // Without a sheet here one in a file of its own may have the number; the words stay as they are.
    const named = hasSheet ? found : all
    for (const marker of named) markers.push(describe(marker, draft, placeOf))
    for (const marker of all)
      if (!named.includes(marker)) doubtfulMarkers.push(describe(marker, draft, placeOf))
    // A cell may be the row of a sheet that has no heading.
    if (isCell || found.length === 0) continue
    cutProse(
      draft.prose,
      found.map(({ cut }) => cut),
    )
    if (isHeading(draft)) isInSheet = enterHeading(draft)
  }
  return { drafts: drafts.filter((draft) => !isFurniture(draft)), markers, doubtfulMarkers, comments }
}

function cutComments(draft: Draft): FoundComment[] {
  const { text } = draft.prose
  const found = findCriticComments(text)
  const comments = found.map((comment) => {
    const [start, end] = stretchOf(draft, comment.start, comment.end)
    return { text: comment.text, start, end }
  })
  // Of two blanks around a comment one stays.
  const behind = (end: number) => (text.charAt(end) === ' ' ? end + 1 : end)
  cutProse(
    draft.prose,
    found.map(({ start, end }) => ({ start, end: text.charAt(start - 1) === ' ' ? behind(end) : end })),
  )
  return comments
}

/** `### Q1` is the row of a sheet and no marker. */
function isNumberedHeading({ kind, prose }: Draft): boolean {
  return kind === 'heading' && parseQueryNumber(prose.text) !== undefined
}

function describe(
  { id, form, start, end }: Marker,
  draft: Draft,
  placeOf: Circumstances['placeOf'],
): QueryMarker {
  const where = draft.kind === 'tableCell' ? 'cell' : form
  return { id, form: where, place: placeOf(...stretchOf(draft, start, end)) }
}

function areAlone(markers: readonly Marker[], { prose }: Draft): boolean {
  return markers.reduce((length, { cut }) => length + cut.end - cut.start, 0) === prose.text.length
}

/**
 * `Q1 and Q2 journals` and the items of a survey look like query numbers: among words, a bare `Q` is one behind a mark of
 * the proof, or if a sheet has a query of that number. Names that few publishers print count if the sheet has them.
 */
function isSure(
  { id, start }: Marker,
  { prose }: Draft,
  { source, rows }: { source: string; rows: RowNumbers },
): boolean {
  const rare = /^[CEGPT]Q/.exec(id)?.[0]
  if (rare !== undefined) return rows.names.has(rare)
  if (!id.startsWith('Q') || rows.numbers.has(Number(id.slice(1)))) return true
  const at = prose.sources[start] ?? 0
  return /[▲△▴◂◀►▶]\s?$/.test(source.slice(Math.max(0, at - 2), at))
}

/** Map a stretch of a block's text to the file. */
function stretchOf({ prose }: Draft, start: number, end: number): [number, number] {
  return [prose.sources[start] ?? prose.end, (prose.sources[end - 1] ?? prose.end - 1) + 1]
}

function marginCuts({ prose, span }: Draft, margins: readonly Span[], first: number): Cut[] {
  const cuts: Cut[] = []
  let at = 0
  for (let i = first; i < margins.length; i++) {
    const margin = margins[i]
    if (!margin || margin.start >= span.end) break
    while (at < prose.text.length && (prose.sources[at] ?? 0) < margin.start) at++
    const start = at
    while (at < prose.text.length && (prose.sources[at] ?? 0) < margin.end) at++
    if (at > start) cuts.push({ start, end: at })
  }
  return cuts
}

function matchesOf({ prose }: Draft, pattern: RegExp): Cut[] {
  return [...prose.text.matchAll(pattern)].map(({ index, 0: text }) => ({
    start: index,
    end: index + text.length,
  }))
}

function isFurniture({ kind, prose }: Draft): boolean {
  const text = prose.text.trim()
  return (
    text === '' ||
    (kind === 'paragraph' && furniture.test(text)) ||
    (kind === 'heading' && /^proofs? only$/i.test(text))
  )
}

/** Turn a paragraph that reads as a heading into one of depth 0; say whether the block is a heading. */
function isHeading(draft: Draft): boolean {
  if (draft.kind === 'paragraph' && !draft.isQuoted && readsAsHeading(draft)) {
    draft.kind = 'heading'
    draft.depth = 0
  }
  return draft.kind === 'heading'
}

function readsAsHeading({ prose }: Draft): boolean {
  const text = prose.text.trim()
  if (text === '' || text.length > 80 || /[\n\t]/.test(text)) return false
  if (isSectionName(text)) return true
  const words = text.split(' ')
  if (words.length > 10 || /[.,;]$/.test(text) || !/\p{L}{3}/u.test(text)) return false
  const isBold = prose.marks.some((mark) => mark.kind === 'strong' && mark.end - mark.start >= text.length)
  return isBold || (words.length <= 6 && text === text.toUpperCase() && !/\d/.test(text))
}
