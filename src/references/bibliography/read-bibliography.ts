import type { Bibliography, BibliographyProblem, Excuse } from '../../model/bibliography.ts'
import type { MarkdownDocument } from '../../model/document.ts'
import type { Reference } from '../../model/reference.ts'
import { labelOf } from '../label-reference.ts'
import type { BibliographyEntry, BibliographyFile } from './bibliography-file.ts'
import { distinctEntries } from './distinct-entries.ts'
import { findBibliographyFiles, type ProjectBibliography } from './find-bibliography-files.ts'
import { findNocite, type Nocite } from './find-nocite.ts'
import type { Library } from './library.ts'
import { readInlineReferences } from './read-inline-references.ts'
import { largest } from '../../model/largest.ts'

interface BibliographyInput {
  /** The documents of one manuscript, in the order of the text. */
  readonly documents: readonly MarkdownDocument[]
  readonly library: Library
  readonly project: ProjectBibliography
  /** Entries of the printed lists, whose ids are taken. */
  readonly listed: readonly Reference[]
}

export interface BibliographyReading {
  readonly references: readonly Reference[]
  readonly bibliography: Bibliography
}

/** Read the bibliography of a manuscript: its files, what its front matter holds, and what `nocite` says. */
export function readBibliography({
  documents,
  library,
  project,
  listed,
}: BibliographyInput): BibliographyReading {
  const found = findBibliographyFiles(documents, { library, project })
  const read = found.paths.map((path) => ({ path, file: library.read(path) }))
  const inline = documents.flatMap((document) => readInlineReferences(document) ?? [])
  const files = [...read.flatMap(({ file }) => file ?? []), ...inline]
  const all = distinctEntries(files.flatMap((file) => file.entries))
  const entries = all.filter((entry) => !entry.isContainer)
  const references = toReferences(entries, listed)
  return {
    references,
    bibliography: {
      paths: read.flatMap(({ path, file }) => (file ? [path] : [])),
      problems: [...found.problems, ...files.flatMap(problemsOf)],
      isComplete: found.problems.length === 0 && read.every(({ file }) => file !== undefined),
      excused: excuse(references, {
        nocite: findNocite(documents, project.nocite),
        parents: new Set(all.flatMap((entry) => entry.parents)),
      }),
    },
  }
}

function toReferences(entries: readonly BibliographyEntry[], listed: readonly Reference[]): Reference[] {
  const taken = new Map<string, number>(listed.map(({ id }) => [id, 1]))
  const list = largest([-1, ...listed.map((reference) => reference.list)]) + 1
  return entries.map(({ key, aliases, text, place, csl }) => ({
    id: uniqueId(key, taken),
    label: labelOf(csl, key),
    text,
    place,
    csl,
    origin: 'bibliography',
    citekey: key,
    ...(aliases.length > 0 && { aliases }),
    list,
  }))
}

function uniqueId(key: string, taken: Map<string, number>): string {
  const count = (taken.get(key) ?? 0) + 1
  taken.set(key, count)
  return count === 1 ? key : uniqueId(`${key}-${count}`, taken)
}

function problemsOf({ path, problems }: BibliographyFile): BibliographyProblem[] {
  return problems.map(({ message, place, key }) => ({
    message,
    place,
    subject: `${path}-${key ?? 'file'}`,
    kind: 'lost',
  }))
}

function excuse(
  references: readonly Reference[],
  { nocite, parents }: { nocite: Nocite; parents: ReadonlySet<string> },
): ReadonlyMap<string, Excuse> {
  const seen = new Set<string>()
  const excused = new Map<string, Excuse>()
  for (const { id, citekey = '' } of references) {
    if (seen.has(citekey)) excused.set(id, 'duplicate')
    else if (nocite.everything || nocite.keys.has(citekey)) excused.set(id, 'nocite')
    else if (parents.has(citekey)) excused.set(id, 'inherited')
    seen.add(citekey)
  }
  return excused
}
