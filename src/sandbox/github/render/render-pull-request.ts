import { findRepositoryById } from '../find-records.ts'
import type { PullRequestRecord } from '../find-records.ts'
import { countApart } from '../git/bare-repository.ts'
import { listChangedFiles } from '../git/changed-files.ts'
import type { Host } from '../host.ts'
import type { RepositoryRecord } from '../state.ts'
import { issueUrl, repositoryApi } from './links.ts'
import { nodeId } from './node-id.ts'
import { renderAccount } from './render-account.ts'
import { associationOf, renderLabels } from './render-issue.ts'
import { renderRepository } from './render-repository.ts'

/** Write a pull request as a list does ("simple pull request"). */
export function renderPullRequest(host: Host, repository: RepositoryRecord, request: PullRequestRecord) {
  const { pull, number } = request
  const api = repositoryApi(host, repository)
  const html = issueUrl(host, repository, request)
  const assignees = request.assignees.map((account) => renderAccount(host, account))
  const links = linksOf(api, { number, headSha: pull.headSha })
  return {
    ...links,
    id: pull.id,
    node_id: nodeId('PullRequest', request.id),
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    number,
    state: request.state,
    locked: false,
    active_lock_reason: null,
    title: request.title,
    user: renderAccount(host, request.author),
    body: request.body,
    created_at: request.createdAt,
    updated_at: request.updatedAt,
    closed_at: request.closedAt,
    merged_at: pull.mergedAt,
    merge_commit_sha: pull.mergeCommitSha,
    assignee: assignees[0] ?? null,
    assignees,
    requested_reviewers: [],
    requested_teams: [],
    labels: renderLabels(host, repository, request),
    milestone: null,
    draft: pull.isDraft,
    head: renderSide(host, headRepositoryOf(host, repository, request), {
      ref: pull.headRef,
      sha: pull.headSha,
    }),
    base: renderSide(host, repository, { ref: pull.baseRef, sha: pull.baseSha }),
    _links: hrefs({ html, ...links }),
    author_association: associationOf(repository, request.author),
    auto_merge: null,
  }
}

/** Write a pull request with the counts and merge state that its own page and webhooks have. */
export async function renderFullPullRequest(
  host: Host,
  repository: RepositoryRecord,
  request: PullRequestRecord,
) {
  const { pull } = request
  const base = await host.git.mergeBase(repository, pull.baseSha, pull.headSha)
  const files = await listChangedFiles(repository.folder, { base, head: pull.headSha })
  const { ahead } = await countApart(repository.folder, { base: pull.baseSha, head: pull.headSha })
  const sum = (key: 'additions' | 'deletions') => files.reduce((total, file) => total + file[key], 0)
  return {
    ...renderPullRequest(host, repository, request),
    merged: pull.mergedAt !== null,
    mergeable: null,
    rebaseable: null,
    mergeable_state: 'unknown',
    merged_by: pull.mergedBy === null ? null : renderAccount(host, pull.mergedBy),
    comments: request.comments.length,
    review_comments: pull.reviewComments.length,
    maintainer_can_modify: false,
    commits: ahead,
    additions: sum('additions'),
    deletions: sum('deletions'),
    changed_files: files.length,
  }
}

/** Give the repository that the head branch of a pull request lives in. */
export function headRepositoryOf(
  host: Host,
  repository: RepositoryRecord,
  { pull }: PullRequestRecord,
): RepositoryRecord {
  return findRepositoryById(host.state, pull.headRepositoryId) ?? repository
}

function renderSide(host: Host, repository: RepositoryRecord, { ref, sha }: { ref: string; sha: string }) {
  return {
    label: `${repository.owner.login}:${ref}`,
    ref,
    sha,
    user: renderAccount(host, repository.owner),
    repo: renderRepository(host, repository),
  }
}

function linksOf(api: string, { number, headSha }: { number: number; headSha: string }) {
  const url = `${api}/pulls/${number}`
  return {
    url,
    issue_url: `${api}/issues/${number}`,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${api}/pulls/comments{/number}`,
    comments_url: `${api}/issues/${number}/comments`,
    statuses_url: `${api}/statuses/${headSha}`,
  }
}

function hrefs(links: ReturnType<typeof linksOf> & { html: string }) {
  return {
    self: { href: links.url },
    html: { href: links.html },
    issue: { href: links.issue_url },
    comments: { href: links.comments_url },
    review_comments: { href: links.review_comments_url },
    review_comment: { href: links.review_comment_url },
    commits: { href: links.commits_url },
    statuses: { href: links.statuses_url },
  }
}
