import type { Citation, CiteItem } from '../model/citation.ts'
import type { MarkdownDocument, ProseBlock } from '../model/document.ts'
import { indexReferences } from '../references/reference-index.ts'
import { findBrackets, type Bracket } from './brackets.ts'
import type { CitationSyntax } from './citation-syntax.ts'
import { findCommonWords } from './common-words.ts'
import { declinesNames } from './declined-names.ts'
import { findYearTokens, type YearToken } from './find-years.ts'
import { isSpeciesAuthor } from './is-species-author.ts'
import { isWorkCredit } from './is-work-credit.ts'
import { placeInBlock } from './place-in-block.ts'
import type { ReadingContext } from './plausible-names.ts'
import { readCluster, readLoose, type FoundCitation, type FoundItem } from './read-cluster.ts'

/**
 * Author–date citations in prose, as APA, Harvard, Chicago, ABNT and ISO 690 print them.
 *
 *     As Knox and Anders (2022, p. 3) say, ports silt up (e.g. Burr, 2019a, b; see also Moe et al. 2021).
 *        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ narrative           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ parenthetical
 */
export const authorDate: CitationSyntax = {
  name: 'author-date',
  find(document, { blocks, references }) {
    const body = document.blocks.filter((block) => blocks.has(block.index))
    const context = {
      index: indexReferences(references),
      isCommonWord: findCommonWords(document),
      isDeclined: declinesNames(body),
    }
    return body.flatMap((block) => findInBlock(document, block, context))
  },
}

function findInBlock(document: MarkdownDocument, block: ProseBlock, context: ReadingContext): Citation[] {
  const tokens = findYearTokens(block.text)
  if (tokens.length === 0) return []
  const groups = groupByBracket(tokens, findBrackets(block.text))
  const found = groups.flatMap(({ bracket, tokens: inside }) =>
    bracket
      ? readCluster(block.text, bracket, { tokens: inside, ...context })
      : readLoose(block.text, { tokens: inside, ...context }),
  )
  return found
    .filter((citation) => !isOfSpecies(block, citation, context) && !isOfWork(block, citation, context))
    .map((citation) => toCitation(document, block, citation))
}

const newestSpecies = 1960

/** Author and year behind the name of a species, unless the list has them or they are those of later research. */
function isOfSpecies(block: ProseBlock, { start, items }: FoundCitation, { index }: ReadingContext): boolean {
  const [item] = items
  if (!item || items.length > 1 || item.etAl || Number(item.year.value) > newestSpecies) return false
  return isSpeciesAuthor(block, start) && index.find(item).length === 0
}

/** A work in italics or quotation marks and its maker, unless the list has them. */
function isOfWork(block: ProseBlock, citation: FoundCitation, { index }: ReadingContext): boolean {
  return isWorkCredit(block, citation) && citation.items.every((item) => index.find(item).length === 0)
}

interface Group {
  readonly bracket: Bracket | undefined
  readonly tokens: YearToken[]
}

/** Put each year with the innermost brackets around it. Both lists are walked once. */
function groupByBracket(tokens: readonly YearToken[], brackets: readonly Bracket[]): Group[] {
  const sorted = [...brackets].sort((a, b) => a.start - b.start)
  const groups = new Map<Bracket | undefined, YearToken[]>()
  const open: Bracket[] = []
  let next = 0
  for (const token of tokens) {
    for (let bracket = sorted[next]; bracket && bracket.start <= token.start; bracket = sorted[++next]) {
      while ((open.at(-1)?.end ?? Infinity) < bracket.start) open.pop()
      open.push(bracket)
    }
    while ((open.at(-1)?.end ?? Infinity) < token.end) open.pop()
    const bracket = open.at(-1)
    const group = groups.get(bracket)
    if (group) group.push(token)
    else groups.set(bracket, [token])
  }
  return [...groups].map(([bracket, inside]) => ({ bracket, tokens: inside }))
}

function toCitation(
  document: MarkdownDocument,
  block: ProseBlock,
  { mode, start, end, items }: FoundCitation,
): Citation {
  return {
    syntax: 'author-date',
    mode,
    ...placeInBlock(document, block, { start, end }),
    items: items.map((item) => toItem(document, block, item)),
  }
}

function toItem(document: MarkdownDocument, block: ProseBlock, item: FoundItem): CiteItem {
  const { names, etAl, year, locator, isSecondary } = item
  return {
    ...placeInBlock(document, block, item),
    target: { kind: 'authorDate', names, etAl, year },
    locator: locator ?? null,
    ...(isSecondary && { isSecondary }),
  }
}
