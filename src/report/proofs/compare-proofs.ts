import { findAuthorNames } from '../../checks/authors/find-authors.ts'
import type { Manuscript } from '../../model/manuscript.ts'
import type { Place } from '../../model/place.ts'
import type { SheetQuery } from '../../model/query.ts'
import type { Reference } from '../../model/reference.ts'
import { findStatements, type Statement } from './find-statements.ts'
import { listChangedFields, type FieldChange } from './list-changed-fields.ts'
import { pairReferences, type ReferencePair } from './pair-references.ts'
import { plainText } from './plain-text.ts'

/** What the publisher changed between two proofs of one article. Each list is in the order of the new proof. */
export interface ProofChanges {
  readonly title: TextChange | undefined
  readonly authors: TextChange | undefined
  readonly references: {
    readonly added: readonly Reference[]
    readonly removed: readonly Reference[]
    readonly changed: readonly ReferenceChange[]
  }
  readonly statements: readonly StatementChange[]
  readonly queries: {
    readonly added: readonly SheetQuery[]
    readonly removed: readonly SheetQuery[]
    readonly changed: readonly QueryChange[]
  }
}

interface TextChange {
  readonly before: string
  readonly after: string
}

export interface ReferenceChange extends ReferencePair {
  /** Empty where only the wording between the fields was changed. */
  readonly fields: readonly FieldChange[]
}

/** A statement that is new has no `before`, one that was taken out no `after`. */
interface StatementChange {
  readonly name: string
  readonly place: Place
  readonly before: string | undefined
  readonly after: string | undefined
}

export interface QueryChange {
  readonly before: SheetQuery
  readonly after: SheetQuery
}

/** Compare two proofs of one article. What is only set in another way (quotation marks, dashes, italics) is no change. */
export function compareProofs({ before, after }: { before: Manuscript; after: Manuscript }): ProofChanges {
  return {
    title: textChange(before.title, after.title),
    authors: textChange(findAuthorNames(before).join('; '), findAuthorNames(after).join('; ')),
    references: compareReferences(before.references, after.references),
    statements: compareStatements(findStatements(before), findStatements(after)),
    queries: compareQueries(before.queries, after.queries),
  }
}

/** Whether two proofs say the same. */
export function isUnchanged({ title, authors, references, statements, queries }: ProofChanges): boolean {
  const lists = [references, queries].flatMap(({ added, removed, changed }) => [
    ...added,
    ...removed,
    ...changed,
  ])
  return !title && !authors && statements.length === 0 && lists.length === 0
}

function textChange(before: string, after: string): TextChange | undefined {
  return plainText(before) === plainText(after) ? undefined : { before, after }
}

function compareReferences(
  before: readonly Reference[],
  after: readonly Reference[],
): ProofChanges['references'] {
  const { pairs, added, removed } = pairReferences(before, after)
  const changed = pairs
    .filter((pair) => plainText(pair.before.text) !== plainText(pair.after.text))
    .map((pair) => ({ ...pair, fields: listChangedFields(pair.before.csl, pair.after.csl) }))
    .sort((a, b) => a.after.place.start.offset - b.after.place.start.offset)
  return { added, removed, changed }
}

function compareStatements(before: readonly Statement[], after: readonly Statement[]): StatementChange[] {
  const old = new Map(before.map((statement) => [keyOf(statement), statement]))
  const now = new Map(after.map((statement) => [keyOf(statement), statement]))
  const changed = [...now].flatMap(([key, { name, text, place }]): StatementChange[] => {
    const known = old.get(key)
    if (known && plainText(known.text) === plainText(text)) return []
    return [{ name, place, before: known && plainText(known.text), after: plainText(text) }]
  })
  const removed = [...old].flatMap(([key, { name, text, place }]) =>
    now.has(key) ? [] : [{ name, place, before: plainText(text), after: undefined }],
  )
  return [...changed, ...removed]
}

function keyOf({ name }: Statement): string {
  return plainText(name).toLowerCase().replace(/[.:]$/, '')
}

/** A query keeps its text or its number; one that kept its text alone was renumbered. */
function compareQueries(
  before: readonly SheetQuery[],
  after: readonly SheetQuery[],
): ProofChanges['queries'] {
  const sameText = new Map(before.map((query) => [plainText(query.text), query]))
  const textPairs = after.flatMap((query): QueryChange[] => {
    const known = sameText.get(plainText(query.text))
    return known ? [{ before: known, after: query }] : []
  })
  const isPaired = new Set(textPairs.flatMap((pair) => [pair.before, pair.after]))
  const left = new Map(before.filter((query) => !isPaired.has(query)).map((query) => [query.id, query]))
  const rest = after.filter((query) => !isPaired.has(query))
  const numberPairs = rest.flatMap((query): QueryChange[] => {
    const known = left.get(query.id)
    return known ? [{ before: known, after: query }] : []
  })
  const now = new Set(rest.map(({ id }) => id))
  return {
    added: rest.filter(({ id }) => !left.has(id)),
    removed: [...left.values()].filter(({ id }) => !now.has(id)),
    changed: [...textPairs.filter((pair) => pair.before.id !== pair.after.id), ...numberPairs],
  }
}
