import { foldWords } from '../../references/name-key.ts'

/** What stands in a folded text for a work that is named, and for a year with or without a letter. */
const placeholders = { label: 'zzlabel', lettered: 'zzlettered', year: 'zzyear' } as const

const longest = 4000
const year = /(?<![\p{L}\p{N}])(?:1[5-9]|20)\d\d(?:-?([a-z]))?(?![\p{L}\p{N}])/gu
// l’auteur, d’accès, dell’editore
const elision = /(?<!\p{L})([dljmnst]|qu|dell|nell|all|dall|sull)['’](?=\p{L})/giu
const optionalEnding = /\((?:s|es|e|en|n|in|innen|a|as|os|x)\)/g
const condition =
  /(?<!\p{L})(?:if|where|when|wherever) (?:available|possible|applicable|any|known|appropriate|relevant|necessary|needed)(?!\p{L})/giu
const portugueseIn =
  /(?<!\p{L})no(?= (?:texto|artigo|corpo|manuscrito|trabalho|documento|original|final)(?!\p{L}))/giu
// “Fig. S1” and “ref. Dahl” go on.
const sentenceEnd =
  /(?<=[\p{Ll}\p{N})\]”"»’'%][.;])(?<!(?<!\p{L})(?:[Ff]igs?|[Tt]abs?|[Rr]efs?|[Ee]qs?|[Nn]os?|[Nn]r|[Vv]ols?|[Ee]ds?|Abb|pp?|cf|al|Dr|St|[Ss]uppl)[.;])\s{1,4}(?=[\p{Lu}“"«„])|(?<=[?!])\s|\n\n/u

interface Stretch {
  readonly start: number
  readonly end: number
}

/**
 * Fold the text of a query into sentences of plain words, in which the works that it names are one word each.
 *
 * What a title or a name says must not be taken for what the publisher asks.
 */
export function foldQuery(text: string, labels: readonly Stretch[] = []): string[][] {
  return mask(text, labels)
    .slice(0, longest)
    .replaceAll(elision, '$1 ')
    .replaceAll(optionalEnding, '')
    .replaceAll(condition, ' ')
    .replaceAll(portugueseIn, 'em')
    .split(sentenceEnd)
    .map((sentence) => foldWords(sentence.replaceAll(year, foldYear)))
    .filter((words) => words.length > 0)
}

function foldYear(_: string, letter: string | undefined): string {
  return ` ${letter === undefined ? placeholders.year : placeholders.lettered} `
}

function mask(text: string, labels: readonly Stretch[]): string {
  let masked = ''
  let at = 0
  for (const { start, end } of [...labels].sort((a, b) => a.start - b.start)) {
    if (start < at) continue
    masked += `${text.slice(at, start)} ${placeholders.label} `
    at = end
  }
  return masked + text.slice(at)
}
