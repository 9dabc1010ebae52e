import type { Options } from 'mdast-util-from-markdown'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { mathFromMarkdown } from 'mdast-util-math'
import { directive } from 'micromark-extension-directive'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import { math } from 'micromark-extension-math'
import { citeKeyExtension } from './pandoc-citations/cite-key-extension.ts'

export type SyntaxExtension = NonNullable<Options['extensions']>[number]

type TreeExtension = ReturnType<typeof gfmFromMarkdown>[number]

const colon = 58
const autolinks = gfmAutolinkLiteral()
const autolinksWithoutAddresses = withoutAddresses(autolinks)

/**
 * Extensions of CommonMark's syntax, each with what a text must hold for it to find anything.
 *
 * Those for tables and e-mail addresses are tried at every line and every word, so that plain text costs twice as much
 * with them as without.
 */
const extensions: readonly { readonly needs: RegExp; readonly extension: SyntaxExtension }[] = [
  { needs: /\[\^/, extension: gfmFootnote() },
  // A single `~` is a no-break space in LaTeX and a subscript in Pandoc, so only `~~` strikes through.
  { needs: /~/, extension: gfmStrikethrough({ singleTilde: false }) },
  // A row of delimiters holds one of these.
  { needs: /\||:-|-:/, extension: gfmTable() },
  { needs: /\[[\sxX]\]/, extension: gfmTaskListItem() },
  { needs: /:/, extension: withoutContainers(directive()) },
  { needs: /\$/, extension: math() },
]
const frontMatter = frontmatter(['yaml', 'toml'])
const web = /https?:\/\/|www\./i

/** How the tree is built, whatever the syntax. */
export const treeExtensions: readonly TreeExtension[] = [
  frontmatterFromMarkdown(['yaml', 'toml']),
  gfmFromMarkdown().map(withoutTransforms),
  directiveFromMarkdown(),
  mathFromMarkdown(),
].flat()

/** Choose the syntax extensions that can find something in a text, which may be the first of its file. */
export function chooseExtensions(text: string, { isFirst }: { isFirst: boolean }): SyntaxExtension[] {
  const chosen = isFirst ? [frontMatter] : []
  if (text.includes('@')) chosen.push(autolinks)
  else if (web.test(text)) chosen.push(autolinksWithoutAddresses)
  for (const { needs, extension } of extensions) if (needs.test(text)) chosen.push(extension)
  if (text.includes('@')) chosen.push(citeKeyExtension)
  return chosen
}

// Their fences are blanked out before, in every dialect; nested by thousands they would cost the cube of their number.
function withoutContainers(extension: SyntaxExtension): SyntaxExtension {
  const constructs = [extension.flow?.[colon] ?? []].flat().filter(({ concrete }) => concrete !== true)
  return { ...extension, flow: { [colon]: constructs } }
}

function withoutAddresses(extension: SyntaxExtension): SyntaxExtension {
  const text = Object.entries(extension.text ?? {}).map(([code, constructs]) => {
    const list = [constructs ?? []].flat()
    return [code, list.filter(({ name }) => name !== 'emailAutolink')] as const
  })
  return { ...extension, text: Object.fromEntries(text.filter(([, list]) => list.length > 0)) }
}

// GFM's second search for URLs replaces text nodes by nodes without position; the tokenizer has found the URLs before.
function withoutTransforms(extension: TreeExtension): TreeExtension {
  return { ...extension, transforms: [] }
}
