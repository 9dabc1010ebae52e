import type { LinkedItem } from '../model/citation.ts'
import { describeLine } from '../model/describe-lines.ts'
import type { Reference } from '../model/reference.ts'
import type { Check } from './check.ts'
import { fixItem } from './items/fix-item.ts'
import { findUndefinedKeys, keyOf } from './items/key-items.ts'

/** A key that the bibliography does not have. Silent without a bibliography. */
export const undefinedCitationKey: Check = {
  rule: 'undefined-citation-key',
  raised: 'always',
  find(manuscript) {
    const items = findUndefinedKeys(manuscript)
    if (items.length === 0) return []
    const byId = new Map(manuscript.references.map((reference) => [reference.id, reference]))
    return items.map((item) => {
      const { place, nearMiss, nearest } = item
      const ids = nearMiss ? [nearMiss.reference] : nearest
      const near = ids.map((id) => byId.get(id)).filter((entry) => entry !== undefined)
      const [only] = nearMiss ? near : []
      const fix = only && fixItem(item, only)
      return {
        ...(fix && { fix }),
        message: `No reference for citation \`${keyOf(item)}\`. ${remedy(item, near)}`,
        place,
        subject: nearMiss?.reference ?? keyOf(item),
        related: near.map(({ citekey = '', place: entry }) => ({
          message: `\`${citekey}\` stands on ${describeLine(entry, place.path)}`,
          place: entry,
        })),
      }
    })
  },
}

function remedy({ nearMiss }: LinkedItem, near: readonly Reference[]): string {
  const keys = near.map(({ citekey = '' }) => `\`${citekey}\``)
  if (keys.length === 0) return 'Add an entry or correct the key.'
  if (nearMiss) return `Correct the key or add an entry; nothing cites ${keys.join()}, which is nearest.`
  return `Add an entry or correct the key; the nearest ${keys.length === 1 ? 'is' : 'are'} ${keys.join(', ')}.`
}
