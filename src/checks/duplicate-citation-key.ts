import type { Manuscript } from '../model/manuscript.ts'
import type { Reference } from '../model/reference.ts'
import type { Check } from './check.ts'

/**
 * Two entries with one key: in one file, or two works in two files, which may repeat each other's entries.
 *
 * Where nobody cites the key, it does no harm yet and is only noted.
 */
export const duplicateCitationKey: Check = {
  rule: 'duplicate-citation-key',
  raised: 'always',
  find(manuscript) {
    const first = new Map<string, Reference>()
    const cited = citedKeys(manuscript)
    return manuscript.references.flatMap((reference) => {
      const { citekey, place, id } = reference
      if (citekey === undefined || isToldElsewhere(manuscript, id)) return []
      const twin = first.get(citekey)
      if (!twin) first.set(citekey, reference)
      if (!twin) return []
      const where =
        twin.place.path === place.path
          ? `on line ${twin.place.start.line}`
          : `in ${twin.place.path}, line ${twin.place.start.line}`
      return [
        {
          message: `The key \`${citekey}\` is also that of the entry ${where}. Only one of them can be cited: give each its own key, or delete one.`,
          place,
          subject: id,
          related: [{ message: `The first entry with the key \`${citekey}\``, place: twin.place }],
          ...(!cited.has(citekey) && { severity: 'info' as const }),
        },
      ]
    })
  },
}

function isToldElsewhere({ bibliography }: Manuscript, id: string): boolean {
  return bibliography.excused.get(id) === 'shared'
}

function citedKeys({ citations }: Manuscript): ReadonlySet<string> {
  return new Set(
    citations.flatMap(({ items }) =>
      items.flatMap(({ target }) => (target.kind === 'key' ? [target.key] : [])),
    ),
  )
}
