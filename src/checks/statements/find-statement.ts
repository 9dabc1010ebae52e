import type { FrontMatter, ProseBlock } from '../../model/document.ts'
import type { Manuscript } from '../../model/manuscript.ts'
import type { StatementForm } from './statement-forms.ts'

const longestName = 90
const openingBlocks = 15
const unwritten =
  /^[\s[(<*_]{0,6}(?:to be (?:added|completed|supplied|written|determined)|tba|tbd|tbc|todo|xxx+|\.{3}|…|lorem ipsum)\b/i

/** Give the text of a statement, from front matter or from its section; empty where only its sentence is there, `undefined` where there is none. */
export function findStatement(
  { documents, bodyBlocks }: Manuscript,
  form: StatementForm,
): string | undefined {
  for (const { frontMatter, path, blocks, source } of documents) {
    const inFront = valueOf(frontMatter, form.keys)
    if (inFront !== undefined) return inFront
    const body = blocks.filter(({ index }) => bodyBlocks.get(path)?.has(index))
    for (const [at, block] of body.entries()) {
      const names = form.opening && at < openingBlocks ? [form.names, form.opening] : [form.names]
      const texts = names.flatMap((one) => [sectionText(body, at, one), leadIn(block, one)])
      const text = texts.find((one) => one !== undefined && isWritten(one))
      if (text !== undefined) return text
    }
    if (form.source?.test(source)) return ''
    if (form.sentence && body.some(({ text }) => form.sentence?.test(text))) return ''
  }
  return undefined
}

/** The value of the first of some keys that says something. MyST keeps parts of the text under `parts`. */
function valueOf(frontMatter: FrontMatter, keys: readonly string[]): string | undefined {
  const { parts } = frontMatter
  const entries = [frontMatter, isRecord(parts) ? parts : {}].flatMap((one) => Object.entries(one))
  for (const [key, value] of entries) {
    if (!keys.includes(plainKey(key))) continue
    const text = typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value)
    if (isWritten(text)) return text
  }
  return undefined
}

/** `Running_Head` is `running-head`. */
function plainKey(key: string): string {
  return key.trim().toLowerCase().replaceAll(/[\s_]/g, '-')
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isWritten(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text) && text !== 'false' && !unwritten.test(text)
}

/** The block behind a heading, its subheadings passed over, or behind a block that is the name and nothing more. */
function sectionText(body: readonly ProseBlock[], at: number, names: RegExp): string | undefined {
  const name = body[at]
  if (!name || !isName(name.text, names)) return undefined
  const next = body[at + 1]
  if (next?.kind !== 'heading') return next?.text
  const isBelow = name.kind === 'heading' && (next.depth ?? 0) > (name.depth ?? 0)
  const below = body[at + 2]
  return isBelow && below && below.kind !== 'heading' ? below.text : undefined
}

function isName(text: string, names: RegExp): boolean {
  if (text.length > longestName) return false
  const plain = text
    .trim()
    .replace(/^(?:\d{1,2}(?:\.\d{1,2}){0,2}|[IVX]{1,4}|[A-Z])[.)]?\s/, '')
    .replace(/[\s.:*]{1,4}$/, '')
  return names.test(plain)
}

/** What follows a name that leads in a paragraph: `Funding: …`, `**Funding** …`, `Abstract—…`. */
function leadIn(block: ProseBlock, names: RegExp): string | undefined {
  if (block.kind === 'heading') return undefined
  const { text, marks } = block
  const marked = marks.find(
    ({ kind, start }) =>
      (kind === 'strong' || kind === 'emphasis') && start < 4 && text.slice(0, start).trim() === '',
  )
  if (marked && isName(text.slice(marked.start, marked.end), names)) return text.slice(marked.end)
  const end = text.slice(0, longestName).search(/[.:—–]|\s-\s/)
  return end > 0 && isName(text.slice(0, end), names) ? text.slice(end + 1) : undefined
}
