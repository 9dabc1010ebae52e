import type { Reference } from '../../model/reference.ts'

const address = /https?:\S+|(?:doi:?\s?)?10\.\d{4,9}\/\S+/gi
const notOut =
  /(?<!\p{L})(?:in press|ahead of print|epub|online first|early view|advance|accepted|forthcoming|no prelo|en prensa|im (?:druck|erscheinen)|sous presse|in corso di stampa|in druk)(?!\p{L})/iu

/** Give the printed text of an entry without its web addresses and DOIs. */
export function withoutAddresses({ text }: Reference): string {
  return text.replaceAll(address, ' ')
}

/** Whether an entry says that it is not in print yet, so that it has no volume or pages. */
export function isNotOut(reference: Reference): boolean {
  return reference.csl.status !== undefined || notOut.test(withoutAddresses(reference))
}
