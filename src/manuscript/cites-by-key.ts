const citing = /\\[A-Za-z]{0,12}cite[a-z]{0,8}\*?[[{]|\[[^\]$]{0,80}@[\p{L}\d]|\{(?:foot)?cite[:}]/iu

/** Say whether a text cites by key: what does is no formula, whatever dollars stand around it. */
export function citesByKey(text: string): boolean {
  return citing.test(text)
}
