import type { ProseBlock } from '../../model/document.ts'
import type { Manuscript } from '../../model/manuscript.ts'

const contact =
  /^[\s*†‡§✉\d]{0,6}(?:contact|corresponding (?:authors?|address|contact|e-?mail)|correspondence(?!\s(?:analys|between|of))|address for correspondence|postal address|kontakt|korrespond(?:enz|ierende)|correspondance|contacto|correspondencia|contato|correspondência|contatto|corrispondenza|correspondentie(?:adres)?)\b|\b(?:corresponding authors?|correspondence (?:to|should|may|can)|(?:autor|autora|autores) (?:de|para|por) (?:la )?correspond[eê]ncia|autora? correspondente|aute?urs? correspondante?|korrespondierende[rn]? autor(?:in)?|autore (?:corrispondente|di riferimento)|corresponderend auteur)\b/iu

/** Find the lines that say how the corresponding author is reached: those that begin so, and those under such a heading. */
export function findContactLines({ documents, bodyBlocks }: Manuscript): ProseBlock[] {
  return documents.flatMap((document) =>
    document.blocks.filter((block, index) => {
      if (!bodyBlocks.get(document.path)?.has(block.index) || block.kind === 'heading') return false
      const before = document.blocks[index - 1]
      return (
        contact.test(block.text.trim()) || (before?.kind === 'heading' && contact.test(before.text.trim()))
      )
    }),
  )
}
