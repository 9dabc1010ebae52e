import type { Root } from 'mdast'
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import { unified, type Processor } from 'unified'
import { maskDisplayMath } from '../../src/manuscript/mask-display-math.ts'
import { citeKeyExtension } from '../../src/manuscript/pandoc-citations/cite-key-extension.ts'

const colon = 58

const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml', 'toml'])
  // A single `~` is a no-break space in LaTeX and a subscript in Pandoc, so only `~~` strikes through.
  .use(remarkGfm, { singleTilde: false })
  .use(remarkDirective)
  .use(remarkMath)
  .use(withCiteKeys)
  .use(withoutContainers)
  .use(withoutTransforms)
  .freeze()

/** Parse Markdown as remark does, at once and with every extension. */
export function parseWithRemark(source: string): Root {
  return processor.parse(maskDisplayMath(source))
}

function withCiteKeys(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), citeKeyExtension]
}

// GFM's second search for URLs replaces text nodes by nodes without position; the tokenizer has found the URLs before.
function withoutTransforms(this: Processor): void {
  const extensions = this.data().fromMarkdownExtensions ?? []
  this.data().fromMarkdownExtensions = extensions
    .flat()
    .map((extension) => ({ ...extension, transforms: [] }))
}

// Their fences are blanked out before, in every dialect; nested by thousands they would cost the cube of their number.
function withoutContainers(this: Processor): void {
  for (const { flow } of this.data().micromarkExtensions ?? []) {
    const constructs = flow?.[colon]
    if (flow && Array.isArray(constructs))
      flow[colon] = constructs.filter((construct) => construct.concrete !== true)
  }
}
