import type { Code } from 'mdast'

const prose = new Set(
  `abstract|admonition|aside|assumption|attention|axiom|blockquote|callout|card|caution|claim|compound|conjecture
  |container|corollary|danger|definition|deprecated|details|div|dropdown|epigraph|error|example|exercise
  |exercise-start|figure|figure-md|footer|glossary|grid|grid-item|grid-item-card|header|highlights|hint|important
  |lemma|list-table|margin|note|observation|proof|property|proposition|pull-quote|question|quote|remark
  |seealso|sidebar|solution|solution-start|subfigure|tab-item|tab-set|table|theorem|tip|topic|versionadded
  |versionchanged|warning`
    .split('|')
    .map((name) => name.trim()),
)
const directive = /^\{(?:prf:)?([a-z][a-z-]{1,40})[,}]?/
const options = /^(?:---\n(?:(?!---).*\n){0,60}---(?:\n|$)|(?:[ \t]{0,8}:[\w-]{1,40}:.*(?:\n|$)){1,60})/

/**
 * Find the prose in a fence that is no code but a directive of MyST or a theorem of bookdown, such as a note or a
 * figure with its caption. Gives the Markdown in it and where in the file it stands.
 */
export function readDirectiveFence(
  { lang, value }: Code,
  { source, start }: { source: string; start: number },
): { markdown: string; offset: number } | undefined {
  const name = directive.exec(lang ?? '')?.[1]
  if (name === undefined || !prose.has(name)) return undefined
  const offset = source.indexOf('\n', start) + 1
  // An indented or quoted fence has other text in the file than in its value.
  if (offset === 0 || !source.startsWith(value, offset)) return undefined
  const skipped = options.exec(value)?.[0].length ?? 0
  return { markdown: value.slice(skipped), offset: offset + skipped }
}
