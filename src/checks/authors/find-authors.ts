import type { MarkdownDocument, ProseBlock } from '../../model/document.ts'
import type { Manuscript } from '../../model/manuscript.ts'

/** Give the surnames of a manuscript's authors, from its front matter or the line under its title; none if unknown. */
export function findAuthors(manuscript: Manuscript): string[] {
  return findAuthorNames(manuscript)
    .map(surname)
    .filter((name) => name !== '')
}

/** Give the authors of a manuscript as it prints their names. */
export function findAuthorNames({ documents }: Manuscript): string[] {
  const named = documents.map(({ frontMatter }) => [frontMatter.author, frontMatter.authors].flatMap(namesIn))
  const [first] = documents
  return named.find((found) => found.length > 0) ?? (first ? bylineNames(first) : [])
}

function namesIn(value: unknown): string[] {
  if (typeof value === 'string') return splitNames(value)
  if (Array.isArray(value)) return value.flatMap(namesIn)
  if (typeof value !== 'object' || value === null) return []
  const { name, family, literal }: { name?: unknown; family?: unknown; literal?: unknown } = value
  const first = [family, name, literal].find((one) => one !== undefined)
  return namesIn(first)
}

const personName = /^\p{Lu}[\p{L}.'’-]*(?:\s(?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|den|la|le|du|da|di)){1,4}$/u

/** The first line in which everything between commas and `and` is a person's name. */
function bylineNames({ blocks }: MarkdownDocument): string[] {
  for (const block of blocks.slice(0, 8)) {
    if (block.kind !== 'paragraph' || block.text.length > 400) continue
    const names = splitNames(withoutNotes(block))
    if (names.length > 0 && names.every((name) => personName.test(name))) return names
  }
  return []
}

/** Take off the raised letters and numbers that lead to the addresses. */
function withoutNotes({ text, marks }: ProseBlock): string {
  let rest = ''
  let at = 0
  for (const { kind, start, end } of marks) {
    if (kind !== 'superscript' || start < at) continue
    rest += text.slice(at, start)
    at = end
  }
  return `${rest}${text.slice(at)}`.replaceAll(/\^[a-z\d*](?:,[a-z\d*]){0,4}\^?|[*†‡§\d]/g, '')
}

function splitNames(text: string): string[] {
  return text
    .split(/,\s|;\s|\s(?:and|und|et|y|e|en|&)\s/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

function surname(name: string): string {
  return name.includes(',') ? (name.split(',')[0] ?? '') : (name.split(/\s+/).at(-1) ?? '')
}
