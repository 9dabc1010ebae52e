import { isPublishingTown, isRegion } from './publishing-places.ts'

const publisherWords = new Set(
  `Addison-Wesley Alianza Almedina Anagrama Artech Ashgate Autêntica Bantam Beltz Benjamins Birkhäuser
  Blackwell Books Brill CABI Buchhandlung CRC CUP Chapman Cia Clarendon Colin Dekker Doubleday Druckerei
  Ediciones Editions Editora Editore Editores Editorial Editrice Edizioni Edições Eerdmans Edufba Edufra Edusp EdUnB Einaudi
  Elgar Elsevier Erlbaum Faber Feltrinelli Flammarion Forlag Forlaget Förlag Gallimard GmbH Gruyter Hanser Harper
  Harrassowitz Hogrefe Houghton Imprensa Imprenta Imprimerie Inc Kaufmann Klett Kluwer Knopf L'Harmattan
  Laterza Lippincott Ltd L’Harmattan Macmillan McGraw-Hill Mondadori Mosby Mouton Mulino Nijhoff
  Norton OUP PUF Paidós Palgrave Penguin Prentice Press Presses Publications Publisher Publishers
  Publishing Reclam Routledge SAGE Sage Saunders Seuil Sinauer Springer Suhrkamp Thieme Tipografia Uitgeverij
  Uitgevers Verl Verlag Verlagsgesellschaft Vintage Vozes Vrin Wiley Wiley-Blackwell Édition Éditions`.split(
    /\s+/,
  ),
)
const family = /(?:\s&|\sand) (?:Sons|Co|Company|Cia|Söhne|Hijos|Figli)\.?$|\p{L} UP$|\p{Ll}verlag(?!\p{L})/u
const societies = /^(?:ACM|IEEE|AAAI|SIAM|ISO)(?: Press)?$/
const institutionWord =
  /(?<!\p{L})(?:Universit(?:y|ies|ät|é|à|eit)|Universidad[e]?|Institut[eo]?|Institution|Society|Association|Academy|College|Ministry|Ministério|Ministerio|Department|Foundation|Museum|Center|Centre|Organi[sz]ation|Council|Hochschule|Fundação|Fundación)(?!\p{L})/u
const eventWord =
  /(?<!\p{L})(?:Conf|Conference|Symp|Symposium|Proc|Proceedings|Workshop|Meeting|Congress|Congresso|Journal|J|Review|Rev|Series|Aufl|Auflage)(?!\p{L})/u
const placeWord =
  /^(?:[’']s-)?\p{Lu}[\p{L}.’'/-]*$|^(?:a|am|an|and|auf|de|der|do|dos|den|del|di|e|et|im|in|la|le|of|on|sur|und|upon|y|&)$|^\([\p{L}. ]{2,20}\)$|^\[(?:etc|u\.\s?a)\.?\]$|^s\.\s?l\.?$/u

/** Whether a name has a word of publishers in it: `Quay Press`, `Springer`, `Kai-Verlag`. */
export function isPublisherWorded(words: string): boolean {
  return (
    societies.test(words) ||
    family.test(words) ||
    words
      .split(/[\s,;.()/]+/)
      .some((word) => [word, ...word.split('-')].some((part) => publisherWords.has(part)))
  )
}

/** Whether a name is that of an institution, which publishes now and then. */
export function isInstitution(words: string): boolean {
  return institutionWord.test(words)
}

/** Whether a name is that of a conference or a periodical, which are no publishers. */
export function isEvent(words: string): boolean {
  return eventWord.test(words)
}

/** Whether words can be the name of a publisher: few, capitalised, without numbers. */
export function isPublisherLike(words: string): boolean {
  const parts = words.split(/\s+/)
  return (
    parts.length <= 8 &&
    /^["“«]?(?:(?:il|la|le|lo|el)\s)?\p{Lu}/u.test(words) &&
    !/[\d:]/.test(words) &&
    parts.every((word) =>
      /^["“«(]?\p{Lu}|^(?:and|für|for|il|la|le|lo|el|of|the|de|del|dell[’'].*|della|du|des|do|da|dos|das|aux?|d[’'].*|di|et|e|y|en|und|van|von|der|&|-|–)$|^l[’']/u.test(
        word,
      ),
    )
  )
}

/** Whether words can be the name of a place. */
export function isPlaceName(words: string): boolean {
  const parts = words.replaceAll(',', '').split(/\s+/)
  return (
    words.length < 60 &&
    parts.length <= 7 &&
    /^(?:[’']s-)?\p{Lu}|^s\.\s?l/u.test(words) &&
    parts.every((word) => placeWord.test(word))
  )
}

/** Give the first of several towns: `London` of `London and New York`. */
export function firstTown(words: string): string {
  return words.split(/,|\s(?:and|und|et|e|y|&)\s|\/(?!M)|\s[–-]\s|;\s/)[0]?.trim() ?? words
}

/** Whether a place or its publisher is known for one, so that what stands around the colon is an imprint. */
export function isSurePair(place = '', publisher = ''): boolean {
  if (isPublishingTown(firstTown(place)) || isPublisherWorded(publisher)) return true
  const behind = /, ([^,]{1,40})$|\(([^()]{1,40})\)$/u.exec(place)
  return isRegion(behind?.[1] ?? behind?.[2] ?? '')
}
