import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { chooseExtensions, treeExtensions, type SyntaxExtension } from './markdown-extensions.ts'

/** Labels that have a definition, as the parser keeps them. */
export interface Definitions {
  readonly links: readonly string[]
  readonly notes: readonly string[]
}

/** A part of a file as the parser read it, and the definitions in it. */
export interface ParsedPiece {
  readonly root: Root
  readonly definitions: Definitions
}

export const noDefinitions: Definitions = { links: [], notes: [] }

/** Parse a part of a file whose other parts hold these definitions. Positions count from the beginning of the part. */
export function parsePiece(
  text: string,
  { isFirst, elsewhere }: { isFirst: boolean; elsewhere: Definitions },
): ParsedPiece {
  const { extension, found } = exchangeDefinitions(elsewhere)
  const extensions = chooseExtensions(text, { isFirst })
  if (text.includes('[')) extensions.push(extension)
  const root = fromMarkdown(text, { extensions, mdastExtensions: [...treeExtensions] })
  return { root, definitions: found() }
}

type Construct = Extract<NonNullable<NonNullable<SyntaxExtension['text']>[91]>, { tokenize: unknown }>
type Parser = ThisParameterType<Construct['tokenize']>['parser']

/** Make the extension that tells the parser of definitions elsewhere, and the function that tells which it has found. */
function exchangeDefinitions(elsewhere: Definitions): {
  extension: SyntaxExtension
  found: () => Definitions
} {
  let parser: Parser | undefined
  // Tried where definitions and references begin; never matches.
  const construct: Construct = {
    tokenize(_effects, _ok, nok) {
      if (parser === undefined) {
        parser = this.parser
        for (const label of elsewhere.links) parser.defined.push(label)
        parser.gfmFootnotes = [...(parser.gfmFootnotes ?? []), ...elsewhere.notes]
      }
      return nok
    },
  }
  return {
    extension: {
      document: { 91: construct },
      flow: { 91: construct },
      text: { 33: construct, 91: construct },
    },
    found: () => ({ links: parser?.defined ?? [], notes: parser?.gfmFootnotes ?? [] }),
  }
}
