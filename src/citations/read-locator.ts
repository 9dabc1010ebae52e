import type { Locator } from '../model/citation.ts'

const labels: readonly (readonly [label: string, pattern: RegExp])[] = [
  ['page', /^(?:pp?|pages?|pg|S|Seiten?|pág|págs|p[áa]ginas?|blz|str)\.?$/i],
  ['chapter', /^(?:chap|chaps|ch|chs|chapters?|kap|kapitel|cap|caps|capítulos?)\.?$/i],
  ['section', /^(?:sec|sect|sections?|§{1,2}|abschnitt|sección|seção)\.?$/i],
  ['figure', /^(?:figs?|figures?|abb|abbildung)\.?$/i],
  ['table', /^(?:tabs?|tables?|tabelle)\.?$/i],
  ['paragraph', /^(?:paras?|paragraphs?|abs)\.?$/i],
  ['volume', /^(?:vols?|volumes?|bd)\.?$/i],
  ['note', /^(?:n|nn|notes?|fn)\.?$/i],
  ['appendix', /^(?:app|appendix|anhang)\.?$/i],
  ['line', /^(?:l|ll|lines?)\.?$/i],
]
const word =
  '[Pp]{1,2}\\.|pp?|[Pp]ages?|pg\\.|S\\.|Seiten?|págs?\\.|p[áa]ginas?|blz\\.|[Cc]haps?\\.|[Cc]hs?\\.|[Cc]hapters?|[Kk]ap\\.|[Cc]aps?\\.|[Ss]ect?\\.|[Ss]ections?|§{1,2}|[Ff]igs?\\.?|[Ff]igures?|Abb\\.|[Tt]abs?\\.|[Tt]ables?|paras?\\.?|[Pp]aragraphs?|Abs\\.|[Vv]ols?\\.|Bd\\.|nn?\\.|[Nn]otes?|fn\\.?|[Aa]pp\\.|[Aa]ppendix|ll?\\.|lines?'
// p. iv, app. B; but not the initials of `S. M. Moe`
const letters = '(?:[ivxlcdm]{1,9}|[A-Z])(?![\\p{L}\\p{N}.])'
// 35, 35b, A12, 35f.; at the end of a sentence too
const digits =
  '[A-Z]?\\d{1,5}(?:[a-eg-z](?![\\p{L}\\p{N}])|(?=\\s?ff?(?!\\p{L}))|(?![\\p{L}\\p{N}]|\\.\\p{N}))'
const labelled = new RegExp(
  `^\\s?[,:]?\\s{0,2}(${word})\\s?((?:${letters}|${digits})(?:\\s?(?:[-–—,&]|and)\\s?\\d{1,5}(?!\\d)){0,6}(?:\\s?ff?\\.?(?![\\p{L}\\p{N}]))?)`,
  'u',
)
const plain =
  /^\s?[:,]\s{0,2}(\d{1,4}(?:\s?[-–—]\s?\d{1,4})?(?:,\s?\d{1,4}(?:\s?[-–—]\s?\d{1,4})?){0,4}(?:\s?ff?\.?)?)(?![\d\p{L}])/u

/** A locator behind a year, with the length of text it takes. */
export interface LocatorReading {
  readonly locator: Locator
  readonly length: number
}

/** Read the pinpoint that follows a year: `, p. 35`, `: 35`, `, chap. 2`. En dashes become hyphens, as CSL expects. */
export function readLocator(text: string): LocatorReading | undefined {
  const worded = labelled.exec(text)
  if (worded) return reading(labelOf(worded[1] ?? ''), worded[2] ?? '', worded[0])
  const bare = plain.exec(text)
  const isYear = /^(?:1[5-9]|20)\d\d(?!\d)/.test(bare?.[1] ?? '') && !/^\s?:/.test(text)
  if (!bare || isYear) return undefined
  return reading('page', bare[1] ?? '', bare[0])
}

function reading(label: string, value: string, whole: string): LocatorReading {
  const trimmed = value.replace(/[\s,&]{1,8}$/, '')
  const locator = { label, value: trimmed.replaceAll(/\s?[–—-]\s?/g, '-') }
  return { locator, length: whole.length - (value.length - trimmed.length) }
}

function labelOf(word: string): string {
  return labels.find(([, pattern]) => pattern.test(word))?.[0] ?? 'page'
}
