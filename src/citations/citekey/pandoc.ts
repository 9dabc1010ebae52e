import { findCiteKeys, type CiteKey } from '../../manuscript/pandoc-citations/find-cite-keys.ts'
import type { MarkdownDocument, ProseBlock } from '../../model/document.ts'
import type { KeyIndex } from '../../references/key-index.ts'
import { findBrackets, type Bracket } from '../brackets.ts'
import type { KeyCitation, KeyItem } from '../build-citation.ts'
import { readKeyLocator } from '../read-key-locator.ts'
import { isCrossReference } from './cross-references.ts'

/**
 * Find the Pandoc citations of a block: in brackets, and bare as in `@smith04 [p. 33] says`.
 *
 * Leaves out what is escaped (`\@ref(fig:a)`) and the cross-references of Quarto, bookdown and pandoc-crossref. A bare word behind `@` may still be somebody's handle.
 */
export function findPandocCitations(
  document: MarkdownDocument,
  block: ProseBlock,
  { index, targets }: { index: KeyIndex; targets: ReadonlySet<string> },
): KeyCitation[] {
  const keys = findCiteKeys(block.text).filter(
    (key) => !isEscaped(document, block, key) && (index.find(key.key) || !refersToPart(block, key, targets)),
  )
  if (keys.length === 0) return []
  const groups = groupByBracket(keys, squareBrackets(block.text))
  return mergeNarratives(block.text, groups)
}

/** Whether a key is the name of a part of the text: `@fig-port`, `@tides` of `{#tides}`, `@ref(tides)`. */
function refersToPart({ text }: ProseBlock, { key, end }: CiteKey, targets: ReadonlySet<string>): boolean {
  return isCrossReference(key) || targets.has(key) || (/^(?:eq)?ref$/.test(key) && text.charAt(end) === '(')
}

function isEscaped({ source }: MarkdownDocument, { sources }: ProseBlock, { start }: CiteKey): boolean {
  return source[(sources[start] ?? 0) - 1] === '\\'
}

function squareBrackets(text: string): Bracket[] {
  return findBrackets(text)
    .filter(({ kind }) => kind === '[')
    .sort((a, b) => a.start - b.start)
}

/** Keys that stand in the same brackets, or one bare key. */
interface Group {
  readonly bracket: Bracket | undefined
  readonly keys: CiteKey[]
}

/** Put each key with the innermost square brackets around it. Both lists are walked once. */
function groupByBracket(keys: readonly CiteKey[], brackets: readonly Bracket[]): Group[] {
  const groups: Group[] = []
  const byBracket = new Map<Bracket, Group>()
  const open: Bracket[] = []
  let next = 0
  for (const key of keys) {
    for (let bracket = brackets[next]; bracket && bracket.start <= key.start; bracket = brackets[++next]) {
      while ((open.at(-1)?.end ?? Infinity) < bracket.start) open.pop()
      open.push(bracket)
    }
    while ((open.at(-1)?.end ?? Infinity) < key.end) open.pop()
    const bracket = open.at(-1)
    const known = bracket && byBracket.get(bracket)
    if (known) {
      known.keys.push(key)
      continue
    }
    const group = { bracket, keys: [key] }
    groups.push(group)
    if (bracket) byBracket.set(bracket, group)
  }
  return groups
}

const locatorBehind = /^[ \t]?\n?[ \t]{0,8}\[([^[\]@]{1,200})([\];])/

/** Join a bare key with the brackets behind it: `@doe99 [p. 33]`, `@doe99 [p. 33; also @lee10]`. */
function mergeNarratives(text: string, groups: readonly Group[]): KeyCitation[] {
  const found: KeyCitation[] = []
  for (let i = 0; i < groups.length; i++) {
    const group = groups[i]
    if (!group) break
    if (group.bracket) {
      found.push(readBracket(text, group.bracket, group.keys))
      continue
    }
    const [key] = group.keys
    if (!key) continue
    const behind = locatorBehind.exec(text.slice(key.end, key.end + 260))
    const end = key.end + (behind?.[0].length ?? 0)
    const following = groups[i + 1]
    const rest =
      behind?.[2] === ';' && following?.bracket && following.bracket.start < end ? following : undefined
    if (behind?.[2] === ';' && !rest) {
      found.push({ mode: 'narrative', start: key.start, end: key.end, items: [key] })
      continue
    }
    if (rest) i++
    const more = rest?.bracket ? readBracket(text, rest.bracket, rest.keys).items : []
    const { locator, suffix } = readKeyLocator(behind?.[1] ?? '')
    found.push({
      mode: 'narrative',
      start: key.start,
      end: rest?.bracket ? rest.bracket.end + 1 : end,
      items: [{ ...key, locator, suffix }, ...more],
    })
  }
  return found
}

function readBracket(text: string, bracket: Bracket, keys: readonly CiteKey[]): KeyCitation {
  const items: KeyItem[] = []
  let from = prefixStart(text, bracket.start, keys[0]?.start ?? bracket.start)
  for (const [index, key] of keys.entries()) {
    const next = keys[index + 1]
    const until = next ? prefixStart(text, key.end, next.start) : bracket.end
    const { locator, suffix } = readKeyLocator(text.slice(key.end, until).replace(/;\s*$/, ''))
    items.push({ ...key, locator, suffix, prefix: text.slice(from, key.start).replace(/-$/, '') })
    from = until
  }
  return { mode: 'parenthetical', start: bracket.start - 1, end: bracket.end + 1, items }
}

/** Where the words that belong to the key at `to` begin: behind the last semicolon, else at the key itself. */
function prefixStart(text: string, from: number, to: number): number {
  const between = text.slice(from, to)
  const semicolon = between.lastIndexOf(';')
  if (semicolon >= 0) return from + semicolon + 1
  return text.charAt(from - 1) === '[' ? from : to
}
