import type { Citation, CitationSyntaxName, CiteItem, Locator } from '../model/citation.ts'
import type { MarkdownDocument, ProseBlock } from '../model/document.ts'
import { placeInBlock } from './place-in-block.ts'

/** A citation by key as found in a block; offsets are those of the block's text. */
export interface KeyCitation {
  readonly mode: Citation['mode']
  readonly start: number
  readonly end: number
  readonly items: readonly KeyItem[]
}

/** A cited key with what stands around it. */
export interface KeyItem {
  readonly key: string
  readonly start: number
  readonly end: number
  readonly locator?: Locator | undefined
  readonly prefix?: string | undefined
  readonly suffix?: string | undefined
}

/** Give a citation found in a block its place in the file. */
export function buildCitation(
  { mode, start, end, items }: KeyCitation,
  { document, block, syntax }: { document: MarkdownDocument; block: ProseBlock; syntax: CitationSyntaxName },
): Citation {
  const toItem = ({ key, locator, prefix, suffix, ...stretch }: KeyItem): CiteItem => ({
    ...placeInBlock(document, block, stretch),
    target: { kind: 'key', key },
    locator: locator ?? null,
    ...(isSaid(prefix) && { prefix: prefix.trim() }),
    ...(isSaid(suffix) && { suffix: suffix.trim() }),
  })
  return { syntax, mode, ...placeInBlock(document, block, { start, end }), items: items.map(toItem) }
}

function isSaid(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== ''
}
