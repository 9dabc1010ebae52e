import { findCitations } from './citations/index.ts'
import type { Config } from './config.ts'
import { parseMarkdown } from './manuscript/parse-markdown.ts'
import { matchesGlob } from './model/glob.ts'
import type { CitationSyntaxName, LinkedCitation } from './model/citation.ts'
import type { MarkdownDocument } from './model/document.ts'
import type { Manuscript } from './model/manuscript.ts'
import type { ReferenceList } from './model/reference.ts'
import type { SkippedFile } from './model/report.ts'
import type { Files } from './model/snapshot.ts'
import { findQuerySheet, type QuerySheet } from './queries/index.ts'
import { findCited } from './references/find-cited.ts'
import { findMentions } from './references/find-mentions.ts'
import { findReferenceList } from './references/find-reference-list.ts'
import { linkCitations } from './references/link-citations.ts'

const markdownName = /\.(?:md|markdown|qmd|rmd)$/i
const furniture =
  /(?:^|\/)(?:\.|node_modules\/|(?:readme|changelog|contributing|code_of_conduct|licen[cs]e|security)\.)/i

const syntaxNames: readonly CitationSyntaxName[] = ['author-date', 'citekey', 'latex', 'note', 'numeric']
const noNames: ReadonlySet<string> = new Set()

/**
 * Read the manuscripts among the files of one revision, in order of path.
 *
 * Files in `named` and those that the configuration names are manuscripts whatever they look like.
 */
export function parseManuscripts(
  files: Files,
  config: Config,
  named: ReadonlySet<string> = noNames,
): Manuscript[] {
  return candidates(files, config, named).flatMap((path) => {
    const content = files.get(path)
    if (content?.kind !== 'text') return []
    const parts = readParts(parseMarkdown(path, content.text))
    return named.has(path) || isNamed(path, config) || isManuscript(parts) ? [buildManuscript(parts)] : []
  })
}

/** Say which files might have been manuscripts but could not be read, and why. */
export function findSkipped(files: Files, config: Config): SkippedFile[] {
  return candidates(files, config, noNames).flatMap((path) => {
    const content = files.get(path)
    return content?.kind === 'unreadable' ? [{ path, why: content.why }] : []
  })
}

function candidates(files: Files, config: Config, named: ReadonlySet<string>): string[] {
  return [...files.keys()]
    .filter((path) => named.has(path) || (markdownName.test(path) && isWanted(path, config)))
    .sort()
}

function isWanted(path: string, config: Config): boolean {
  if (config.ignore?.some((pattern) => matchesGlob(path, pattern))) return false
  return config.manuscripts ? isNamed(path, config) : !furniture.test(path)
}

function isNamed(path: string, config: Config): boolean {
  return config.manuscripts?.some((pattern) => matchesGlob(path, pattern)) ?? false
}

/** A document with what was found in it, before it is known to be a manuscript. */
interface Parts {
  readonly document: MarkdownDocument
  readonly list: ReferenceList
  readonly sheet: QuerySheet
}

function readParts(document: MarkdownDocument): Parts {
  return { document, list: findReferenceList(document), sheet: findQuerySheet(document) }
}

/** A Markdown file with a reference list, a bibliography in its front matter, or a query sheet is a manuscript. */
function isManuscript({ document, list, sheet }: Parts): boolean {
  const { bibliography, references } = document.frontMatter
  return (
    list.references.length > 0 ||
    sheet.queries.length > 0 ||
    bibliography !== undefined ||
    references !== undefined
  )
}

function buildManuscript({ document, list, sheet }: Parts): Manuscript {
  const blocks = new Set(
    document.blocks
      .map((block) => block.index)
      .filter((index) => !list.blocks.has(index) && !sheet.blocks.has(index)),
  )
  const { references } = list
  const citations = linkCitations({ citations: findCitations(document, { blocks, references }), references })
  const bodyBlocks = new Map([[document.path, blocks]])
  const uncited = findUncited(references, citations)
  return {
    path: document.path,
    files: [document.path],
    title: document.title ?? document.path,
    documents: [document],
    syntaxes: syntaxNames.filter((name) => citations.some((citation) => citation.syntax === name)),
    references,
    citations,
    queries: sheet.queries,
    mentions: findMentions({ documents: [document], bodyBlocks, references: uncited, citations }),
    bodyBlocks,
  }
}

function findUncited(references: ReferenceList['references'], citations: readonly LinkedCitation[]) {
  const cited = findCited(citations)
  return references.filter((reference) => !cited.has(reference.id))
}
