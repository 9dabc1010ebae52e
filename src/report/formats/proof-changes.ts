import { neutralise } from '../neutralise.ts'
import { plural } from '../headline.ts'
import {
  isUnchanged,
  type ProofChanges,
  type QueryChange,
  type ReferenceChange,
} from '../proofs/compare-proofs.ts'
import type { FieldChange } from '../proofs/list-changed-fields.ts'
import { plainText } from '../proofs/plain-text.ts'
import { showEdit } from '../proofs/show-edit.ts'

/** Format what changed between two proofs as Markdown, a section for each part; what went is struck through, what came is bold. */
export function formatProofChanges(
  changes: ProofChanges,
  { before, after }: { before: string; after: string },
): string {
  const heading = `# What changed from ${neutralise(before)} to ${neutralise(after)}`
  if (isUnchanged(changes))
    return `${heading}\n\nTitle, authors, references, statements and queries are the same.\n`
  const { title, authors, references, statements, queries } = changes
  const sections = [
    section('Title', title ? [showChange(title)] : []),
    section('Authors', authors ? [showChange(authors)] : []),
    section('References', [
      ...references.added.map(
        ({ label, text }) => `Added “${neutralise(label)}”: ${neutralise(plainText(text))}`,
      ),
      ...references.removed.map(
        ({ label, text }) => `Removed “${neutralise(label)}”: ${neutralise(plainText(text))}`,
      ),
      ...references.changed.map(showReference),
    ]),
    section(
      'Statements',
      statements.map(({ name, ...change }) => `${neutralise(name)}: ${showChange(change)}`),
    ),
    section('Queries', [
      ...queries.added.map(({ id, text }) => `New ${id}: ${neutralise(text)}`),
      ...queries.removed.map(({ id, text }) => `Withdrawn ${id}: ${neutralise(text)}`),
      ...queries.changed.map(showQuery),
    ]),
  ]
  return `${[heading, ...sections.filter((part) => part !== undefined)].join('\n\n')}\n`
}

function section(name: string, lines: readonly string[]): string | undefined {
  if (lines.length === 0) return undefined
  return `## ${name}\n\n${lines.map((line) => `- ${line}`).join('\n')}`
}

function showReference({ before, after, fields }: ReferenceChange): string {
  const label = `“${neutralise(after.label)}”, line ${after.place.start.line}`
  if (fields.length === 0)
    return `${label}, wording: ${showChange({ before: plainText(before.text), after: plainText(after.text) })}`
  return `${label}, ${plural(fields.length, 'change')}: ${fields.map(showField).join('; ')}`
}

function showQuery({ before, after }: QueryChange): string {
  if (before.id !== after.id) return `${before.id} is ${after.id} now: ${neutralise(after.text)}`
  return `${after.id}: ${showChange({ before: before.text, after: after.text })}`
}

function showField({ field, before, after }: FieldChange): string {
  return `${field} ${showChange({ before, after })}`
}

function showChange({ before, after }: { before: string | undefined; after: string | undefined }): string {
  if (before === undefined || before === '') return `added ${strong(after ?? '')}`
  if (after === undefined || after === '') return `removed ${struck(before)}`
  return showEdit(before, after)
    .map(({ kind, text }) => {
      if (kind === 'kept') return keepEdges(text, neutralise)
      return keepEdges(text, kind === 'added' ? strong : struck)
    })
    .join('')
}

function strong(text: string): string {
  return `**${neutralise(text)}**`
}

function struck(text: string): string {
  return `~~${neutralise(text)}~~`
}

/** Leave spaces at the edges outside of the markup, which would not hold with them inside. */
function keepEdges(text: string, mark: (inner: string) => string): string {
  const inner = text.trim()
  if (inner === '') return ' '
  return `${/^\s/.test(text) ? ' ' : ''}${mark(inner)}${/\s$/.test(text) ? ' ' : ''}`
}
