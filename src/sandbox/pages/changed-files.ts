import { html } from 'hono/html'
import type { ChangedFile } from '../github/git/changed-files.ts'
import type { RepositoryRecord } from '../github/state.ts'
import type { Html } from './page.ts'
import { count } from './parts.ts'
import { blobPath } from './paths.ts'

/** List the files that a commit or pull request changes, each linked as it is afterwards. */
export function formatChangedFiles(
  repository: RepositoryRecord,
  ref: string,
  files: readonly ChangedFile[],
): Html {
  return html`<h2>${count(files.length, 'changed file')}</h2>
    <ul class="rows">
      ${files.map(
        ({ path, previousPath, status, additions, deletions }) =>
          html`<li>
            ${status === 'removed' ? path : html`<a href="${blobPath(repository, { ref, path })}">${path}</a>`}
            <span class="muted">
              ${previousPath === undefined ? status : `${status} from ${previousPath}`}, +${additions}
              −${deletions}
            </span>
          </li>`,
      )}
    </ul>`
}
