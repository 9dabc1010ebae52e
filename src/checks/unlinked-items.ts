import type { LinkedItem } from '../model/citation.ts'
import type { Manuscript } from '../model/manuscript.ts'
import type { Reference } from '../model/reference.ts'

/** Give the cite items of a manuscript in the order of the text, without the inner works of secondary citations. */
export function requiredItems({ citations }: Manuscript): LinkedItem[] {
  return citations.flatMap((citation) => citation.items).filter((item) => item.isSecondary !== true)
}

/** Find an entry by its id. */
export function referenceById({ references }: Manuscript, id: string | undefined): Reference | undefined {
  return references.find((reference) => reference.id === id)
}

/** Put what a citation says on one line, for a message. */
export function quoteItem({ text }: LinkedItem): string {
  return `“${text.replaceAll(/\s+/g, ' ')}”`
}
