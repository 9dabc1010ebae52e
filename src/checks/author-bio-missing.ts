import type { ProseBlock } from '../model/document.ts'
import type { Manuscript } from '../model/manuscript.ts'
import { foldWords } from '../references/name-key.ts'
import type { Check } from './check.ts'
import { findAuthors } from './authors/find-authors.ts'

const section =
  /^(?:notes? on (?:the )?(?:contributors?|authors?)|about the authors?|authors?['’]?s? (?:biograph(?:y|ies)|bios?|notes?)|biographical (?:notes?|sketch(?:es)?)|biograph(?:y|ies)|(?:über|zu) (?:die autor(?:en|in|innen)?|den autor)|autorenangaben|à propos (?:des auteurs?|de l['’]auteur)|(?:sobre|acerca de) (?:los autores|el autor|la autora)|sobre os? autore?s?|sugli autori|sull['’]autore|over de auteurs?)$/i
const fewestWords = 10

/** No section with a biography of each author. Counts only where a publisher asks for one. */
export const authorBioMissing: Check = {
  rule: 'author-bio-missing',
  raised: 'onRequest',
  find(manuscript) {
    const document = manuscript.documents[0]
    if (!document) return []
    const words = sectionWords(manuscript)
    const missing = findAuthors(manuscript).filter(
      (name) => !foldWords(name).every((word) => words.includes(word)),
    )
    if (words.length >= fewestWords && missing.length === 0) return []
    const message =
      words.length < fewestWords
        ? 'No biography of the authors. Add a section “Notes on contributors” or answer the query.'
        : `The notes on contributors do not name ${missing.join(', ')}.`
    return [{ message, place: document.placeOf(0, 0), subject: null }]
  },
}

function sectionWords({ documents }: Manuscript): string[] {
  return documents.flatMap((document) =>
    document.blocks.filter(inSection()).flatMap((block) => foldWords(block.text)),
  )
}

/** Tell, called block by block, whether a block stands under the heading of such a section. */
function inSection(): (block: ProseBlock) => boolean {
  let isInside = false
  return (block) => {
    if (block.kind !== 'heading') return isInside
    isInside = section.test(
      block.text
        .trim()
        .replace(/^[\d.]+\s/, '')
        .replace(/[.:]$/, ''),
    )
    return false
  }
}
