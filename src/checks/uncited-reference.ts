import type { Manuscript } from '../model/manuscript.ts'
import { mentioned } from '../queries/evidence.ts'
import type { Check } from './check.ts'

/** An entry of the list that no citation means. Silent where the text cites in a way that is not read yet. */
export const uncitedReference: Check = {
  rule: 'uncited-reference',
  raised: 'always',
  find(manuscript) {
    if (!isReadable(manuscript)) return []
    const spoken = spokenFor(manuscript)
    return manuscript.references
      .filter((reference) => !spoken.has(reference.id))
      .map((reference) => ({
        message:
          `“${reference.label}” is in the reference list but not cited. ${mentioned(reference, manuscript)}`.trim(),
        place: reference.place,
        subject: reference.id,
        related: (manuscript.mentions.get(reference.id) ?? []).map(({ words, place }) => {
          return { message: `${words} is mentioned on line ${place.start.line}`, place }
        }),
      }))
  },
}

/** Entries that are cited, or that a near miss already speaks of. */
function spokenFor({ citations }: Manuscript): ReadonlySet<string> {
  const items = citations.flatMap((citation) => citation.items)
  return new Set(
    items.flatMap((item) => [...item.references, ...(item.nearMiss ? [item.nearMiss.reference] : [])]),
  )
}

const otherSyntax =
  /\[\d{1,3}(?:[\s,;–-]{1,3}\d{1,3}){0,20}\]|\[[^\]\n]{0,80}@[\p{L}\d]|\\cite[a-z*]{0,12}[[{]|\{cite/u

/** With a list and not one citation read, the text may cite by number, key or note: then nothing can be said. */
function isReadable({ citations, documents, bodyBlocks }: Manuscript): boolean {
  if (citations.length > 0) return true
  return !documents.some((document) =>
    document.blocks.some((block) => {
      if (!bodyBlocks.get(document.path)?.has(block.index)) return false
      const isRaised = block.marks.some(
        ({ kind, start, end }) => kind === 'superscript' && /^\d/.test(block.text.slice(start, end)),
      )
      return (
        isRaised ||
        otherSyntax.test(block.text) ||
        block.marks.some((mark) => mark.kind === 'footnoteReference')
      )
    }),
  )
}
