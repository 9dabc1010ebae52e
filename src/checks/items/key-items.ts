import type { LinkedItem } from '../../model/citation.ts'
import type { Manuscript } from '../../model/manuscript.ts'
import { doiOf } from '../../references/key-index.ts'
import { requiredItems } from './unlinked-items.ts'

/** Give the key of an item that cites by key, else an empty text. */
export function keyOf({ target }: LinkedItem): string {
  return target.kind === 'key' ? target.key : ''
}

// @pmid:29424689, @url:https://…, and @tag:deep, which Manubot defines in the text
const identifier = /^(?:arxiv|clinicaltrials|isbn|pmc|pmcid|pmid|raw|tag|url|wikidata|https?):/i

// What knitr, papaja and grateful write when the text is built: entries for packages of R
const generatedFile = /(?:^|\/)(?:grateful-refs|packages|pkgs|r-packages|r-references)\.bib$/i
// knitr names them R-dplyr and dplyr2019: no package has other punctuation in its name.
const noPackage = /^(?!R-).*[_:/-]/

/**
 * Give the items whose key no entry has, not even in another case.
 *
 * Nothing can be said without a bibliography, where a file of it could not be read, or of a damaged entry. Where only a
 * file is absent that software writes for packages, keys that are none of its own are judged. An identifier such as a
 * DOI is no key: MyST and Manubot look it up by themselves.
 */
export function findUndefinedKeys(manuscript: Manuscript): LinkedItem[] {
  if (!isReadable(manuscript)) return []
  const { isComplete, problems } = manuscript.bibliography
  const lost = problems.filter(({ kind }) => kind === 'lost').map(({ subject }) => subject)
  return requiredItems(manuscript).filter(
    (item) =>
      item.target.kind === 'key' &&
      item.references.length === 0 &&
      item.nearMiss?.kind !== 'key-case' &&
      doiOf(item.target.key) === undefined &&
      !identifier.test(item.target.key) &&
      (isComplete || noPackage.test(item.target.key) || item.nearMiss !== undefined) &&
      !lost.some((subject) => subject.endsWith(`-${keyOf(item)}`)),
  )
}

/** Whether a key that no entry has may be called wrong: there is a bibliography, and nothing of it was left unread. */
export function isReadable({ bibliography, references }: Manuscript): boolean {
  const { paths, isComplete, problems } = bibliography
  const isThere = paths.length > 0 || references.some(({ origin }) => origin === 'bibliography')
  return (
    isThere &&
    (isComplete || problems.every(({ kind, subject }) => kind === 'absent' && generatedFile.test(subject)))
  )
}
