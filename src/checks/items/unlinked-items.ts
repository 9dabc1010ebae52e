import type { LinkedItem } from '../../model/citation.ts'
import type { Manuscript } from '../../model/manuscript.ts'
import type { Reference } from '../../model/reference.ts'
import { perList } from '../../references/per-list.ts'

/** Give the cite items of a manuscript in the order of the text, without the inner works of secondary citations. */
export function requiredItems({ citations }: Manuscript): LinkedItem[] {
  const required: LinkedItem[] = []
  for (const { items } of citations)
    for (const item of items) if (item.isSecondary !== true) required.push(item)
  return required
}

/** Find an entry by its id. */
export function referenceById({ references }: Manuscript, id: string | undefined): Reference | undefined {
  return indexById(references).get(id ?? '')
}

const indexById = perList((references) => {
  const byId = new Map<string, Reference>()
  for (const reference of references) if (!byId.has(reference.id)) byId.set(reference.id, reference)
  return byId
})
