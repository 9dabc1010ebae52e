/** Quote what a citation says on one line; the item of `Vik (2011)` ends before the bracket does. */
export function quoteCitation(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ')
  const closing = line.lastIndexOf('(') > line.lastIndexOf(')') ? ')' : ''
  return `“${line}${closing}”`
}
