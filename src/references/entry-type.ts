import type { CslItem, CslType } from '../model/csl.ts'

/** What is known of an entry when its type is decided. */
export interface TypeClues extends Omit<CslItem, 'type'> {
  readonly text: string
}

const words: readonly (readonly [CslType, RegExp])[] = [
  ['patent', /\bpatent\b/i],
  ['legislation', /\bPub(?:\.|lic) ?L(?:\.|aw) ?(?:No\. ?)?\d|\b\d{1,4} (?:Stat|U\. ?S\. ?C|C\. ?F\. ?R)\./],
  ['legal_case', /\b\d{1,4} (?:U\. ?S\.|S\. ?Ct\.|F\. ?(?:2d|3d|4th|Supp\.)) \d/],
  ['dataset', /\[(?:data ?set|data)\]|\bdata ?set\b/i],
  ['software', /\[(?:computer )?(?:software|program)\]|\bR package\b|\bsoftware version\b/i],
  ['motion_picture', /\byoutube\b|\bvimeo\b|\[(?:video|film|motion picture)\]|youtu\.be/i],
  ['broadcast', /\b(?:podcast|radio|television)\b|\[tv\b/i],
  [
    'thesis',
    /\b(?:thesis|dissertation|dissertação|tese|tesis|diss|doctorate|habilitation(?:sschrift)?|trabalho de conclusão|monografia \(|masterarbeit|diplomarbeit|bachelorarbeit|proefschrift|tesi di)\b/i,
  ],
  [
    'paper-conference',
    /\b(?:proceedings\b|proc\.|conference\b|symposium\b|workshop\b|anais\b|actas\b|congress[oe]?\b|tagungsband\b)/i,
  ],
  ['post-weblog', /\b(?:blog|weblog)\b/i],
  ['report', /\b(?:technical report|working paper|white paper|tech\. rep\.|report no\.?)\b/i],
]
// Most entries have none of these words, which one scan tells; it may take more for a word than the list does.
const anyWord = new RegExp(words.map(([, { source }]) => source).join('|'), 'i')
const inBook = /(?:^|[.,”"]\s)(?:[Ii]n|[Ee][mn]|[Dd]ans):?\s(?=[\p{Lu}“"*])/u
const editors = /\((?:eds?|editors?|hrsg|hg|orgs?|coords?)\.?\)|\beds?\.\s|,\seds?\s\p{Lu}/iu
const newspaper =
  /\b(?:times|post|guardian|newsweek|reuters|bloomberg|bbc|cnn|gazette|herald|tribune|news|zeitung|monde|país|folha|telegraph|wire|daily|observer|independent|economist)\b/i
const standard =
  /\b(?:IEEE|ANSI|ASTM) (?:Std\.?|Standard)\b|\b(?:ISO|DIN|IEC)(?:[ /](?:EN|IEC|ISO)){0,2} \d{3,6}/
const law =
  /^(?:lei|decreto(?:-lei)?|ley|loi|décret|gesetz|verordnung|legge|wet|portaria|resolução|resolución|directive|regulation|richtlinie)\s(?:complementar\s|orgánica\s)?(?:\(\p{Lu}{2,3}\)\s)?(?:n|nr|no|nº|n°|número)?[.º°]?\s?\d/iu
const newsDate = 2

/** Say what type of CSL item an entry is, from its fields and the words of its kind. */
export function decideType(clues: TypeClues): CslType {
  const { text, volume, issue, page, number, DOI, publisher } = clues
  const container = clues['container-title']
  if (law.test(clues.title ?? '')) return 'legislation'
  const worded = anyWord.test(text) ? words.find(([, pattern]) => pattern.test(text))?.[0] : undefined
  if (worded !== undefined && (worded !== 'paper-conference' || volume === undefined)) return worded
  if (
    inBook.test(text) &&
    (editors.test(text) || (page !== undefined && volume === undefined)) &&
    issue === undefined
  )
    return 'chapter'
  const hasPlace = volume !== undefined || issue !== undefined
  if (container !== undefined && hasPlace) return 'article-journal'
  // Silt moves. 100 1101–1115: a volume with pages is a journal's, even where its name is missing
  if (volume !== undefined && page !== undefined && !publisher) return 'article-journal'
  if (container !== undefined && newspaper.test(container)) return 'article-newspaper'
  if (container !== undefined && DOI !== undefined && !publisher) return 'article-journal'
  if (clues.URL !== undefined && hasDay(clues) && container !== undefined) return 'article-newspaper'
  if (clues.URL !== undefined && DOI === undefined) return 'webpage'
  if (container !== undefined && page !== undefined && publisher !== undefined) return 'chapter'
  if (container !== undefined && (page !== undefined || number !== undefined)) return 'article-journal'
  if (container !== undefined && clues.status !== undefined) return 'article-journal'
  if (container === undefined && standard.test(text)) return 'standard'
  return clues.title === undefined && publisher === undefined ? 'document' : 'book'
}

function hasDay({ issued }: TypeClues): boolean {
  return (issued?.['date-parts']?.[0]?.length ?? 0) > newsDate
}
