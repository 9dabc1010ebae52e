const unseen =
  /[\p{Cc}\p{Co}\p{Cs}\u{61C}\u{180E}\u{200B}-\u{200F}\u{202A}-\u{202E}\u{2060}-\u{206F}\u{FEFF}\u{FFF9}-\u{FFFB}\u{E0000}-\u{E007F}]+/gu
const markup = /[&\\`*_{}[\]<>()#+!|~$^]/g
const blockStart = /^[-=:]|(?<=^\d{1,9})\./g
const address = /:\/\/|www\./gi
const number = /#(?=\d|$)/g
const ticket = /(?<![a-z0-9])GH-(?=\d)/gi
const digest = /(?<![a-z0-9])[0-9a-f]{7,}(?![a-z0-9])/gi
const sixDigits = /.{6}(?=.)/g
const wordJoiner = '\u{2060}'

/**
 * Make text from a manuscript, a file name or a comment safe to stand in Markdown on GitHub.
 *
 * It becomes one line in which nothing is markup: no mention, no issue or commit link, no HTML, no table border, no
 * address that is fetched or linked, and no character that an entity spells.
 */
export function neutralise(text: string): string {
  return partLinks(text).replaceAll(markup, entityOf).replaceAll(blockStart, entityOf)
}

/**
 * Make the same text safe where GitHub shows it as it stands: a title, a line beside the manuscript.
 *
 * One line that mentions nobody and links to nothing. A word joiner, which has no width, parts what GitHub would link.
 */
export function neutraliseLine(text: string): string {
  return partLinks(text).replaceAll(/<(?=[a-z!/?])/gi, `<${wordJoiner}`)
}

function partLinks(text: string): string {
  return text
    .replaceAll(unseen, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(address, (start) => `${start.slice(0, -1)}${wordJoiner}${start.slice(-1)}`)
    .replaceAll('@', `@${wordJoiner}`)
    .replaceAll(number, `#${wordJoiner}`)
    .replaceAll(ticket, (start) => `${start}${wordJoiner}`)
    .replaceAll(digest, (digits) => digits.replaceAll(sixDigits, `$&${wordJoiner}`))
}

function entityOf(character: string): string {
  return `&#${character.charCodeAt(0)};`
}
