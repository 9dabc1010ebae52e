import { parseNames } from './parse-names.ts'
import { dropTail } from './stretch.ts'

const noteOpening =
  /(?:[.,;:]\s|\s?[([]|["”»]\s)(?:(?:eds?\.?|trans\.?|tr\.|comp\.?|introd\.?|org\.?)\s(?:and\s(?:ed|trans)\.?\s)?(?:by\s)?\p{Lu}|(?:edited|translated|compiled|illustrated|revised|selected|introduced|adapted|directed)\s(?:and\s\p{Ll}{4,12}\s)?by(?!\p{L})|(?:ed|trans)\.\s(?:and|by|with)\s|with (?:an? )?(?:introduction|foreword|preface|afterword)|trad(?:\.|ução|ucción|uction|uzione|uit|ucido|uzido)(?!\p{L})|übers(?:\.|etzt|etzung)(?!\p{L})|aus dem \p{Lu}|(?:hrsg|hg)\.?\sv(?:\.|on)|herausgegeben|hrsg\.\s\p{Lu}|sous la dir|dirigé par|établi par|édité par|édition de|présenté par|a cura di|organização|organizad[oa] por|coord\.\s|edición de|editad[oa] por|vertaald|onder redactie|dir\.\s\p{Lu})/iu
const roleNote = /,?\s\([^()]{3,60},\s(?:eds?|trans|hrsg|orgs?)\.?\)/iu
const genreNote =
  /(?:[.,;:]\s?|\s?[([]|\s(?=PhD|Ph\.\s?D))\s{0,2}(?:(?:(?:un)?published|inédita?|unveröffentlichte)\s)?(?:(?:doctoral|master(?:[’']?s)?|phd|ph\.\s?d\.?|m\.?\s?sc\.?|m\.\s?a\.|bachelor(?:[’']s)?|licentiate|graduate|undergraduate)\s?,?\s?(?:thesis|dissertation|diss\.)|tese(?!\p{L})|dissertação(?!\p{L})|thèse|tesis|tesi di|dissertation(?!\p{L})|diss\.|thesis(?!\p{L})|habilitationsschrift|mémoire de|trabalho de conclusão|proefschrift|masterarbeit|diplomarbeit|doctoral|poster (?:session )?presented|traba(?:lho|jo) (?:apresentado|presentado)|ponencia|comunicação apresentada|paper (?:presented|submitted|read)|(?:conference |oral )?presentation at|technical report|tech\.\s?rep|working paper|arxiv|preprint)/iu
const editionNote =
  /(?:[.,;]\s|\s?\()\s?(?<edition>(?:(?:\d{1,2}\s?(?:st|nd|rd|th|a|ª|º|\.|e|ème|de)?[.,]?\s?|(?:first|second|third|fourth|fifth|sixth|new|nouvelle|nova|nueva|neue)\s)(?:(?:rev(?:ised)?|enl(?:arged)?|expanded|american|international|ampl|corr)\.?(?:\s(?:and|e|y|et|und)\s\p{L}{3,12})?,?\s){0,2}|rev(?:ised|\.)?\s)(?:eds?|edn|edition|(?:[\p{L}.]{2,14},?\s(?:u\.\s|und\s)?){0,3}(?:aufl|auflage)|edición|edição|édition|edizione|druk|version|vyd)\.?)(?=[\s.,;:)]|$)\)?|[.,]\s(?=(?:revised|reprint)(?:\sand|,|$))/iu
const reportNote =
  /\s?\([^()]{0,60}(?:report|brief|working paper|publication no|discussion paper|series|no\.|nr\.)[^()]{0,60}\)$|[.,]\s(?:ser\.\s|\d{1,4}\s?(?:pp?|f|S)\.?$)/iu
const volumesNote =
  /[.,]\s(?:\d{1,2}|two|three|four|five)\s(?:vols?|bde|volumes)(?!\p{L})\.?|\s?\((?:vols?\.?|bd\.?|no\.)\s[^()]{1,24}\)|[.,]\s(?:vols?\.?|bd\.|t\.|tome)\s[\divxlc]{1,6}(?![\p{L}\d])|,\svolumes?\s\d{1,5},?\sof\s/iu
const roleBracket =
  /,\s?(?:eds?|editors?|hrsg)\.?(?=$|[.,]\s)|\((?:eds?|trans|orgs?|hrsg|hgg?|tr|ed\. and trans)\.?(?:\s[^()]{0,20})?\)/iu

/** A title or container without the notes behind it. */
export interface CutTitle {
  readonly words: string
  readonly edition?: string
}

/** What is left behind a title once a note is cut off: an opening bracket, an extent, a year, the `de` of a date. */
const leftovers = [/\s?[([]$/, /[.,]\s\d{1,4}\s?(?:pp?|f|fls?|S)$/, /,\s(?:de|du|of|vom|del|van)$/]
const leftYear = /\.\s(?:1[5-9]|20)\d\d$/

/** Cut a title or container where a note on editors, translators, edition, volumes or kind of work begins. */
export function cutNotes(printed: string): CutTitle {
  const edition = editionNote.exec(printed)
  const starts = [noteOpening, roleNote, genreNote, reportNote, volumesNote].map(
    (note) => note.exec(printed)?.index,
  )
  const ends = [...starts, edition?.index, namesBeforeRole(printed)].filter(
    (end) => end !== undefined && end > 3,
  )
  const end = Math.min(printed.length, ...ends.filter((index) => index !== undefined))
  const tails = end < printed.length ? [...leftovers, leftYear] : leftovers
  const words = tails.reduce(
    (left, tail) => dropTail(left.replace(tail, '')),
    dropTail(printed.slice(0, end)),
  )
  const value = edition?.groups?.edition
  return value === undefined ? { words } : { words, edition: value }
}

// The Harbour, Willa Burr and B. Lind (eds.)
//            ^ the first comma from which names run up to the role
function namesBeforeRole(printed: string): number | undefined {
  const role = roleBracket.exec(printed)?.index
  if (role === undefined) return undefined
  const from = Math.max(0, role - 160)
  const stretch = printed.slice(from, role + 30)
  for (const { index } of stretch.matchAll(/[,.:?!]\s/g)) {
    if (from + index >= role) break
    const list = parseNames(stretch, index + 1)
    if (list && from + list.end >= role - 1) return from + index
  }
  return undefined
}

/** Give the edition that stands anywhere in a stretch: `2nd ed`, `3., erw. Aufl`. */
export function findEdition(stretch: string): string | undefined {
  return editionNote.exec(stretch)?.groups?.edition
}
