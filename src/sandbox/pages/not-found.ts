import { html } from 'hono/html'
import type { Page } from './page.ts'

/** Say that an address leads nowhere. */
export function showNotFound(path: string): Page {
  const body = html`<h1>Not found</h1>
    <p>There is no page at <code>${path}</code>. All repositories are on <a href="/">the first page</a>.</p>`
  return { kind: 'page', title: 'Not found', body }
}
