import { html } from 'hono/html'
import { checkRunsOf } from '../github/find-records.ts'
import { readPath } from '../github/git/trees.ts'
import type { Host } from '../github/host.ts'
import type { AnnotationRecord, CheckRunRecord, RepositoryRecord } from '../github/state.ts'
import { formatAnnotation } from './annotation.ts'
import { findRevision } from './find-revision.ts'
import { markLine } from './mark-line.ts'
import type { Answer, Html } from './page.ts'
import { formatCheck, formatSha } from './parts.ts'

const maxShownBytes = 4 * 1024 * 1024

/** Show a file at a branch or commit, by lines, with the annotations of its newest check run in the margin. */
export async function showBlob(
  host: Host,
  repository: RepositoryRecord,
  revisionAndPath: string,
): Promise<Answer> {
  const found = await findRevision(host, repository, revisionAndPath)
  if (found === undefined) return undefined
  const { commit, path } = found
  const file = await readPath(host.git.objectsOf(repository), commit.tree, path)
  if (file?.type !== 'blob') return undefined
  const run = checkRunsOf(repository, commit.sha).find(({ name }) => name === host.app.name)
  const annotations = run?.annotations.filter((annotation) => annotation.path === path) ?? []
  const body = html`<h1>${path}</h1>
    <p class="muted">
      At
      ${formatSha(repository, commit.sha)}${run === undefined ? '' : html` · ${formatCheck(repository, run)}`}
    </p>
    ${formatFile(file.content, annotations)}`
  return { kind: 'page', title: path, repository, body, isWide: true }
}

function formatFile(content: Buffer, annotations: CheckRunRecord['annotations']): Html {
  if (content.includes(0)) return html`<p>A binary file of ${content.length} bytes is not shown.</p>`
  if (content.length > maxShownBytes)
    return html`<p>A file of ${content.length} bytes is too large to be shown.</p>`
  return formatSource(content.toString('utf8'), annotations)
}

function formatSource(source: string, annotations: readonly AnnotationRecord[]): Html {
  const lines = source.replace(/\r?\n$/, '').split(/\r\n|\r|\n/)
  const byLine = Map.groupBy(annotations, ({ start_line }) => start_line)
  const elsewhere = annotations.filter(({ start_line }) => start_line > lines.length)
  return html`${elsewhere.map((annotation) => formatAnnotation(annotation))}
    <div class="source">
      ${lines.map((line, index) => formatLine(line, index + 1, byLine.get(index + 1)))}
    </div>`
}

function formatLine(line: string, number: number, annotations: readonly AnnotationRecord[] = []): Html {
  const notes = annotations.map((annotation) => formatAnnotation(annotation))
  return html`<div class="row">
    <div class="line" id="L${number}">${formatTargets(annotations)}<a href="#L${number}">${number}</a></div>
    <div class="text">${markLine(line, annotations)}</div>
    <div class="margin">${notes}</div>
  </div>`
}

/** Give `#L3-L4`, which GitHub's own script understands, something to lead to. */
function formatTargets(annotations: readonly AnnotationRecord[]): Html {
  const ranges = annotations
    .filter(({ start_line, end_line }) => end_line > start_line)
    .map(({ start_line, end_line }) => `L${start_line}-L${end_line}`)
  return html`${[...new Set(ranges)].map((range) => html`<span id="${range}"></span>`)}`
}
