/** A stretch of a text that the Markdown parser reads as one node without emphasis in it. */
export interface Leaf {
  readonly kind: 'directive' | 'html' | 'link'
  readonly text: string
  readonly start: number
  readonly end: number
}

// 12:345–50 is a directive to the parser, though without label or attributes.
//   ^^^^
const directive = ':[A-Za-z\\d](?:[A-Za-z\\d-]{0,40}[A-Za-z\\d])?(?=[\\s!-,./;<=>?\\\\\\]^|}–—’”…»]|$)'
const tag = '</?[A-Za-z][A-Za-z\\d]{0,20}>'
// As far as no rule about the end of an address comes into play; what is behind it goes to no address.
const address =
  '(?<![A-Za-z])https?://[A-Za-z\\d][A-Za-z\\d-]{0,60}(?:\\.[A-Za-z\\d-]{1,60}){1,8}(?:[/?#=%+,;.-][A-Za-z\\d]{1,80}){0,60}/?(?=[.,;]{0,3}(?:\\s|$))'
const leaf = new RegExp(`(?<directive>${directive})|(?<html>${tag})|(?<link>${address})`, 'g')

/** Find the leaves of a text whose form is simple enough to be sure of. */
export function findLeaves(text: string): Leaf[] {
  if (!/[:<]/.test(text)) return []
  return [...text.matchAll(leaf)].map(({ index, 0: found, groups }) => {
    const kind = groups?.directive !== undefined ? 'directive' : groups?.html !== undefined ? 'html' : 'link'
    return { kind, text: found, start: index, end: index + found.length }
  })
}
