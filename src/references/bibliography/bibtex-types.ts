import type { CslType } from '../../model/csl.ts'

/** CSL types of BibTeX's and biblatex's entry types, after the mapping that Pandoc and Zotero use. */
const types: Readonly<Record<string, CslType>> = {
  article: 'article-journal',
  artwork: 'graphic',
  audio: 'song',
  bibnote: 'document',
  book: 'book',
  bookinbook: 'chapter',
  booklet: 'pamphlet',
  collection: 'book',
  commentary: 'document',
  conference: 'paper-conference',
  dataset: 'dataset',
  electronic: 'webpage',
  image: 'graphic',
  inbook: 'chapter',
  incollection: 'chapter',
  inproceedings: 'paper-conference',
  inreference: 'entry-encyclopedia',
  jurisdiction: 'legal_case',
  legal: 'treaty',
  legislation: 'legislation',
  letter: 'personal_communication',
  manual: 'book',
  mastersthesis: 'thesis',
  misc: 'document',
  movie: 'motion_picture',
  music: 'song',
  mvbook: 'book',
  mvcollection: 'book',
  mvproceedings: 'book',
  mvreference: 'book',
  online: 'webpage',
  patent: 'patent',
  performance: 'speech',
  periodical: 'periodical',
  phdthesis: 'thesis',
  proceedings: 'book',
  reference: 'book',
  report: 'report',
  review: 'review',
  software: 'software',
  standard: 'standard',
  suppbook: 'chapter',
  suppcollection: 'chapter',
  suppperiodical: 'article-journal',
  techreport: 'report',
  thesis: 'thesis',
  unpublished: 'manuscript',
  video: 'motion_picture',
  www: 'webpage',
}

/** Give the CSL type of an entry; its fields decide where the entry type says little. */
export function cslTypeOf(type: string, fields: ReadonlyMap<string, string>): CslType {
  const subtype = fields.get('entrysubtype')?.toLowerCase()
  if (type === 'article' && subtype === 'magazine') return 'article-magazine'
  if (type === 'article' && subtype === 'newspaper') return 'article-newspaper'
  if (type === 'article' && isPreprint(fields)) return 'article'
  if (type === 'misc' && fields.has('eprint')) return 'article'
  if (type === 'misc' && (fields.has('url') || fields.has('howpublished'))) return 'webpage'
  return types[type] ?? 'document'
}

function isPreprint(fields: ReadonlyMap<string, string>): boolean {
  return fields.has('eprint') && !fields.has('journal') && !fields.has('journaltitle')
}
