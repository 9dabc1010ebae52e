import type { CslDate } from '../model/csl.ts'
import { findDates } from './parse-date.ts'
import type { Stretch } from './stretch.ts'

/** When an online source was looked at, and the stretch of the note that says so. */
export interface AccessNote extends Stretch {
  readonly accessed: CslDate
}

const opening =
  /(?<!\p{L})(?:retrieved(?: on)?|(?:last )?accessed(?: on)?|access(?:ed)? date|date accessed|(?:last )?(?:visited|viewed|checked)(?: on)?|cited|citado(?: em| el)?|cité le|zitiert am|acess?o em|acessado em|consulta(?:d[oa])?(?: el| em)?|(?:fecha de )?acceso(?: el)?|consulté(?:e)? le|(?:letzter )?(?:zugriff|abruf)(?: am)?|(?:zuletzt )?(?:abgerufen|aufgerufen|geprüft|besucht)(?: am)?|stand|geraadpleegd(?: op)?|consultato(?: il)?|ultimo accesso)\s?:?\s{1,2}/giu
const years = /(?:19|20)\d\d/g
const reach = 40

/** Find the access date of an online source: `Retrieved February 24, 2023, from`, `Acesso em: 20 de julho de 2021`. */
export function findAccessNote(
  text: string,
  { hasAddress }: { readonly hasAddress: boolean },
): AccessNote | undefined {
  if (!hasAddress && (text.match(years) ?? []).length < 2) return undefined
  for (const match of text.matchAll(opening)) {
    const from = match.index + match[0].length
    const [date] = findDates(text.slice(from, from + reach))
    if (date && date.start <= 12)
      return widen(text, { start: match.index, end: from + date.end, accessed: date.date })
  }
  return undefined
}

function widen(text: string, note: AccessNote): AccessNote {
  const tail = /^(?:,?\s{1,2}(?:from|at|de|von|van|en|da)(?!\p{L})\s?:?)?\s?[)\]]?/u.exec(
    text.slice(note.end, note.end + 12),
  )
  const start = /[([]\s?$/.test(text.slice(Math.max(0, note.start - 2), note.start))
    ? note.start - 1
    : note.start
  return { ...note, start, end: note.end + (tail?.[0].length ?? 0) }
}
