import { Octokit } from '@octokit/rest'
import nock from 'nock'
import { z } from 'zod'
import { createGitHubForge } from '../../../src/forges/github/create-github-forge.ts'
import type { Forge } from '../../../src/forges/forge.ts'
import type { Target } from '../../../src/model/snapshot.ts'

export const target: Target = {
  kind: 'branch',
  repository: { owner: 'harbour', name: 'paper', installationId: 7 },
  branch: 'main',
}
export const sha = 'a'.repeat(40)

const log = { debug() {}, info() {}, warn() {}, error() {} }

/** Make the GitHub forge on a plain Octokit, or another, whose requests nock answers. */
export function makeForge(
  octokit: Pick<Octokit, 'graphql' | 'request'> = new Octokit({ auth: 'token', log }),
  options: { cacheBytes?: number } = {},
): Forge {
  const clientFor = () =>
    Promise.resolve({
      request: (route: string, parameters?: Record<string, unknown>) => octokit.request(route, parameters),
      graphql: (query: string, variables: Record<string, unknown>) => octokit.graphql(query, variables),
    })
  return createGitHubForge({
    ...options,
    clientFor,
    appId: 1,
    botLogin: 'copydesk',
    now: () => '2026-01-01T00:00:00Z',
  })
}

/** What GitHub answers to `ObserveBranch` for a repository with no issues. */
export function overview({
  issues = [],
  sheets = [],
  checkRuns = [],
  pullRequests = [],
}: { issues?: unknown[]; sheets?: unknown[]; checkRuns?: unknown[]; pullRequests?: unknown[] } = {}) {
  const page = { pageInfo: { hasNextPage: false, endCursor: null } }
  return {
    repository: {
      url: 'https://github.com/harbour/paper',
      defaultBranchRef: { name: 'main', target: { __typename: 'Commit', oid: sha } },
      defaultConfig: null,
      queryIssues: { ...page, nodes: issues },
      sheetIssues: { ...page, nodes: sheets },
      pullRequests: { nodes: pullRequests },
      ref: {
        target: {
          __typename: 'Commit',
          oid: sha,
          tree: { oid: 'b'.repeat(40) },
          checkSuites: { nodes: [{ status: 'COMPLETED', checkRuns: { nodes: checkRuns } }] },
        },
      },
    },
  }
}

/** Answer the requests of one observation and count them. */
export function answerObservation(
  files: Readonly<Record<string, string>>,
  data: unknown = overview(),
): { count: () => number } {
  let requests = 0
  const entries = Object.entries(files).map(([path, text], index) => ({
    path,
    mode: '100644',
    type: 'blob',
    sha: (index + 1).toString(16).padStart(40, '0'),
    size: Buffer.byteLength(text),
    text,
  }))
  nock('https://api.github.com')
    .persist()
    .post('/graphql', /ObserveBranch/)
    .reply(200, () => (requests++, { data }))
    .get(/\/git\/trees\//)
    .reply(200, () => (requests++, { sha: 'b', truncated: false, tree: entries }))
    .post('/graphql', /ReadBlobs/)
    .reply(200, async (request: Request) => {
      requests++
      const { variables } = z
        .object({ variables: z.record(z.string(), z.string()) })
        .parse(await request.json())
      const blobs = Object.entries(variables).flatMap(([name, oid]) => {
        const entry = entries.find((one) => one.sha === oid)
        return name.startsWith('oid') && entry
          ? [
              [
                name.replace('oid', 'blob'),
                {
                  __typename: 'Blob',
                  oid,
                  byteSize: entry.size,
                  isBinary: false,
                  isTruncated: false,
                  text: entry.text,
                },
              ],
            ]
          : []
      })
      return { data: { repository: Object.fromEntries(blobs) } }
    })
  return { count: () => requests }
}
