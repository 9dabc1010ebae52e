/**
 * How a subject of a query was found:
 *
 * | kind     | meaning                                                                        |
 * | -------- | ------------------------------------------------------------------------------ |
 * | found    | one entry, one cited work or one figure answers to the label                    |
 * | gone     | nothing bears a word of the label: the entry or the citation was taken out       |
 * | notFound | something near is there, or there is nothing to look in: a person must see       |
 * | none     | the query is about the manuscript as a whole                                   |
 */
export type Binding =
  | { readonly kind: 'found'; readonly label: string; readonly subject: string }
  | { readonly kind: 'gone'; readonly label: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'notFound'; readonly label: string; readonly nearest: readonly string[] }

const mostNearest = 3

/** Say that the subject was found. */
export function found(label: string, subject: string): Binding {
  return { kind: 'found', label, subject }
}

/** Say that the subject was not found, with what comes near. */
export function notFound(label: string, nearest: readonly string[] = []): Binding {
  return { kind: 'notFound', label, nearest: [...new Set(nearest)].slice(0, mostNearest) }
}
