import { html } from 'hono/html'
import type { AnnotationRecord, CheckRunRecord, RepositoryRecord } from '../github/state.ts'
import { formatAnnotation } from './annotation.ts'
import { renderMarkdown } from './markdown/render-markdown.ts'
import type { Answer, Html } from './page.ts'
import { count, formatConclusion, formatSha, formatWhen } from './parts.ts'
import { blobPath, repositoryPath } from './paths.ts'

/** Show one check run. */
export function showRun(repository: RepositoryRecord, id: number): Answer {
  const run = repository.checkRuns.get(id)
  if (run === undefined) return undefined
  const { name, headSha, startedAt, completedAt, externalId } = run
  const body = html`<h1>${name} <span class="number">on ${formatSha(repository, headSha)}</span></h1>
    <dl class="facts">
      ${
        startedAt === null
          ? ''
          : html`<dt>Started</dt>
              <dd>${formatWhen(startedAt)}</dd>`
      }
      ${
        completedAt === null
          ? ''
          : html`<dt>Completed</dt>
              <dd>${formatWhen(completedAt)}</dd>`
      }
      ${
        externalId === ''
          ? ''
          : html`<dt>External id</dt>
              <dd class="mono">${externalId}</dd>`
      }
    </dl>
    ${formatRun(repository, run)}`
  return { kind: 'page', title: `${name} ${id}`, repository, body }
}

/** Show what a check run says: how it ended, its summary and text, annotations and buttons. */
export function formatRun(repository: RepositoryRecord, run: CheckRunRecord): Html {
  const { id, name, output, annotations, actions } = run
  return html`<section>
    <h2>${formatConclusion(run)} <a href="${repositoryPath(repository)}/runs/${id}">${name}</a></h2>
    ${output.title === null ? '' : html`<p><strong>${output.title}</strong></p>`}
    ${[output.summary, output.text].map((text) =>
      text === null ? '' : html`<div class="markdown">${renderMarkdown(text, repository)}</div>`,
    )}
    ${annotations.length === 0 ? '' : html`<h3>${count(annotations.length, 'annotation')}</h3>`}
    ${annotations.map((annotation) => formatAnnotation(annotation, formatPlace(repository, run, annotation)))}
    ${
      actions.length === 0
        ? ''
        : html`<h3>Actions</h3>
            <ul>
              ${actions.map(({ label, description }) => html`<li><strong>${label}</strong>: ${description}</li>`)}
            </ul>`
    }
  </section>`
}

function formatPlace(
  repository: RepositoryRecord,
  { headSha }: CheckRunRecord,
  { path, start_line }: AnnotationRecord,
): Html {
  const href = blobPath(repository, { ref: headSha, path, line: start_line })
  return html`<a href="${href}">${path}, line ${start_line}</a>`
}
