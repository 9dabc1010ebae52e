import { raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { Root } from 'mdast'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { RepositoryRecord } from '../../github/state.ts'
import { issuePath } from '../paths.ts'
import { foldDetails } from './fold-details.ts'
import { linkIssues } from './link-issues.ts'

// Ids are those of footnotes, which have their prefix already; no other gets this far.
const schema = { ...defaultSchema, clobberPrefix: '' }

/** Render a body as GitHub shows it: GFM, sanitised, `#12` linked, comments and raw HTML left out. */
export function renderMarkdown(source: string, repository: RepositoryRecord): HtmlEscapedString {
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(() => (root: Root) => {
      root.children = foldDetails(root.children)
      linkIssues(root, (number) => {
        const issue = repository.issues.get(number)
        return issue && issuePath(repository, issue)
      })
    })
    .use(remarkRehype)
    .use(rehypeSanitize, schema)
    .use(rehypeStringify)
  return raw(processor.processSync(source).toString())
}
