// As a whole answer.
const bare =
  /^(?:no(?:ne)?|nil|n\.?\/?a\.?|nein|entfällt|non|aucune?|néant|ningun[oa]|ningún|não|nenhuma?|nessun[oa]?|niente|geen|nee|keine?|s\.\s?[pn]\.)[.!]?$/iu
// In a sentence, in seven languages: what is asked for does not exist.
const none =
  /(?<![\p{L}\p{N}])(?:none|n\/a|not (?:available|applicable|paginated|numbered|assigned|given)|(?:has|have|had|with|there (?:is|are)) no(?:ne)?|no (?:page|doi|volume|issue|pagination|article|editor|number|such)\w{0,3}|without|do(?:es)?(?:n['’]t| not) (?:have|exist)|online[- ]only|only online|keine? \p{L}{3,20}|ohne|gibt es nicht|nur online|pas de|sans|n['’]existe pas|uniquement en ligne|no (?:hay|tiene|existe)|sin|solo en línea|não (?:há|tem|possui|existe)|sem|apenas online|non (?:ha|esiste|ci sono)|senza|solo online|geen \p{L}{3,20}|zonder|bestaat niet|alleen online)(?![\p{L}\p{N}])/iu
const stillComing =
  /(?<!\p{L})(?:still|in press|forthcoming|not (?:yet )?(?:published|out|appeared)|noch|im druck|sous presse|en prensa|no prelo|in stampa|in druk|ter perse)(?!\p{L})/iu
const given = /\d/

/**
 * Whether an answer on the sheet says that what is asked for does not exist: “The article has no page numbers.”
 *
 * One that gives the thing itself, “12–19”, says nothing of the kind: the manuscript must show it.
 */
export function saysNone(answer: string | null): boolean {
  const text = answer?.trim() ?? ''
  if (given.test(text)) return false
  return bare.test(text) || none.test(text) || stillComing.test(text)
}
