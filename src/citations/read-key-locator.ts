import type { Locator } from '../model/citation.ts'

/** What stands behind a key: its pinpoint, if it begins with one, and the rest. */
export interface Pinpoint {
  readonly locator: Locator | undefined
  readonly suffix: string
}

const terms: Readonly<Record<string, string>> = {
  appendix: 'app,appendix,appendices,anhang',
  book: 'bk,bks,book,books',
  chapter: 'ch,chs,chap,chaps,chapter,chapters,kap,kapitel,cap,caps,chapitre,chapitres,hoofdstuk',
  column: 'col,cols,column,columns,sp,spalte',
  figure: 'fig,figs,figure,figures,abb,abbildung',
  folio: 'fol,fols,folio,folios',
  issue: 'no,nos,number,numbers,nr',
  line: 'l,ll,line,lines,z,zeile',
  note: 'n,nn,note,notes,fn,anm,footnote,footnotes',
  opus: 'op,opp,opus,opera',
  page: 'p,pp,pg,page,pages,s,seite,seiten,pág,págs,página,páginas,blz,str,pagina',
  paragraph: 'para,paras,paragraph,paragraphs,¶,¶¶,abs,absatz,rn',
  part: 'pt,pts,part,parts,teil',
  section: 'sec,secs,sect,section,sections,§,§§,\\s,abschnitt,sección,seção',
  'sub-verbo': 'sub verbo,sub verbis,s.v,s.vv,sv',
  table: 'tab,tabs,table,tables,tabelle',
  verse: 'v,vv,verse,verses',
  volume: 'vol,vols,volume,volumes,bd,band,tome,t',
}
const labelOf: ReadonlyMap<string, string> = new Map(
  Object.entries(terms).flatMap(([label, words]) => words.split(',').map((word) => [word, label])),
)

const term = /^(?:sub verb(?:o|is)|s\.\s?vv?\.?|¶{1,2}|§{1,2}|\\S|\p{L}{1,12})\.?(?=[\s\d]|$)/iu
const number = '(?:\\p{L}{0,3}\\d[\\p{L}\\p{N}.:]{0,20}|[ivxlcdmIVXLCDM]{1,9}|[A-Z])(?![\\p{L}\\p{N}])'
const value = new RegExp(
  `^${number}(?:\\s{0,2}(?:[-–—]{1,3}|,|&|and|und|et|y|e)\\s{0,2}${number}){0,20}(?:\\s?ff?\\.?(?!\\p{L}))?`,
  'u',
)
const braced = /^[\s,]{0,4}\{([^{}]{0,200})\}/

/**
 * Read the pinpoint behind a key, as Pandoc and BibLaTeX do: `, pp. 33-35`, `, 33`, `{ii, A}`, `[chap. 3]`.
 *
 * Terms are those of CSL, with some of other languages; a number without a term is a page. Dashes become hyphens.
 */
export function readKeyLocator(text: string): Pinpoint {
  const inBraces = braced.exec(text)
  if (inBraces) {
    const content = (inBraces[1] ?? '').trim()
    return { locator: readBraced(content), suffix: text.slice(inBraces[0].length) }
  }
  const rest = text.replace(/^[\s,]{1,4}/, '')
  const { label, length } = readTerm(rest)
  const found = value.exec(rest.slice(length))
  if (!found || (label === undefined && !/\d/.test(found[0]))) return { locator: undefined, suffix: text }
  return { locator: build(label, found[0]), suffix: rest.slice(length + found[0].length) }
}

function readBraced(content: string): Locator | undefined {
  if (content === '') return undefined
  const { label, length } = readTerm(content)
  return build(label, content.slice(length))
}

function readTerm(text: string): { label: string | undefined; length: number } {
  const word = term.exec(text)?.[0]
  if (word === undefined) return { label: undefined, length: 0 }
  const plain = word.toLowerCase().replace(/\.$/, '').replace(/\.\s/, '.')
  const label = labelOf.get(plain)
  if (label === undefined) return { label, length: 0 }
  return { label, length: word.length + (/^\s{0,4}/.exec(text.slice(word.length))?.[0].length ?? 0) }
}

function build(label: string | undefined, text: string): Locator {
  return { label: label ?? 'page', value: text.trim().replaceAll(/\s?[–—-]{1,3}\s?/g, '-') }
}
