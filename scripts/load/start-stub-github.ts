import { once } from 'node:events'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { numberOf } from './repositories.ts'

/** A GitHub on loopback that knows one branch a repository, and answers as late as it is told. */
export interface StubGitHub {
  /** Host and port. */
  readonly host: string
  /** Move the head of a repository, as a push does before its webhook is sent. */
  readonly push: (repository: number) => string
  /** Repositories that were pushed to and whose newest head has no check run. */
  readonly unreviewed: () => number
  readonly requests: () => number
  readonly stop: () => Promise<void>
}

const article =
  '# Tides\n\nThe sea returns [@marsh2019].\n\n## References\n\nMarsh, A. (2019). *Tides*. Quay Press.\n'
const blobSha = 'b'.repeat(40)
const Question = z.object({ query: z.string(), variables: z.record(z.string(), z.unknown()) })
const NewCheckRun = z.object({ head_sha: z.string() })

/** Start it; each reply takes `replyMs` and costs next to nothing. */
export async function startStubGitHub({ replyMs }: { replyMs: number }): Promise<StubGitHub> {
  const heads = new Map<number, number>()
  const reviewed = new Map<number, string>()
  let requests = 0

  function headOf(repository: number): string {
    return [repository, heads.get(repository) ?? 0]
      .map((part) => part.toString(16).padStart(20, '0'))
      .join('')
  }

  function answer(route: string, body: string): unknown {
    const path = route.replace(/\?.*/, '')
    if (path === 'POST /api/graphql') return answerQuestion(Question.parse(JSON.parse(body)), headOf)
    const name = /\/repos\/[^/]{1,100}\/(paper-\d{1,9})\//.exec(path)?.[1]
    if (path.endsWith('/access_tokens'))
      return { token: 'token', expires_at: new Date(Date.now() + 3600_000).toISOString(), permissions: {} }
    if (path === 'GET /api/v3/app') return { id: 1, slug: 'copydesk' }
    if (name === undefined) return []
    if (path.includes('/git/trees/'))
      return {
        sha: 'c'.repeat(40),
        truncated: false,
        tree: [{ path: 'article.md', mode: '100644', type: 'blob', sha: blobSha, size: article.length }],
      }
    if (path.includes('/git/ref/')) return { object: { sha: headOf(numberOf(name)) } }
    reviewed.set(numberOf(name), NewCheckRun.parse(JSON.parse(body)).head_sha)
    return { id: 1 }
  }

  const server = createServer((request, response) => {
    requests++
    const reply = async () => {
      const body = await text(request)
      if (replyMs > 0) await pause(replyMs)
      const status = request.method === 'POST' && request.url !== '/api/graphql' ? 201 : 200
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(JSON.stringify(answer(`${request.method} ${request.url}`, body)))
    }
    reply().catch((error: unknown) => response.writeHead(500).end(String(error)))
  })
  server.keepAliveTimeout = 60_000
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    host: `127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    push(repository) {
      heads.set(repository, (heads.get(repository) ?? 0) + 1)
      return headOf(repository)
    },
    unreviewed: () => [...heads.keys()].filter((number) => reviewed.get(number) !== headOf(number)).length,
    requests: () => requests,
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function answerQuestion(
  { query, variables }: z.infer<typeof Question>,
  headOf: (repository: number) => string,
): unknown {
  if (query.includes('ReadBlobs')) {
    const blob = { byteSize: article.length, isBinary: false, isTruncated: false, text: article }
    const names = Object.keys(variables).filter((name) => name.startsWith('oid'))
    const blobs = names.map((name) => [
      name.replace('oid', 'blob'),
      { __typename: 'Blob', oid: blobSha, ...blob },
    ])
    return { data: { repository: Object.fromEntries(blobs) } }
  }
  const oid = headOf(numberOf(String(variables.name)))
  const page = { pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] }
  return {
    data: {
      repository: {
        url: 'http://127.0.0.1/paper',
        defaultBranchRef: { name: 'main', target: { __typename: 'Commit', oid } },
        defaultConfig: null,
        queryIssues: page,
        sheetIssues: page,
        pullRequests: { nodes: [] },
        ref: {
          target: { __typename: 'Commit', oid, tree: { oid: 'c'.repeat(40) }, checkSuites: { nodes: [] } },
          associatedPullRequests: { nodes: [] },
        },
      },
    },
  }
}
