import { foldName } from './name-key.ts'

/**
 * Expressions for what stands where a year should be, as texts and lists print it: for a work without date …
 *
 * They hold no Unicode class, whose folding is slow, and want the flag `i`.
 */
const undated =
  'n\\.\\s?d\\.?|s\\.\\s?d\\.?|s/d|o\\.\\s?J\\.?|s\\.\\s?f\\.?|s\\.\\s?a\\.|z\\.\\s?[dj]\\.|u\\.\\s?[åd]\\.|b\\.\\s?[dr]\\.|t\\.\\s?y\\.|б\\.\\s?[гд]\\.|undated|no date|sin fecha|sem data|senza data|sans date|ohne Jahr|zonder datum|utan år|uten år|uden år|bez daty|tarihsiz'

/** … and for one that is not out yet. */
const coming =
  'in press|forthcoming|forthc\\.|to appear|im Druck|im Erscheinen|no prelo|en prensa|sous presse|à paraître|in stampa|in corso di stampa|in druk|i tryck|under utgivning|w druku|v tisku|baskıda|в печати'

export const yearWords = `${undated}|${coming}`

const undatedKeys =
  /^(?:nd|sd|sf|oj|zd|zj|sa|np|ua|ud|bd|br|ty|bg|undated|nodate|utanar|utenar|udenar|bezdaty|tarihsiz|sinfecha|semdata|senzadata|sansdate|ohnejahr|zonderdatum)$/
const comingKeys =
  /^(?:inpress|inprint|impress|imdruck|indruk|forthcoming|forthc|nopre?lo|enprensa|souspresse|accepted|imerscheinen|instampa|toappear|aparaitre|incorsodistampa|itryck|underutgivning|wdruku|vtisku|baskida|vpechati)$/

/** Fold words that stand for a year: `n.d.` and `s.d.` meet, `in press` and `forthcoming` meet. */
export function foldYearWord(text: string): string {
  const word = foldName(text)
  if (undatedKeys.test(word)) return 'nd'
  return comingKeys.test(word) ? 'inpress' : word
}
