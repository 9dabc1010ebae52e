import { once } from 'node:events'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { serveGraphql } from './graphql/serve-graphql.ts'
import { serveRepositoryGit } from './git/serve-repository.ts'
import { serveRest } from './rest/serve-rest.ts'
import type { ApiParts } from './rest/serve-rest.ts'

/** Sees an API request first; what it gives is the answer, `undefined` lets the request through. */
export type Interceptor = (request: Request) => Promise<Response | undefined> | Response | undefined

interface Hooks {
  readonly onRequest: Interceptor | undefined
  /** Answers what is neither API nor git. */
  readonly onPage: (request: Request) => Promise<Response> | Response
}

export interface Listening {
  readonly url: string
  close(): Promise<void>
}

const gitPaths = [
  '/:owner/:repository/info/refs',
  '/:owner/:repository/git-upload-pack',
  '/:owner/:repository/git-receive-pack',
]

/** Listen on 127.0.0.1 for git and for both APIs. */
export async function listen(
  parts: ApiParts,
  { port, ...hooks }: Hooks & { port: number },
): Promise<Listening> {
  const server = serve({ fetch: createRoutes(parts, hooks).fetch, port, hostname: '127.0.0.1' })
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The local GitHub has no port.')
  return {
    url: `http://127.0.0.1:${address.port}`,
    async close() {
      const closed = once(server, 'close')
      server.close()
      if ('closeAllConnections' in server) server.closeAllConnections()
      await closed
    },
  }
}

function createRoutes(parts: ApiParts, { onRequest, onPage }: Hooks): Hono {
  const routes = new Hono()
  routes.use('/api/*', async (context, next) => (await onRequest?.(context.req.raw)) ?? next())
  routes.post('/api/graphql', (context) => serveGraphql(parts, context.req.raw))
  routes.all('/api/v3/*', (context) =>
    serveRest(parts, context.req.raw, new URL(context.req.url).pathname.slice('/api/v3'.length)),
  )
  for (const path of gitPaths) routes.all(path, (context) => serveRepositoryGit(parts, context.req.raw))
  routes.all('*', (context) => onPage(context.req.raw))
  return routes
}
