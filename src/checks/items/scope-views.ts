import type { Manuscript } from '../../model/manuscript.ts'

/** Give each part of a manuscript that goes by a list of its own as a manuscript, to be judged by itself. */
export function viewScopes(manuscript: Manuscript): Manuscript[] {
  const byPath = new Map(manuscript.documents.map((document) => [document.path, document]))
  return manuscript.scopes.map((scope) => {
    const documents = [...scope.bodyBlocks.keys()].flatMap((path) => byPath.get(path) ?? [])
    return { ...manuscript, ...scope, documents }
  })
}
