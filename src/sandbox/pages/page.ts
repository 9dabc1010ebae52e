import { html, raw } from 'hono/html'
import type { RepositoryRecord } from '../github/state.ts'
import { stylesheet } from './stylesheet.ts'

/** Markup in which everything that came from outside is escaped. */
export type Html = ReturnType<typeof html>

/** What a page's address leads to; `undefined` stands for nothing there. */
export type Answer = Page | Redirect | undefined

export interface Page {
  readonly kind: 'page'
  readonly title: string
  /** The repository whose name and sections stand at the top. */
  readonly repository?: RepositoryRecord
  readonly body: Html
  /** Whether it needs more than a column of text: source with its margin. */
  readonly isWide?: boolean
}

interface Redirect {
  readonly kind: 'redirect'
  readonly to: string
}

/** Write a page as a whole document. */
export function formatPage({ title, repository, body, isWide = false }: Page): Html {
  const name = repository === undefined ? 'Local GitHub' : `${repository.owner.login}/${repository.name}`
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · ${name}</title>
        <style>
          ${raw(stylesheet)}
        </style>
      </head>
      <body class="${isWide ? 'wide' : 'narrow'}">
        <header class="site">
          <a href="/">Local GitHub</a>
          <a href="/deliveries">Deliveries</a>
        </header>
        ${repository === undefined ? '' : formatSections(repository)}
        <main>${body}</main>
      </body>
    </html>`
}

function formatSections(repository: RepositoryRecord): Html {
  const { owner, name, issues } = repository
  const base = `/${owner.login}/${name}`
  const open = [...issues.values()].filter(({ state }) => state === 'open')
  const pulls = open.filter(({ pull }) => pull !== null).length
  return html`<nav aria-label="Repository">
    <a class="name" href="${base}">${owner.login}/${name}</a>
    <a href="${base}">Files</a>
    <a href="${base}/issues">Issues <span class="count">${open.length - pulls}</span></a>
    <a href="${base}/pulls">Pull requests <span class="count">${pulls}</span></a>
  </nav>`
}
