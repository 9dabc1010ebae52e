import { applyEdits } from './apply-edits.ts'
import type { Change, KnownDocument } from './corpus.ts'
import { observe, type Observation } from './observe.ts'

/** Counts of one style; every share of the table is one of them over another. */
export interface Score {
  documents: number
  linksSaid: number
  linksTrue: number
  linksRight: number
  uncitedSaid: number
  uncitedTrue: number
  uncitedRight: number
  clean: number
  quiet: number
  changes: number
  changesRight: number
}

/** Give a score of nothing yet. */
export function emptyScore(): Score {
  return {
    documents: 0,
    linksSaid: 0,
    linksTrue: 0,
    linksRight: 0,
    uncitedSaid: 0,
    uncitedTrue: 0,
    uncitedRight: 0,
    clean: 0,
    quiet: 0,
    changes: 0,
    changesRight: 0,
  }
}

/** The truth of a document in the keys of `Observation`. */
interface Truth {
  readonly links: ReadonlySet<string>
  /** Links that are neither right nor wrong. */
  readonly openLinks: ReadonlySet<string>
  readonly keys: ReadonlySet<string>
  readonly uncited: ReadonlySet<string>
  /** Entries of which it is not known whether they are cited. */
  readonly unsure: ReadonlySet<string>
  readonly keyOf: (id: string) => string
}

/** Add the score of a document to `score` and give what was missed or wrong, a line each. */
export function scoreDocument(
  document: KnownDocument,
  score: Score,
  { includeChanges }: { includeChanges: boolean },
): string[] {
  const truth = readTruth(document)
  const seen = observe(document.markdown, document.bibliography)
  score.documents++
  const notes = [
    ...scoreLinks(seen, truth, score),
    ...scoreUncited(seen, truth, score),
    ...scoreQuiet(document, seen, { truth, score }),
  ]
  if (includeChanges)
    for (const change of document.changes)
      notes.push(...scoreChange(document, change, { truth, seen, score }))
  return notes.map((note) => `${document.id} ${note}`)
}

function readTruth({ gold, bibliography }: KnownDocument): Truth {
  const keys = new Map(
    gold.references.map(({ id, line }) => [id, bibliography === undefined ? `L${line}` : id]),
  )
  const keyOf = (id: string) => keys.get(id) ?? id
  const linksOf = (places: readonly { line: number; refs: readonly string[] }[]) =>
    new Set(
      places.flatMap(({ line, refs }) =>
        refs.filter((id) => keys.has(id)).map((id) => `${line} ${keyOf(id)}`),
      ),
    )
  const unsure = new Set([...Object.values(gold.excluded).flat(), ...gold.uncited_weak].map(keyOf))
  return {
    links: linksOf(gold.citations),
    openLinks: linksOf([...gold.untagged_citations, ...gold.discrepancies]),
    keys: new Set(keys.values()),
    uncited: new Set(gold.uncited.map(keyOf).filter((key) => !unsure.has(key))),
    unsure,
    keyOf,
  }
}

function scoreLinks(seen: Observation, truth: Truth, score: Score): string[] {
  const said = [...seen.links].filter(
    (link) => truth.keys.has(link.slice(link.indexOf(' ') + 1)) && !truth.openLinks.has(link),
  )
  const wanted = [...truth.links].filter((link) => !truth.openLinks.has(link))
  score.linksSaid += said.length
  score.linksTrue += wanted.length
  score.linksRight += said.filter((link) => truth.links.has(link)).length
  return [
    ...said.filter((link) => !truth.links.has(link)).map((link) => `false link ${link}`),
    ...wanted.filter((link) => !seen.links.has(link)).map((link) => `lost link ${link}`),
  ]
}

function scoreUncited(seen: Observation, truth: Truth, score: Score): string[] {
  const said = [...seen.uncited].filter((key) => !truth.unsure.has(key))
  score.uncitedSaid += said.length
  score.uncitedTrue += truth.uncited.size
  score.uncitedRight += said.filter((key) => truth.uncited.has(key)).length
  return [
    ...said.filter((key) => !truth.uncited.has(key)).map((key) => `false uncited ${key}`),
    ...[...truth.uncited].filter((key) => !seen.uncited.has(key)).map((key) => `lost uncited ${key}`),
  ]
}

function scoreQuiet(
  { gold }: KnownDocument,
  seen: Observation,
  { truth, score }: { truth: Truth; score: Score },
): string[] {
  if (!gold.clean) return []
  const known = new Set(gold.missing.map(({ line }) => line))
  const alarms = seen.missing.filter(({ line }) => !known.has(line))
  const uncited = [...seen.uncited].filter((key) => !truth.unsure.has(key) && !truth.uncited.has(key))
  score.clean++
  if (alarms.length + uncited.length === 0) score.quiet++
  return alarms.map(({ line, rule, message }) => `false ${rule} line ${line}: ${message}`)
}

function scoreChange(
  { markdown, bibliography, id }: KnownDocument,
  change: Change,
  { truth, seen, score }: { truth: Truth; seen: Observation; score: Score },
): string[] {
  const text = applyEdits(
    markdown,
    change.edits.filter(({ file }) => file === 'md'),
  )
  const bib =
    bibliography === undefined
      ? undefined
      : applyEdits(
          bibliography,
          change.edits.filter(({ file }) => file === 'bib'),
        )
  if (!text || (bibliography !== undefined && !bib))
    return [`${change.kind} #${change.n}: does not apply to ${id}`]
  const after = observe(text.text, bib?.text)
  const isInText = bibliography === undefined
  const problems = compareChange(change, { truth, seen, after, lineOf: text.lineOf, isInText })
  score.changes++
  if (problems.length === 0) score.changesRight++
  return problems.length === 0 ? [] : [`${change.kind} #${change.n}: ${problems.join('; ')}`]
}

/** Say how what changed differs from what had to change. */
function compareChange(
  change: Change,
  {
    truth,
    seen,
    after,
    lineOf,
    isInText,
  }: {
    truth: Truth
    seen: Observation
    after: Observation
    lineOf: (line: number) => number | undefined
    isInText: boolean
  },
): string[] {
  const move = (key: string): string => (isInText ? `L${lineOf(Number(key.slice(1)))}` : key)
  const wanted = new Set(change.expect.uncited_added.map((id) => move(truth.keyOf(id))))
  const before = new Set([...seen.uncited, ...truth.unsure].map(move))
  const named = new Set(after.missing.map(({ subject }) => subject))
  const lost = [...wanted].filter((key) => !after.uncited.has(key) && !named.has(key))
  const extra = [...after.uncited].filter((key) => !wanted.has(key) && !before.has(key))
  const had = countLines(seen.missing.map(({ line }) => lineOf(line) ?? 0))
  const has = countLines(after.missing.map(({ line }) => line))
  const lines = new Set(change.expect.missing_added.map(({ line }) => lineOf(line) ?? 0))
  const isMore = (line: number) => (has.get(line) ?? 0) > (had.get(line) ?? 0)
  const lostLines = [...lines].filter((line) => !isMore(line))
  const extraLines = [...has.keys()].filter((line) => !lines.has(line) && isMore(line))
  // One joint finding on the citation stands for its entry as well.
  const isJoint = change.kind === 'change-year' || change.kind === 'misspell-author'
  return [
    ...(lost.length > 0 && !(isJoint && lostLines.length === 0)
      ? [`uncited not reported: ${lost.join(', ')}`]
      : []),
    ...(extra.length > 0 ? [`uncited reported wrongly: ${extra.join(', ')}`] : []),
    ...(lostLines.length > 0 ? [`missing not reported on line ${lostLines.join(', ')}`] : []),
    ...(extraLines.length > 0 ? [`missing reported wrongly on line ${extraLines.join(', ')}`] : []),
  ]
}

function countLines(lines: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1)
  return counts
}
