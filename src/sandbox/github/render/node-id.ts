/** Give an object's id for GraphQL: opaque, and unlike that of any other kind. */
export function nodeId(kind: string, id: number | string): string {
  return Buffer.from(`0${kind.length}:${kind}${id}`).toString('base64')
}
