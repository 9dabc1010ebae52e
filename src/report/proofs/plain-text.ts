const markup = /[*_~`]+|\\(?=[^\p{L}\p{N}\s])/gu

/**
 * Give a text as it is compared: without Markdown's markup, and with one kind of quotation mark, dash and space.
 *
 * Publishers set these in their own way; a change of them alone changes nothing that an author must see.
 */
export function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(markup, '')
    .replaceAll(/[‘’‛′`´]/g, "'")
    .replaceAll(/[“”„‟″«»]/g, '"')
    .replaceAll(/[\u{2010}-\u{2015}\u{2212}]/gu, '-')
    .replaceAll(/[\s\u{FFFC}]+/gu, ' ')
    .trim()
}
