import type { LinkedItem } from '../model/citation.ts'
import type { Manuscript } from '../model/manuscript.ts'
import { doiOf } from '../references/key-index.ts'
import { requiredItems } from './unlinked-items.ts'

/** Give the key of an item that cites by key, else an empty text. */
export function keyOf({ target }: LinkedItem): string {
  return target.kind === 'key' ? target.key : ''
}

/**
 * Give the items whose key no entry has, not even in another case.
 *
 * Nothing can be said without a bibliography, where a file of it could not be read, or of a damaged entry. A DOI is no
 * key: MyST looks it up by itself.
 */
export function findUndefinedKeys(manuscript: Manuscript): LinkedItem[] {
  const { bibliography, references } = manuscript
  const isThere = bibliography.paths.length > 0 || references.some(({ origin }) => origin === 'bibliography')
  if (!isThere || !bibliography.isComplete) return []
  const lost = bibliography.problems.filter(({ kind }) => kind === 'lost').map(({ subject }) => subject)
  return requiredItems(manuscript).filter(
    (item) =>
      item.target.kind === 'key' &&
      item.references.length === 0 &&
      item.nearMiss?.kind !== 'key-case' &&
      doiOf(item.target.key) === undefined &&
      !lost.some((subject) => subject.endsWith(`-${keyOf(item)}`)),
  )
}
