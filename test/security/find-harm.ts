import type { Node } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { parseCommand, parseNamedCommand } from '../../src/reconcile/command.ts'
import { readMarker } from '../../src/reconcile/marker.ts'

/** What the program itself may put on a page. */
export interface Allowed {
  /** Where its links lead: the page of the repository. */
  readonly url: string
  /** Issues that it may name. */
  readonly issues: ReadonlySet<number>
  /** How many boxes there must be. */
  readonly boxes?: number
  /** Of a suggestion: the one line that it proposes, which stands in code. */
  readonly suggestion?: string
}

const parser = unified().use(remarkParse).use(remarkGfm)
const unseen =
  /[\p{Cc}\p{Co}\p{Cs}\u{61C}\u{200B}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2061}-\u{206F}\u{FEFF}\u{E0000}-\u{E007F}]/u
const reaching = /@[\p{L}\p{N}]|(?<![\w&])#\d|\bGH-\d|:\/\/|\bwww\.|\b[0-9a-f]{7,40}\b/iu
const ownHtml =
  /^(?:<details>(?:<summary>[\w “”]{1,60}<\/summary>)?|<\/details>|<!-- copydesk \{[^<>]*\} -->|<!-- box [x_] [^ <>]+ -->)$/

/** Say what in a body could reach a person, another page or the program itself, as GitHub would read it. */
export function findHarm(body: string, { url, issues, boxes = 0, suggestion }: Allowed): string[] {
  const harm: string[] = []
  const text = suggestion === undefined ? body : body.replace(suggestion, () => '')
  if (unseen.test(text.replaceAll('\n', '')))
    harm.push(`an unseen character: ${JSON.stringify(unseen.exec(text.replaceAll('\n', ''))?.[0])}`)
  const markers = text.split('<!-- copydesk').length - 1
  if (markers > 1 || (markers === 1 && !readMarker(body))) harm.push(`${markers} markers`)
  if (parseCommand(body) ?? parseNamedCommand(body)) harm.push('a command')
  let found = 0
  visit(parser.parse(body), (node) => {
    harm.push(...harmOf(node, { url, issues, suggestion }))
    if (node.type === 'listItem' && typeof node.checked === 'boolean') found++
  })
  if (found !== boxes) harm.push(`${found} boxes, not ${boxes}`)
  return harm
}

function harmOf(
  node: Node,
  { url, issues, suggestion }: Pick<Allowed, 'issues' | 'suggestion' | 'url'>,
): string[] {
  const value = 'value' in node ? String(node.value) : ''
  switch (node.type) {
    case 'text': {
      const own = value.replaceAll(/(?<![\w&])#(\d+)/g, (name, number) =>
        issues.has(Number(number)) ? '' : name,
      )
      return reaching.test(own) ? [`in text: ${JSON.stringify(value.slice(0, 200))}`] : []
    }
    case 'html':
      return ownHtml.test(value) ? [] : [`HTML: ${JSON.stringify(value.slice(0, 200))}`]
    case 'link':
      return 'url' in node && String(node.url).startsWith(`${url}/`) ? [] : ['a link out of the repository']
    case 'code':
      return suggestion === undefined || value !== suggestion
        ? [`a block of code: ${value.slice(0, 200)}`]
        : []
    case 'inlineCode':
      return /^[\w /:#-]+$/.test(value) ? [] : [`code: ${value.slice(0, 200)}`]
    case 'definition':
    case 'footnoteDefinition':
    case 'footnoteReference':
    case 'image':
    case 'imageReference':
    case 'linkReference':
      return [node.type]
    default:
      return []
  }
}

/** Say what in a title or an annotation, which GitHub shows as it stands, could reach further than its words. */
export function findHarmInTitle(title: string): string[] {
  return [
    ...(unseen.test(title.replaceAll('\n', '')) ? ['an unseen character'] : []),
    ...(reaching.test(title) ? ['a mention, a number or an address'] : []),
    ...(/<[a-z!/]/i.test(title) ? ['HTML'] : []),
  ]
}
