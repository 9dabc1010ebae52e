/** Answers that say it as a whole. Without accents, one space between words. */
const wholeAnswers = new Set(
  `none|no|nein|non|nao|nee|nil|na|n a|s n|s p|nothing|nichts|nada|niente|rien|not applicable|not available|not assigned|not given|not existent|none available
  |none exists|none exist|none given|none assigned|does not exist|do not exist|doesn t exist|unavailable|unpaginated|unpaged|not paginated
  |online only|only online|online only publication|online only article|online only journal|electronic only|published online only|published only online
  |kein|keine|keiner|keines|keine vorhanden|nicht vorhanden|nicht verfugbar|entfallt|existiert nicht|existieren nicht|gibt es nicht
  |unpaginiert|nur online|ohne|aucun|aucune|neant|sans objet|n existe pas|n existent pas|il n y en a pas|non pagine|non disponible|non applicable
  |en ligne seulement|en ligne uniquement|uniquement en ligne|sans|ninguno|ninguna|no hay|no tiene|no existe|no existen|no aplica|no procede
  |no disponible|sin|solo en linea|solo online|nenhum|nenhuma|nao ha|nao tem|nao existe|nao existem|nao se aplica|nao disponivel|sem
  |apenas online|somente online|so online|nessuno|nessuna|nessun|non esiste|non esistono|non ce|non c e|non ci sono|non disponibile|non applicabile
  |geen|niet beschikbaar|niet van toepassing|nvt|n v t|bestaat niet|bestaan niet|alleen online|senza|zonder`
    .split('|')
    .map((words) => words.trim()),
)

const negation =
  /^(?:no|not|non|none|nao|n|t|without|kein(?:e[nrs]?)?|ohne|nicht|aucune?|sans|pas|sin|ning[uú]n[oa]?|sem|nenhuma?|nessun[oa]?|senza|geen|zonder|lacks?)$/
const wanted =
  /^(?:pages?|pagination|paging|paged|paginated|issues?|volumes?|vol|dois?|editors?|numbers?|numbering|fascicles?|seiten.{0,12}|heft.{0,10}|band.{0,10}|ausgaben?|nummer.{0,6}|paginierung|herausgeber.{0,4}|numeros?|editeurs?|fascicules?|paginas?|paginacion|paginacao|numeracion|numeracao|volumen|volumenes|editor[ae]?s?|editores|fasciculos?|pagine|paginazione|numer[oi]|numerazione|volum[ei]|curator[ei]|fascicol[oi]|pagina.{0,10}|jaargang|redacteurs?)$/
/** Between a negation and what there is not, these make it another sentence: “no, the pages are there”. */
const stops = /^(?:the|der|die|das|les?|la|el|los|las|os?|il|het|de[rn]|problem.{0,3}|changes?|more|longer)$/
const person = /^(?:i|we|ich|wir|je|j|nous|yo|eu|io|ik|wij|cannot|can|could|couldn)$/
const delay =
  /(?<!\p{L})(?:yet|will|later|soon|tomorrow|moment|now|unknown|noch|spater|encore|plus tard|aun|todavia|ainda|ancora|nog|later)(?!\p{L})/u
const stillInPress =
  /(?<!\p{L})(?:in press|forthcoming|not (?:been )?(?:yet )?published|unpublished|under review|im druck|im erscheinen|noch nicht erschienen|sous presse|a paraitre|pas encore paru|en prensa|no prelo|in stampa|in druk|ter perse)(?!\p{L})/u
const outMeanwhile =
  /(?<!\p{L})(?:no longer|not in press|nicht mehr|plus sous|now published|has been published|ya no|nao esta mais)(?!\p{L})/u

/**
 * Whether an answer on the sheet says that what is asked for does not exist: “The article has no page numbers.”
 *
 * One that gives the thing itself, “12–19”, says nothing of the kind: the manuscript must show it. Nor does one that puts
 * it off, or that only says that its author does not know.
 */
export function saysNone(answer: string | null): boolean {
  const plain = (answer ?? '').slice(0, 400).normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const undated = plain.replaceAll(/(?<![\d–—.-])(?:1[5-9]|20)\d\d(?![\d–—-])/gu, '')
  if (/\d/.test(undated)) return false
  const text = undated.replaceAll(/[^\p{L},;:.!?]+/gu, ' ')
  if (stillInPress.test(text)) return !outMeanwhile.test(text)
  if (delay.test(text)) return false
  return isWhole(text) || text.split(/[,;:.!?]/).some(deniesField)
}

const filler =
  /^(?:(?:sorry|yes|no|ok|confirmed|there (?:is|are)|it is|this is|it|this|they|is|are|has|have|journal|article|the) ){1,6}/

// There are none.    Yes, not available.    n/a
function isWhole(text: string): boolean {
  const words = text.replaceAll(/[^\p{L}]+/gu, ' ').trim()
  return wholeAnswers.has(words) || wholeAnswers.has(words.replace(filler, ''))
}

// The article has no page numbers    Die Zeitschrift hat keine Heftnummern    il n’y a pas de pagination
function deniesField(clause: string): boolean {
  const words = clause.trim().split(' ')
  return words.some((word, at) => {
    if (!negation.test(word) || words.slice(Math.max(0, at - 3), at).some((before) => person.test(before)))
      return false
    const next = words.slice(at + 1, at + 5)
    const found = next.findIndex((one) => wanted.test(one))
    return found >= 0 && !next.slice(0, found).some((one) => stops.test(one))
  })
}
