import { ForgeError } from '../../errors.ts'
import type {
  ObservedCheckRun,
  ObservedComment,
  ObservedIssue,
  ObservedPullRequest,
  RepositoryName,
  Revision,
  Snapshot,
  Target,
} from '../../model/snapshot.ts'
import {
  Comparison,
  MoreComments,
  MoreIssues,
  OneCommit,
  Overview,
  PermissionAnswer,
  type CommentNode,
  type CommitNode,
  type IssueNode,
  type PullRequestNode,
} from './answers.ts'
import type { BlobCache } from './blob-cache.ts'
import { toForgeError, type GitHubClient } from './client.ts'
import { observeBranchQuery } from './queries/observe-branch.graphql.ts'
import { observePullRequestQuery } from './queries/observe-pull-request.graphql.ts'
import { readCommentsQuery } from './queries/read-comments.graphql.ts'
import { readCommitQuery } from './queries/read-commit.graphql.ts'
import { readIssuesQuery } from './queries/read-issues.graphql.ts'
import { readFiles } from './read-files.ts'

export interface Observer {
  readonly client: GitHubClient
  readonly appId: number
  /** Login of the App's bot as GraphQL prints it, without `[bot]`. */
  readonly botLogin: string
  readonly blobs: BlobCache
  readonly now: () => string
}

/** See a target as it is now. The requests are listed in README.md. */
export async function observeTarget(observer: Observer, target: Target): Promise<Snapshot> {
  const { repository: name } = target
  const overview = await readOverview(observer, target)
  const { url, defaultBranchRef, defaultConfig, pullRequest } = overview
  const defaultBranch = defaultBranchRef?.name ?? 'main'
  const isDefault = target.kind === 'branch' && target.branch === defaultBranch
  const commit = await headCommit(observer, target, overview)
  const head = commit && {
    sha: commit.oid,
    files: await readFiles({ ...observer, repository: name }, commit.tree.oid),
  }
  const baseSha = pullRequest
    ? (pullRequest.baseRef?.target?.oid ?? pullRequest.baseRefOid)
    : defaultBranchRef?.target?.oid
  const base =
    head && !isDefault && baseSha
      ? await readMergeBase(observer, name, { base: baseSha, head: head.sha })
      : undefined
  return {
    target,
    now: observer.now(),
    repository: { url, defaultBranch },
    head,
    base,
    defaultConfig: defaultConfig?.text ?? undefined,
    pullRequest: pullRequest ? await toPullRequest(observer, name, pullRequest) : undefined,
    issues: isDefault ? await readIssues(observer, name, overview) : [],
    checkRuns: commit ? checkRunsOf(commit) : [],
  }
}

type Repository = Overview['repository']

async function readOverview({ client, appId }: Observer, target: Target): Promise<Repository> {
  const { owner, name } = target.repository
  const shared = { owner, name, appId, withComments: true }
  const answer =
    target.kind === 'branch'
      ? client.graphql(observeBranchQuery, { ...shared, ref: `refs/heads/${target.branch}` })
      : client.graphql(observePullRequestQuery, { ...shared, number: target.number })
  try {
    return Overview.parse(await answer).repository
  } catch (error) {
    throw toForgeError(error, `to show ${owner}/${name}`)
  }
}

async function headCommit(
  observer: Observer,
  target: Target,
  { ref, pullRequest }: Repository,
): Promise<CommitNode | undefined> {
  if (target.kind === 'branch') {
    const commit = ref?.target
    return commit?.tree
      ? { ...commit, tree: commit.tree, checkSuites: commit.checkSuites ?? null }
      : undefined
  }
  if (!pullRequest) throw new ForgeError(`GitHub shows no pull request ${target.number}`, { status: 404 })
  const last = pullRequest.commits.nodes.at(-1)?.commit
  return last?.oid === pullRequest.headRefOid
    ? last
    : readCommit(observer, target.repository, pullRequest.headRefOid)
}

/** The list of a pull request's commits may lag behind its head. */
async function readCommit(
  { client, appId }: Observer,
  { owner, name }: RepositoryName,
  oid: string,
): Promise<CommitNode | undefined> {
  try {
    const answer = await client.graphql(readCommitQuery, { owner, name, oid, appId })
    return OneCommit.parse(answer).repository.object ?? undefined
  } catch (error) {
    throw toForgeError(error, 'a commit')
  }
}

async function readMergeBase(
  observer: Observer,
  repository: RepositoryName,
  { base, head }: { base: string; head: string },
): Promise<Revision | undefined> {
  const { owner, name } = repository
  try {
    // The second page has no files: only the merge base is wanted.
    const { data } = await observer.client.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
      owner,
      repo: name,
      basehead: `${base}...${head}`,
      per_page: 1,
      page: 2,
    })
    const { sha, commit } = Comparison.parse(data).merge_base_commit
    return { sha, files: await readFiles({ ...observer, repository }, commit.tree.sha) }
  } catch (error) {
    const refusal = toForgeError(error, 'a comparison')
    // Histories without a common commit have no merge base.
    if (refusal.status === 404) return undefined
    throw refusal
  }
}

function checkRunsOf({ checkSuites }: CommitNode): ObservedCheckRun[] {
  const runs = (checkSuites?.nodes ?? []).flatMap((suite) => suite.checkRuns?.nodes ?? [])
  return runs.map(({ databaseId, externalId, status, conclusion, title, summary, annotations }) => ({
    id: databaseId,
    externalId: externalId ?? '',
    status: status === 'COMPLETED' ? 'completed' : status === 'IN_PROGRESS' ? 'in_progress' : 'queued',
    conclusion: conclusion?.toLowerCase() ?? null,
    title: title ?? '',
    summary: summary ?? '',
    annotationCount: annotations?.totalCount ?? 0,
  }))
}

async function readIssues(
  observer: Observer,
  name: RepositoryName,
  { queryIssues, sheetIssues }: Repository,
): Promise<ObservedIssue[]> {
  const pages = [
    ...(await allIssues(observer, name, 'author-query', queryIssues)),
    ...(await allIssues(observer, name, 'query-sheet', sheetIssues)),
  ]
  const permissions = new Map<string, Promise<boolean>>()
  return Promise.all(pages.map((issue) => toIssue(observer, name, { issue, permissions })))
}

async function allIssues(
  { client }: Observer,
  { owner, name }: RepositoryName,
  label: string,
  first: Repository['queryIssues'],
): Promise<IssueNode[]> {
  const nodes = [...first.nodes]
  let { pageInfo } = first
  while (pageInfo.hasNextPage) {
    const answer = await client
      .graphql(readIssuesQuery, { owner, name, label, after: pageInfo.endCursor, withComments: true })
      .catch((error: unknown) => {
        throw toForgeError(error, 'the list of issues')
      })
    const page = MoreIssues.parse(answer).repository.issues
    nodes.push(...page.nodes)
    pageInfo = page.pageInfo
  }
  return nodes
}

interface IssueInput {
  readonly issue: IssueNode
  readonly permissions: Map<string, Promise<boolean>>
}

async function toIssue(
  observer: Observer,
  name: RepositoryName,
  { issue, permissions }: IssueInput,
): Promise<ObservedIssue> {
  const closed = issue.state === 'CLOSED' ? issue.timelineItems.nodes.at(-1) : undefined
  const assignees = issue.assignees.nodes.map(({ login }) => login)
  const nodes = issue.viewerDidAuthor ? (issue.comments?.nodes ?? []) : []
  const comments = await Promise.all(
    nodes.map((node) => toComment(observer, name, { node, assignees, permissions })),
  )
  return {
    number: issue.number,
    url: issue.url,
    title: issue.title,
    body: issue.body,
    state: issue.state === 'OPEN' ? 'open' : 'closed',
    stateReason: stateReasonOf(issue.stateReason),
    labels: (issue.labels?.nodes ?? []).map((label) => label.name),
    isOwn: issue.viewerDidAuthor,
    closedBy: closed ? closerOf(closed.actor, observer.botLogin) : null,
    closedAt: closed?.createdAt ?? null,
    comments,
  }
}

function closerOf(
  actor: { __typename: string; login: string } | null | undefined,
  botLogin: string,
): string | null {
  if (!actor) return null
  return actor.__typename === 'Bot' && actor.login.replace(/\[bot\]$/, '') === botLogin ? 'app' : actor.login
}

function stateReasonOf(reason: string | null): ObservedIssue['stateReason'] {
  const known = {
    COMPLETED: 'completed',
    NOT_PLANNED: 'not_planned',
    DUPLICATE: 'not_planned',
    REOPENED: 'reopened',
  } as const
  return reason === null ? null : (Object.entries(known).find(([name]) => name === reason)?.[1] ?? null)
}

interface CommentInput {
  readonly node: CommentNode
  readonly assignees: readonly string[]
  readonly permissions: Map<string, Promise<boolean>>
}

async function toComment(
  observer: Observer,
  name: RepositoryName,
  { node, assignees, permissions }: CommentInput,
): Promise<ObservedComment> {
  const author = node.author?.login ?? 'ghost'
  const isCommand = node.body.startsWith('/') && !node.viewerDidAuthor && node.author?.__typename === 'User'
  return {
    id: node.fullDatabaseId,
    body: node.body,
    author,
    isOwn: node.viewerDidAuthor,
    mayDecide:
      isCommand && (assignees.includes(author) || (await mayTriage(observer, name, { author, permissions }))),
    createdAt: node.createdAt,
    ownReactions: reactionsOf(node),
  }
}

function reactionsOf({ reactionGroups }: CommentNode): string[] {
  const names: Readonly<Record<string, string>> = { THUMBS_UP: '+1', EYES: 'eyes' }
  return (reactionGroups ?? []).flatMap(({ content, viewerHasReacted }) =>
    viewerHasReacted ? [names[content] ?? content.toLowerCase()] : [],
  )
}

/** Ask once for each author of a command. */
function mayTriage(
  observer: Observer,
  name: RepositoryName,
  { author, permissions }: { author: string; permissions: Map<string, Promise<boolean>> },
): Promise<boolean> {
  const known = permissions.get(author) ?? askPermission(observer, name, author)
  permissions.set(author, known)
  return known
}

async function askPermission(
  { client }: Observer,
  { owner, name }: RepositoryName,
  username: string,
): Promise<boolean> {
  try {
    const { data } = await client.request('GET /repos/{owner}/{repo}/collaborators/{username}/permission', {
      owner,
      repo: name,
      username,
    })
    const { permission, role_name: role } = PermissionAnswer.parse(data)
    return (
      ['admin', 'maintain', 'triage', 'write'].includes(role ?? permission) ||
      ['admin', 'write'].includes(permission)
    )
  } catch (error) {
    const refusal = toForgeError(error, 'a permission')
    if (refusal.status === 404) return false
    throw refusal
  }
}

async function toPullRequest(
  observer: Observer,
  name: RepositoryName,
  node: PullRequestNode,
): Promise<ObservedPullRequest> {
  const permissions = new Map<string, Promise<boolean>>()
  const assignees = node.assignees.nodes.map(({ login }) => login)
  const nodes = await allComments(observer, name, node)
  return {
    number: node.number,
    url: node.url,
    state: node.state === 'OPEN' ? 'open' : node.state === 'MERGED' ? 'merged' : 'closed',
    headBranch: node.headRefName,
    isFork: node.isCrossRepository,
    comments: await Promise.all(
      nodes.map((one) => toComment(observer, name, { node: one, assignees, permissions })),
    ),
  }
}

/** The App's comment may stand far up: earlier pages are read until it is found. */
async function allComments(
  { client }: Observer,
  { owner, name }: RepositoryName,
  { number, comments }: PullRequestNode,
): Promise<CommentNode[]> {
  const nodes = [...comments.nodes]
  let { pageInfo } = comments
  while (pageInfo.hasPreviousPage && !nodes.some((node) => node.viewerDidAuthor)) {
    const answer = await client
      .graphql(readCommentsQuery, { owner, name, number, before: pageInfo.startCursor })
      .catch((error: unknown) => {
        throw toForgeError(error, 'the comments')
      })
    const page = MoreComments.parse(answer).repository.issueOrPullRequest?.comments
    if (!page) break
    nodes.unshift(...page.nodes)
    pageInfo = page.pageInfo
  }
  return nodes
}
