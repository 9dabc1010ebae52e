import type { Code } from 'mdast'
import type { Span } from './append-inline.ts'
import { appendSlice, appendWhole, createProse, type Prose } from './prose.ts'

const engine = /^\{[A-Za-z]/
const inHeader = /\b(?:fig|lst|tab|tbl)\.(?:sub)?cap[ \t]?=[ \t]?(?:"([^"\n]{1,4000})"|'([^'\n]{1,4000})')/g
const option = /^[ \t]{0,12}(?:#|%%|\/\/|--)\|[ \t]([ \t]{0,12})(.*)$/
const caption = /^(?:fig|lst|tab|tbl)-(?:sub)?cap:[ \t]{0,4}[|>]?/

/**
 * Read the captions that a chunk of knitr or Quarto gives to what its code draws.
 *
 *     ```{r tides, fig.cap="Tides after Burr"}
 *                           ^^^^^^^^^^^^^^^^
 *     #| fig-cap: Tides after Burr
 *                 ^^^^^^^^^^^^^^^^
 */
export function readChunkCaptions(
  { lang }: Code,
  { source, start, end }: Span & { source: string },
): { kind: 'caption'; prose: Prose; span: Span }[] {
  if (!engine.test(lang ?? '')) return []
  const chunk = source.slice(start, end)
  if (!/cap[:\s=]/.test(chunk)) return []
  const headerEnd = chunk.indexOf('\n') + 1
  const found = [
    ...headerCaptions(chunk.slice(0, headerEnd), start),
    ...optionCaptions(chunk.slice(headerEnd), start + headerEnd),
  ]
  return found.map((prose) => ({
    kind: 'caption',
    prose,
    span: { start: prose.sources[0] ?? start, end: prose.end },
  }))
}

function headerCaptions(header: string, offset: number): Prose[] {
  return [...header.matchAll(inHeader)].map((match) => {
    const text = match[1] ?? match[2] ?? ''
    const prose = createProse()
    appendSlice(prose, text, offset + match.index + match[0].length - 1 - text.length)
    return prose
  })
}

/** Options stand in comments at the head of the code; lines further in go on with the option before. */
function optionCaptions(code: string, offset: number): Prose[] {
  const captions: Prose[] = []
  let open: Prose | undefined
  let at = offset
  for (const line of code.split('\n')) {
    const found = option.exec(line)
    if (!found) break
    const [, indent = '', text = ''] = found
    const key = indent === '' ? caption.exec(text)?.[0] : ''
    if (indent === '') open = key === undefined ? undefined : createProse()
    if (open && indent === '') captions.push(open)
    if (open) appendLine(open, text.slice(key?.length ?? 0), at + line.length)
    at += line.length + 1
  }
  return captions.filter(({ text }) => text !== '')
}

function appendLine(prose: Prose, text: string, end: number): void {
  const said = text.trimStart()
  if (said === '') return
  if (prose.text !== '') appendWhole(prose, '\n', { start: end - said.length, end: end - said.length })
  appendSlice(prose, said, end - said.length)
}
