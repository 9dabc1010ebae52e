/**
 * Build the query for the text of `count` blobs, with variables `$oid0`, `$oid1`, … and answers `blob0`, `blob1`, …
 *
 *     query ReadBlobs($owner: String!, $name: String!, $oid0: GitObjectID!) {
 *       repository(owner: $owner, name: $name) {
 *         blob0: object(oid: $oid0) { ...BlobFields }
 *       }
 *     }
 */
export function buildReadBlobsQuery(count: number): string {
  const indexes = Array.from({ length: count }, (_, index) => index)
  const variables = indexes.map((index) => `$oid${index}: GitObjectID!`).join(', ')
  const objects = indexes
    .map((index) => `blob${index}: object(oid: $oid${index}) { ...BlobFields }`)
    .join('\n')
  return /* GraphQL */ `
    query ReadBlobs($owner: String!, $name: String!, ${variables}) {
      repository(owner: $owner, name: $name) {
        ${objects}
      }
    }
    fragment BlobFields on GitObject {
      __typename
      ... on Blob {
        oid
        byteSize
        isBinary
        isTruncated
        text
      }
    }
  `
}
