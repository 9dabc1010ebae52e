import { Hono } from 'hono'
import type { Context } from 'hono'
import { findRepository } from '../github/find-records.ts'
import type { Host } from '../github/host.ts'
import type { RepositoryRecord } from '../github/state.ts'
import { showBlob } from './blob.ts'
import { showRun } from './check-run.ts'
import { showCommit } from './commit.ts'
import { showDeliveries } from './deliveries.ts'
import { showDelivery } from './delivery.ts'
import { showHome } from './home.ts'
import { showIssue, showPullRequest } from './issue.ts'
import { showIssues, showPullRequests } from './issues.ts'
import { showNotFound } from './not-found.ts'
import { formatPage } from './page.ts'
import type { Answer, Page } from './page.ts'
import { showRepository } from './repository.ts'

export interface PagesOptions {
  /** Send a delivery of the log once more. */
  readonly redeliver: (deliveryId: number) => Promise<void>
}

type ShowOfRepository = (repository: RepositoryRecord, rest: string) => Answer | Promise<Answer>

const policy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'"

/** Serve the pages of the local GitHub. Mount them last: what no page answers gets the 404 page. */
export function createPages(host: Host, { redeliver }: PagesOptions): Hono {
  const { state } = host
  const pages = new Hono()
  pages.get('/', (context) => respond(context, showHome(host)))
  pages.get('/deliveries', (context) => respond(context, showDeliveries(state)))
  pages.get('/deliveries/:id{[0-9]+}', (context) =>
    respond(context, showDelivery(state, Number(context.req.param('id')))),
  )
  pages.post('/deliveries/:id{[0-9]+}/redeliver', async (context) => {
    const id = Number(context.req.param('id'))
    if (state.deliveries.every((delivery) => delivery.id !== id)) return respond(context, undefined)
    await redeliver(id)
    return context.redirect('/deliveries', 303)
  })
  addRepositoryPages(pages, host)
  pages.all('*', (context) => respond(context, undefined))
  return pages
}

function addRepositoryPages(pages: Hono, host: Host): void {
  const show: readonly (readonly [path: string, show: ShowOfRepository])[] = [
    ['', (repository) => showRepository(host, repository)],
    ['/blob/:rest{.+}', (repository, rest) => showBlob(host, repository, rest)],
    ['/commit/:rest', (repository, sha) => showCommit(host, repository, sha)],
    ['/issues', showIssues],
    ['/issues/:rest{[0-9]+}', (repository, number) => showIssue(repository, Number(number))],
    ['/pull/:rest{[0-9]+}', (repository, number) => showPullRequest(host, repository, Number(number))],
    ['/pulls', showPullRequests],
    ['/runs/:rest{[0-9]+}', (repository, id) => showRun(repository, Number(id))],
    ['/tree/:rest{.+}', (repository, branch) => showRepository(host, repository, branch)],
  ]
  for (const [path, answer] of show)
    pages.get(`/:owner/:repository${path}`, async (context) => {
      const { owner = '', repository: name = '', rest = '' } = context.req.param() as Record<string, string>
      const repository = findRepository(host.state, owner, name)
      return respond(context, repository && (await answer(repository, rest)))
    })
}

async function respond(context: Context, answer: Answer): Promise<Response> {
  if (answer?.kind === 'redirect') return context.redirect(answer.to)
  const page: Page = answer ?? showNotFound(context.req.path)
  context.header('Content-Security-Policy', policy)
  context.header('X-Content-Type-Options', 'nosniff')
  return context.html(await formatPage(page), answer === undefined ? 404 : 200)
}
