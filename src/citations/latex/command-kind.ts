/** How a citing command reads its arguments. */
export interface CommandKind {
  readonly isNarrative: boolean
  /** `\cites`: groups of notes and keys one behind the other, with notes for all of them in parentheses. */
  readonly isMultiple: boolean
  /** `\volcite{2}{doe99}`: braces before those of the key. */
  readonly leadingBraces: number
}

const setting =
  /^(?:bibcite|nocite|citation|citestyle|citetext|citereset|citesep|citeindex\w*|citedash|citemid|citeleft|citeright|citepunct|citecolor|citeform|citetrackerfalse|citetrackertrue|mkbibcite|setcitestyle|newcite|declarecite\w*|multicite\w*|precite\w*|postcite\w*|excite\w*|incite\w*|recite\w*|defcitealias)$/i
const multiple = /cites(?:text)?$|citetexts$/i
const narrative =
  /^(?:text|paren)?cite(?:t|alt|author|year|a|fullauthor|talias|gen|pos|w|title|date)\b|^textcite/i

/** Tell how a command cites; `undefined` for one that does not, such as `\citestyle`. */
export function commandKind(name: string): CommandKind | undefined {
  if (!/cite|cquote$|^bibentry$/i.test(name) || setting.test(name)) return undefined
  return {
    isNarrative: narrative.test(name),
    isMultiple: multiple.test(name),
    leadingBraces: /volcites?$/i.test(name) ? 1 : 0,
  }
}
