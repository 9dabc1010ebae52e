import { type Stretch, blankOut } from './stretch.ts'

/** Identifiers of an entry, with the stretches that they and their labels take up. */
export interface Identifiers {
  readonly DOI?: string
  readonly ISBN?: string
  readonly URL?: string
  readonly stretches: readonly Stretch[]
}

const doiPattern = /(?<![\d.])10\.\s?\d{4,9}\/[^\s"“”<>{}|^]+/g
const doiLabel =
  /(?:<|\(|\[)?\s?(?:(?:https?:\s?\/\/\s?)?(?:dx\.\s?)?doi\.\s?org\s?\/\s?|doi\s?:?\s{0,2}(?:https?:\s?\/\/\s?)?(?:(?:dx\.\s?)?doi\.\s?org\s?\/\s?)?)$/i
const urlPattern = /(?:(?<!\p{L})|(?<=from))(?:(?:https?|ftp):\/\/|www\.)[^\s"“”<>{}|^]+/giu
/** An address without scheme, as MLA prints it. */
const bareUrlPattern =
  /(?<=[\s<(])(?:[a-z\d-]{2,40}\.){1,3}(?:com|org|net|edu|gov|info|int|eu|uk|de|fr|es|it|nl|br|pt|ch|at|be|ca|au|example)\/[^\s"“”<>{}|^]+/gi
const urlLabel =
  /(?:available (?:at|from|online)|online at|retrieved from|accessed (?:at|from)|disponível em|disponible en|disponibile (?:su|a)|disponible (?:sur|à)|(?:online )?(?:verfügbar|abrufbar|einsehbar) unter|beschikbaar (?:op|via)|unter|url|link|in)\s?:?\s{0,2}[<(]?\s?$/i
const isbnPattern = /ISBN(?:-1[03])?:?\s?((?:97[89][- ]?)?\d[\d -]{7,14}[\dX])/gi
const arxivPattern =
  /\[?\s?arXiv\s?:\s?(?:[a-z-]{2,10}(?:\.[A-Z]{2})?\/)?\d{4}[\d.]{3,7}(?:v\d)?(?:\s?\[[a-z.-]{2,12}\])?\]?|\[(?:hep|astro|cond|gr|math|nucl|quant|physics)(?:-[a-z]{2,4})?\/\d{7}\]/gi
const pubmedPattern = /(?:PubMed\s(?:Central\s)?)?PMC?ID:?\s?(?:PMC)?\d{4,9}[.;]?/gi
const longestLabel = 48

/** Find DOI, URL and ISBN of an entry, however they are introduced. */
export function findIdentifiers(text: string): Identifiers {
  const dois = text.includes('10.') ? matches(text, doiPattern, doiLabel) : []
  const isbns = /isbn/i.test(text) ? matches(text, isbnPattern, undefined) : []
  const urls = findAddresses(dois.length > 0 ? blankOut(text, dois) : text)
  const [doi] = dois
  const [url] = urls
  const isbn = isbns[0]?.text.replace(/^\D+\d?\d?:\s?/, '')
  return {
    ...(doi && { DOI: doi.text.replaceAll(/\s/g, '') }),
    ...(isbn !== undefined && { ISBN: isbn }),
    ...(url && { URL: url.text }),
    stretches: [
      ...dois,
      ...urls,
      ...isbns,
      ...(/arxiv|\[[a-z]/i.test(text) ? matches(text, arxivPattern, undefined) : []),
      ...(text.includes('ID') ? matches(text, pubmedPattern, undefined) : []),
    ],
  }
}

function findAddresses(text: string): Match[] {
  const urls = matches(text, urlPattern, urlLabel)
  return urls.length > 0 || !text.includes('/') ? urls : matches(text, bareUrlPattern, urlLabel)
}

interface Match extends Stretch {
  readonly text: string
}

function matches(text: string, pattern: RegExp, label: RegExp | undefined): Match[] {
  return [...text.matchAll(pattern)].map((match) => {
    const found = withoutTail(match[0])
    const from = Math.max(0, match.index - longestLabel)
    const lead = label?.exec(text.slice(from, match.index))?.[0].length ?? 0
    let start = match.index - lead
    let end = match.index + found.length
    if (text.charAt(start - 1) === '<') start--
    if (text.charAt(end) === '>') end++
    return { start, end, text: found }
  })
}

/** Drop what belongs to the sentence and not to the address: stops, and brackets that it did not open. */
function withoutTail(address: string): string {
  let end = address.length
  while (end > 0) {
    const last = address.charAt(end - 1)
    const isStray =
      last === ')' || last === ']' ? !isBalanced(address.slice(0, end), last) : /[.,;:'’!?»]/.test(last)
    if (!isStray) break
    end--
  }
  return address.slice(0, end)
}

function isBalanced(text: string, closing: string): boolean {
  const opening = closing === ')' ? '(' : '['
  return text.split(opening).length >= text.split(closing).length
}
