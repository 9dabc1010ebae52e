const inBracket =
  /[[(][^()[\],]{0,40}(?:thesis|dissertation|dissertação|tese|tesis|thèse|proefschrift|arbeit)[^()[\],]{0,20},\s(\p{Lu}[^()[\]]{2,100})[)\]]/iu

/** Give the university that stands beside the kind of a thesis: `[Doctoral dissertation, University of Bergen]`. */
export function findSchool(text: string): string | undefined {
  return inBracket.exec(text)?.[1]?.trim()
}
