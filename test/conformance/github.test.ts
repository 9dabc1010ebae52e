import assert from 'node:assert/strict'
import { Octokit } from '@octokit/rest'
import { afterEach } from 'vitest'
import { createGitHubForge } from '../../src/forges/github/create-github-forge.ts'
import type { CommentRecord, IssueRecord, RepositoryRecord } from '../../src/sandbox/github/state.ts'
import { startLocalGitHub, type LocalGitHub } from '../../src/sandbox/github/start-local-github.ts'
import { authorizeApp } from '../sandbox/github/api.ts'
import { cloneRepository } from '../sandbox/github/clone.ts'
import { describeForge, type World } from './forge.ts'

let github: LocalGitHub
const resources: AsyncDisposable[] = []

afterEach(async () => {
  const violations = [...github.violations]
  for (const resource of resources.splice(0)) await resource[Symbol.asyncDispose]()

  assert.deepEqual(violations, [])
})

describeForge('on GitHub', async (): Promise<World> => {
  github = await startLocalGitHub()
  const repository = await github.createRepository({
    owner: 'harbour',
    name: 'paper',
    collaborators: { anna: 'write', mallory: 'read' },
  })
  const clone = await cloneRepository(github.gitUrl('harbour', 'paper'))
  resources.push(clone, github)
  const anna = github.person('anna')
  const issueOf = (number: number) => findIssue(repository, number)
  return {
    forge: await openForge(github),
    issues: () =>
      [...repository.issues.values()].filter(({ pull }) => pull === null).map((issue) => toIssue(issue)),
    commentsOn: (number) => issueOf(number).comments.map((comment) => toComment(comment, github.app.slug)),
    push: (branch, files) => clone.push(branch, files),
    deleteBranch: (branch) => anna.deleteBranch(repository, branch),
    async openPullRequest(branch) {
      return (await anna.openPullRequest(repository, { title: 'Fix', head: branch, base: 'main' })).number
    },
    closeIssue: (number, reason) => anna.close(repository, issueOf(number), reason),
    comment(number, body, { mayDecide = true } = {}) {
      github.person(mayDecide ? 'anna' : 'mallory').comment(repository, issueOf(number), body)
    },
  }
})

async function openForge(local: LocalGitHub) {
  const { app, apiUrl } = local
  const authorization = await authorizeApp(local)
  const octokit = new Octokit({ auth: authorization.replace('token ', ''), baseUrl: apiUrl })
  return createGitHubForge({
    clientFor: () =>
      Promise.resolve({
        request: (route, parameters) => octokit.request(route, parameters),
        graphql: (query, variables) => octokit.graphql(query, variables),
      }),
    appId: app.id,
    botLogin: app.slug,
    now: () => new Date().toISOString(),
  })
}

function findIssue(repository: RepositoryRecord, number: number): IssueRecord {
  const issue = repository.issues.get(number)
  if (!issue) throw new Error(`No issue ${number}`)
  return issue
}

function toIssue({ number, title, body, labels, state, stateReason }: IssueRecord) {
  return {
    number,
    title,
    body: body ?? '',
    labels,
    state,
    stateReason: stateReason === 'duplicate' ? 'not_planned' : stateReason,
  } as const
}

function toComment({ body, reactions }: CommentRecord, slug: string) {
  const own = reactions.filter(({ author }) => author.login.startsWith(slug))
  return { body, ownReactions: own.map(({ content }) => content) }
}
