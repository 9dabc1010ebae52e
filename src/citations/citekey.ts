import type { Citation } from '../model/citation.ts'
import type { MarkdownDocument, ProseBlock } from '../model/document.ts'
import { indexKeys } from '../references/key-index.ts'
import { buildCitation, type KeyCitation } from './build-citation.ts'
import type { CitationSyntax } from './citation-syntax.ts'
import { acceptBareKeys } from './citekey/accept-bare-keys.ts'
import { findTargets } from './citekey/find-targets.ts'
import { findKnownLabels } from './citekey/known-labels.ts'
import { findPandocCitations } from './citekey/pandoc.ts'
import { findRoles } from './citekey/roles.ts'

// Pandoc reads nothing in an environment of LaTeX.
const rawTex = /^\s{0,8}\\begin\{/

/**
 * Citations by key: those of Pandoc, Quarto and R Markdown, MyST's roles, and labels in brackets.
 *
 *     As @doe99 [p. 33] says [see @smith04, ch. 1; -@lee10], {cite:p}`doe99,lee10`, [RFC2119]
 *        ^^^^^^^^^^^^^^      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^
 */
export const citekey: CitationSyntax = {
  name: 'citekey',
  find(document, { blocks, references }) {
    const keys = indexKeys(references)
    const body = document.blocks.filter((block) => blocks.has(block.index))
    const targets = findTargets(document.source)
    const pandoc = acceptBareKeys(
      body
        .filter(({ text }) => !rawTex.test(text))
        .map((block) => ({ block, found: findPandocCitations(document, block, { index: keys, targets }) })),
      keys,
    )
    const roles = body.map((block) => ({ block, found: findRoles(block.text) }))
    const citesOtherwise = [...pandoc, ...roles].some(({ found }) => found.length > 0)
    const labels = body.map((block) => ({
      block,
      found: findKnownLabels(block.text, { keys, citesOtherwise }),
    }))
    return [...pandoc, ...roles, ...labels].flatMap(({ block, found }) => placeAll(document, block, found))
  },
}

function placeAll(document: MarkdownDocument, block: ProseBlock, found: readonly KeyCitation[]): Citation[] {
  return found.map((citation) => buildCitation(citation, { document, block, syntax: 'citekey' }))
}
