const invisible = /[\p{Cc}\u{200B}-\u{200F}\u{202A}-\u{202E}\u{2060}-\u{2069}\u{FEFF}\u{E000}-\u{F8FF}]+/gu
const markup = /[&\\`*_{}[\]<>()#+!|~$^]/g
const number = /&#35;(?=\d)/g
const address = /:\/\/|www\./gi
const blockStart = /^[-=:]|(?<=^\d{1,9})\./g
const digest = /\b[0-9a-f]{7,40}\b/gi
const ticket = /\bGH-(?=\d)/gi
const wordJoiner = '\u{2060}'

/**
 * Make text from a manuscript, a file name or a comment safe to stand in Markdown on GitHub.
 *
 * It becomes one line in which nothing is markup: no mention, no issue or commit link, no HTML, no table border, no
 * address that is fetched or linked, and no character that an entity spells. A word joiner, which has no width, parts what GitHub would link.
 */
export function neutralise(text: string): string {
  return text
    .replaceAll(invisible, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(markup, (character) => `&#${character.charCodeAt(0)};`)
    .replaceAll(address, (start) => `${start.slice(0, -1)}${wordJoiner}${start.slice(-1)}`)
    .replaceAll(blockStart, (character) => `&#${character.charCodeAt(0)};`)
    .replaceAll('@', `@${wordJoiner}`)
    .replaceAll(number, (sign) => `${sign}${wordJoiner}`)
    .replaceAll(ticket, (start) => `${start}${wordJoiner}`)
    .replaceAll(digest, (digits) => `${digits.slice(0, 3)}${wordJoiner}${digits.slice(3)}`)
}
