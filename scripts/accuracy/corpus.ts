import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

/** A citation of the truth: where it stands, and the ids of the entries it means. */
const KnownCitation = z.object({
  text: z.string(),
  line: z.int().positive(),
  col: z.int().positive(),
  refs: z.array(z.string()).default([]),
})

const ReferenceId = z.union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)])

/** `<id>.gold.json`: what is true of a document. Unknown fields are passed over. */
const Gold = z.object({
  references: z.array(z.object({ id: z.string(), line: z.int().positive() })),
  citations: z.array(KnownCitation),
  uncited: z.array(ReferenceId).default([]),
  missing: z.array(KnownCitation).default([]),
  clean: z.boolean().default(false),
  untagged_citations: z.array(KnownCitation).default([]),
  discrepancies: z.array(z.object({ line: z.number(), refs: z.array(z.string()).default([]) })).default([]),
  uncited_weak: z.array(ReferenceId).default([]),
  excluded: z.record(z.string(), z.array(ReferenceId)).default({}),
})
type Gold = z.infer<typeof Gold>

const Edit = z.object({
  file: z.enum(['bib', 'md']).default('md'),
  line: z.int().positive(),
  col: z.int().positive(),
  old: z.string(),
  new: z.string(),
})
export type Edit = z.infer<typeof Edit>

/** One known edit, and what it must change in the report. */
const Change = z.object({
  n: z.number(),
  kind: z.string(),
  edits: z.array(Edit),
  expect: z.object({
    uncited_added: z.array(z.string()),
    missing_added: z.array(z.object({ line: z.int().positive() })),
  }),
})
export type Change = z.infer<typeof Change>

/** A document of the corpus with what is known of it. */
export interface KnownDocument {
  readonly id: string
  readonly markdown: string
  readonly bibliography: string | undefined
  readonly gold: Gold
  readonly changes: readonly Change[]
}

/** List the ids of the documents in a folder of the corpus. */
export async function listDocuments(folder: string): Promise<string[]> {
  const names = await readdir(folder)
  return names.flatMap((name) => (name.endsWith('.gold.json') ? [name.slice(0, -'.gold.json'.length)] : []))
}

/** Read one document. Throws a `ZodError` or `SyntaxError` for a file that has not the documented format. */
export async function readDocument(folder: string, id: string): Promise<KnownDocument> {
  const read = (extension: string) => readFile(join(folder, `${id}.${extension}`), 'utf8')
  const changes = await ifPresent(read('pert.json'))
  return {
    id,
    markdown: await read('md'),
    bibliography: await ifPresent(read('bib')),
    gold: Gold.parse(JSON.parse(await read('gold.json'))),
    changes:
      changes === undefined
        ? []
        : z.object({ perturbations: z.array(Change) }).parse(JSON.parse(changes)).perturbations,
  }
}

async function ifPresent(reading: Promise<string>): Promise<string | undefined> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
