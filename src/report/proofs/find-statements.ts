import type { ProseBlock } from '../../model/document.ts'
import type { Manuscript } from '../../model/manuscript.ts'
import type { Place } from '../../model/place.ts'
import { plainText } from './plain-text.ts'

/** A part of an article that speaks of the article: abstract, funding, disclosure and the like. */
export interface Statement {
  /** As its heading prints it. */
  readonly name: string
  readonly text: string
  readonly place: Place
}

// What the headings of such parts have in common, in seven languages.
const name =
  /^(?:the |author |authors?['’]s? )?(?:abstract|summary|keywords?|key words|acknowledge?ments?|disclosures?|conflicts? of interests?|competing|declarations?|funding|financial (?:support|disclosure)|data (?:and code )?(?:availability|access|sharing)|availability of|code availability|ethic(?:s|al)|informed consent|consent|contributions?|notes? on (?:the )?contributors?|credit|orcid|correspond(?:ing|ence)|contact|licen[cs]e|about the authors?|biograph\w{1,8}|zusammenfassung|schlüsselwörter|danksagung|förderung|finanzierung|interessenkonflikte?|datenverfügbarkeit|résumé|mots[- ]clés|remerciements|financement|conflits? d['’]intérêts?|resumen|palabras clave|agradecimientos|financiación|conflictos? de intereses|resumo|palavras[- ]chave|agradecimentos|financiamento|riassunto|parole chiave|ringraziamenti|finanziament[oi]|samenvatting|trefwoorden|dankwoord|financiering)(?!\p{L})/iu
const longestName = 60

interface Section {
  readonly name: string
  readonly place: Place
  readonly texts: string[]
}

/** Find the statements of a manuscript: parts under such a heading, and paragraphs that begin with such words and a colon. */
export function findStatements({ documents, bodyBlocks, title }: Manuscript): Statement[] {
  const sections = documents.flatMap(({ path, blocks }) => {
    const body = bodyBlocks.get(path)
    // The title again, on every page of a proof, is a running head.
    return readSections(
      blocks.filter(({ index, text }) => body?.has(index) !== false && !text.startsWith(title)),
    )
  })
  return sections.map(({ texts, ...section }) => ({ ...section, text: texts.join('\n') }))
}

function readSections(blocks: readonly ProseBlock[]): Section[] {
  const sections: Section[] = []
  let open: Section | undefined
  for (const block of blocks) {
    const { kind, text, place } = block
    const lead = kind === 'heading' ? text : leadOf(text)
    if (lead !== undefined && isName(lead)) {
      open = { name: plainText(lead), place, texts: kind === 'heading' ? [] : [text.slice(lead.length + 1)] }
      sections.push(open)
      // A lead goes no further than its paragraph.
      if (kind !== 'heading') open = undefined
    } else if (kind === 'heading') open = undefined
    else open?.texts.push(text)
  }
  return sections
}

/** `Funding` of `Funding: This work was …` */
function leadOf(text: string): string | undefined {
  const end = text.slice(0, longestName + 1).indexOf(':')
  return end < 0 ? undefined : text.slice(0, end)
}

function isName(text: string): boolean {
  return text.length <= longestName && name.test(text.trim())
}
