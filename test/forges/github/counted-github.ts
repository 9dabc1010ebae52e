import { Octokit } from '@octokit/rest'
import { getOperationAST, parse } from 'graphql'
import { z } from 'zod'
import { createWorker } from '../../../src/app/worker.ts'
import type { GitHubClient } from '../../../src/forges/github/client.ts'
import { createGitHubForge } from '../../../src/forges/github/create-github-forge.ts'
import type { Job } from '../../../src/queue/job.ts'
import { matchOperation } from '../../../src/sandbox/github/rest/match-operation.ts'
import type { RepositoryRecord } from '../../../src/sandbox/github/state.ts'
import { startLocalGitHub, type LocalGitHub } from '../../../src/sandbox/github/start-local-github.ts'
import { authorizeApp } from '../../sandbox/github/api.ts'
import { cloneRepository, type Clone } from '../../sandbox/github/clone.ts'

/** A repository on a local GitHub that counts what a job asks of it. */
export interface CountedGitHub extends AsyncDisposable {
  readonly gitHub: LocalGitHub
  readonly repository: RepositoryRecord
  readonly clone: Clone
  /** Do a job, and those that it puts; gives how often each route was asked, in the order of first use. */
  readonly cost: (job: Job) => Promise<Record<string, number>>
  /** Begin as a new process: with nothing in memory. */
  readonly restart: () => void
}

export const name = { owner: 'harbour', name: 'paper', installationId: 1 }

/** Start a local GitHub with an empty repository, and a worker that asks it. */
export async function countGitHub(): Promise<CountedGitHub> {
  const asked: string[] = []
  const gitHub = await startLocalGitHub({
    onRequest: async (request) => void asked.push(await nameOf(request)),
  })
  const repository = await gitHub.createRepository({
    owner: name.owner,
    name: name.name,
    collaborators: { anna: 'write' },
  })
  const clone = await cloneRepository(gitHub.gitUrl(name.owner, name.name))
  const client = await openClient(gitHub)
  const clientFor = () => Promise.resolve(client)
  const open = () =>
    createGitHubForge({
      clientFor,
      appId: gitHub.app.id,
      botLogin: gitHub.app.slug,
      now: () => new Date().toISOString(),
    })
  let forge = open()
  return {
    gitHub,
    repository,
    clone,
    async cost(job) {
      asked.length = 0
      const waiting = [job]
      const put = (next: Job) => Promise.resolve(void waiting.push(next))
      const work = createWorker({ clientFor, forge: () => Promise.resolve(forge) }, { put })
      const claim = {
        id: 'a',
        attempt: 1,
        isHeld: () => Promise.resolve(true),
        take: () => Promise.resolve(true),
      }
      for (let next = waiting.shift(); next; next = waiting.shift()) await work(next, claim)
      return Object.fromEntries(
        [...Map.groupBy(asked, (one) => one)].map(([route, times]) => [route, times.length]),
      )
    },
    restart: () => void (forge = open()),
    async [Symbol.asyncDispose]() {
      await clone[Symbol.asyncDispose]()
      await gitHub.stop()
    },
  }
}

async function openClient(gitHub: LocalGitHub): Promise<GitHubClient> {
  const authorization = await authorizeApp(gitHub)
  const octokit = new Octokit({ auth: authorization.replace('token ', ''), baseUrl: gitHub.apiUrl })
  return {
    request: (route, parameters) => octokit.request(route, parameters),
    graphql: (query, variables) => octokit.graphql(query, variables),
  }
}

const Query = z.object({ query: z.string() })

/** The operation's name in GitHub's description, without the repository, which is always the same. */
async function nameOf(request: Request): Promise<string> {
  const { pathname } = new URL(request.url)
  if (pathname.endsWith('/graphql')) {
    const { query } = Query.parse(await request.clone().json())
    return getOperationAST(parse(query))?.name?.value ?? 'anonymous'
  }
  const found = matchOperation(request.method, pathname.replace('/api/v3', ''))
  return found?.operation.name.replace('/repos/{owner}/{repo}', '') ?? `${request.method} ${pathname}`
}
