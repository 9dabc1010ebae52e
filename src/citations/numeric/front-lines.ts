import type { ProseBlock } from '../../model/document.ts'

const lastIndex = 20
const longest = 4000
const capitals = 0.8
const joint =
  /^(?:and|und|et|y|e|i|og|och|en|de|da|do|dos|das|del|della|di|du|van|von|der|den|la|le|el|al|bin|ibn|ter|ten|zu|zur)$/u

/** Whether a block above the text is a line of authors, whose numbers stand for addresses: `Anna Knox^1,2^ and Bert Moe^2^`. */
export function isAuthorLine({ index, kind, depth, text }: ProseBlock): boolean {
  if (kind === 'tableCell' || kind === 'caption' || index >= lastIndex || text.length > longest) return false
  return kind === 'heading' ? index === 0 && depth === 1 : isNames(text)
}

/** Whether a block begins with a raised number, as addresses and notes do and sentences do not: `^1^ Institute of Silt`. */
export function beginsRaised({ text, marks }: ProseBlock): boolean {
  return marks.some(({ kind, start }) => kind === 'superscript' && start === 0) || /^[¹²³⁴-⁹]/u.test(text)
}

function isNames(text: string): boolean {
  const words = (text.match(/\p{L}[\p{L}\p{M}'’-]+/gu) ?? []).filter((word) => !joint.test(word))
  const capitalised = words.filter((word) => /^\p{Lu}/u.test(word)).length
  return words.length > 1 && capitalised >= words.length * capitals
}
