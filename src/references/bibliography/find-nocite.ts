import type { MarkdownDocument } from '../../model/document.ts'

/** The keys that `nocite` names; `everything` stands for `@*`. */
export interface Nocite {
  readonly keys: ReadonlySet<string>
  readonly everything: boolean
}

const key = /@(?:\{([^{}\s]{1,300})\}|([\p{L}\p{N}_*](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_]))*))/gu
const command = /\\nocite\{([^{}]{0,10000})\}/g

/** Read `nocite` from the project and the front matter of documents, and `\nocite{…}` from their text. */
export function findNocite(documents: readonly MarkdownDocument[], project: readonly string[]): Nocite {
  const keys = new Set([
    ...fromField(project),
    ...documents.flatMap(({ frontMatter, source }) => [
      ...fromField(frontMatter.nocite),
      ...fromCommands(source),
    ]),
  ])
  return { keys, everything: keys.has('*') }
}

function fromField(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(fromField)
  if (typeof value !== 'string') return []
  const found = [...value.matchAll(key)].map(([, braced, plain]) => braced ?? plain ?? '')
  return found.length > 0 ? found : value.split(/[\s,;]+/)
}

function fromCommands(source: string): string[] {
  if (!source.includes('\\nocite')) return []
  return [...source.matchAll(command)].flatMap(([, list = '']) => list.split(',').map((one) => one.trim()))
}
