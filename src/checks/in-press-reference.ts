import type { Reference } from '../model/reference.ts'
import { foldYearWord } from '../references/year-words.ts'
import type { Check } from './check.ts'
import { printedReferences } from './entries/printed-references.ts'

/** An entry that is said to be in press, which may be out by now. Only noted: it is no fault. */
export const inPressReference: Check = {
  rule: 'in-press-reference',
  raised: 'always',
  find: (manuscript) =>
    printedReferences(manuscript)
      .filter(isInPress)
      .map(({ label, place, id }) => ({
        message: `“${label}” is said to be in press. Add what is missing once it is out, or say that it is still in press.`,
        place,
        subject: id,
      })),
}

// Coast Letters, in press.   (2020, in press)
const saysSo =
  /[.,;(*_]\s{0,2}(?:in press|in print|forthcoming|to appear|no prelo|en prensa|im (?:druck|erscheinen)|sous presse|in corso di stampa|in druk)\s{0,2}(?:[*_]{0,2}[.,;)]|[*_]{0,2}$)/iu

function isInPress({ csl, origin, text }: Reference): boolean {
  const { issued, status, volume, page } = csl
  if (volume !== undefined && page !== undefined) return false
  if ([status, issued?.literal].some((word) => word !== undefined && foldYearWord(word) === 'inpress'))
    return true
  return origin === 'list' && saysSo.test(text.trimEnd())
}
