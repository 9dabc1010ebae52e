import { buildCitation } from './build-citation.ts'
import type { CitationSyntax } from './citation-syntax.ts'
import { findCommands } from './latex/find-commands.ts'

/**
 * LaTeX commands in Markdown text: `\cite` and its kin of natbib, BibLaTeX and apacite.
 *
 *     As \textcite[see][12]{doe99,lee10} say, and \parencites[3]{doe99}[5]{lee10}
 *        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export const latex: CitationSyntax = {
  name: 'latex',
  find(document, { blocks }) {
    return document.blocks
      .filter((block) => blocks.has(block.index))
      .flatMap((block) =>
        findCommands(block.text).map((found) => buildCitation(found, { document, block, syntax: 'latex' })),
      )
  },
}
