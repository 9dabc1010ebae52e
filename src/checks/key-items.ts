import type { LinkedItem } from '../model/citation.ts'
import type { Manuscript } from '../model/manuscript.ts'
import { doiOf } from '../references/key-index.ts'
import { requiredItems } from './unlinked-items.ts'

/** Give the key of an item that cites by key, else an empty text. */
export function keyOf({ target }: LinkedItem): string {
  return target.kind === 'key' ? target.key : ''
}

// @pmid:29424689, @url:https://…, and @tag:deep, which Manubot defines in the text
const identifier = /^(?:arxiv|clinicaltrials|isbn|pmc|pmcid|pmid|raw|tag|url|wikidata|https?):/i

/**
 * Give the items whose key no entry has, not even in another case.
 *
 * Nothing can be said without a bibliography, where a file of it could not be read, or of a damaged entry. An
 * identifier such as a DOI is no key: MyST and Manubot look it up by themselves.
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
      !identifier.test(item.target.key) &&
      !lost.some((subject) => subject.endsWith(`-${keyOf(item)}`)),
  )
}
