const names = [
  'january jan januar janvier janv enero ene janeiro gennaio gen januari jänner',
  'february feb februar février fevrier févr fév febrero fevereiro fev febbraio februari',
  'march mar märz maerz mars marzo março maart mrt mär',
  'april apr avril avr abril abr aprile',
  'may mai mayo maio maggio mei mag',
  'june jun juni juin junio junho giugno giu',
  'july jul juli juillet juil julio julho luglio lug',
  'august aug août aout agosto ago augustus',
  'september sep sept septembre septiembre setiembre setembro set settembre',
  'october oct oktober okt octobre octubre outubro out ottobre ott',
  'november nov novembre noviembre novembro',
  'december dec dezember dez décembre déc diciembre dic dezembro dicembre',
]

const months = new Map(
  names.flatMap((line, index) => line.split(' ').map((name) => [name, index + 1] as const)),
)

const seasons = new Set('spring summer autumn fall winter frühjahr frühling sommer herbst'.split(' '))

/** Give the number of a month from its name or abbreviation in English, German, French, Spanish, Portuguese, Italian or Dutch. */
export function monthNumber(name: string): number | undefined {
  return months.get(name.toLowerCase())
}

/** Whether a word can stand in a date beside the numbers: a month or a season. */
export function isDateWord(word: string): boolean {
  const lower = word.toLowerCase()
  return months.has(lower) || seasons.has(lower)
}
