import type { ProseBlock } from '../../model/document.ts'

const lastIndex = 20
const longest = 4000
const capitals = 0.8
const aboutAuthors = /aut(?:h?or|eur)|affiliation|afilia|zugehörigkeit/i
const joint =
  /^(?:and|und|et|y|e|i|og|och|en|de|da|do|dos|das|del|della|di|du|van|von|der|den|la|le|el|al|bin|ibn|ter|ten|zu|zur)$/u

/** Find the lines of authors above the text, whose numbers stand for addresses: `Anna Knox^1,2^ and Bert Moe^2^`. */
export function findAuthorLines(blocks: readonly ProseBlock[]): Set<ProseBlock> {
  const lines = new Set<ProseBlock>()
  for (const block of blocks.slice(0, lastIndex)) {
    const isTitle = block.kind === 'heading' && block.index === 0
    if (block.kind === 'heading' && !isTitle && !aboutAuthors.test(block.text)) break
    if (isTitle || isNames(block)) lines.add(block)
  }
  return lines
}

/** Whether a block begins with a raised number, as addresses and notes do and sentences do not: `^1^ Institute of Silt`. */
export function beginsRaised({ kind, text, marks }: ProseBlock): boolean {
  if (kind === 'tableCell') return false
  return marks.some((mark) => mark.kind === 'superscript' && mark.start === 0) || /^[¹²³⁴-⁹]/u.test(text)
}

function isNames({ kind, text }: ProseBlock): boolean {
  if (kind === 'tableCell' || kind === 'caption' || text.length > longest) return false
  const words = (text.match(/\p{L}[\p{L}\p{M}'’-]+/gu) ?? []).filter((word) => !joint.test(word))
  const capitalised = words.filter((word) => /^\p{Lu}/u.test(word)).length
  return words.length > 1 && capitalised >= words.length * capitals
}
