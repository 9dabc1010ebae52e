/** A letter, digit or underscore as Pandoc allows them in a key, in any script. */
export const keyLetter = '[\\p{L}\\p{M}\\p{N}_]'

/** Punctuation that may stand inside a key, alone and before another letter of it. */
export const keyPunctuation = ':.#$%&+?<>~/-'

const letter = new RegExp(keyLetter, 'u')

/** Say whether a UTF-16 unit may stand in a key; what is not a character of the text counts as none. */
export function isKeyLetter(unit: number | null): boolean {
  return unit !== null && unit > 0 && letter.test(String.fromCharCode(unit))
}

/** Say whether a UTF-16 unit may stand between two letters of a key. */
export function isKeyPunctuation(unit: number | null): boolean {
  return unit !== null && unit > 0 && keyPunctuation.includes(String.fromCharCode(unit))
}
