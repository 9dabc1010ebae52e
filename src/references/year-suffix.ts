const cyrillic = 'абвгде'
const latin = 'abcdef'

/** Give the letter behind a year as a Latin one: the third of a Russian list is `в`, and `c` here. */
export function latinSuffix(letters: string): string {
  return letters.replaceAll(/[а-е]/g, (letter) => latin.charAt(cyrillic.indexOf(letter)))
}
