import { openPullRequests } from '../find-records.ts'
import type { Host } from '../host.ts'
import type { AnnotationRecord, CheckRunRecord, CheckSuiteRecord, RepositoryRecord } from '../state.ts'
import { repositoryApi, repositoryUrl } from './links.ts'
import { nodeId } from './node-id.ts'
import { renderApp } from './render-app.ts'
import { renderSimpleCommit } from './render-commit.ts'
import { renderRepository } from './render-repository.ts'

/** Write a check run as the REST API does. */
export function renderCheckRun(host: Host, repository: RepositoryRecord, run: CheckRunRecord) {
  const url = `${repositoryApi(host, repository)}/check-runs/${run.id}`
  const html = `${repositoryUrl(host, repository)}/runs/${run.id}`
  return {
    id: run.id,
    name: run.name,
    node_id: nodeId('CheckRun', run.id),
    head_sha: run.headSha,
    external_id: run.externalId,
    url,
    html_url: html,
    details_url: run.detailsUrl ?? html,
    status: run.status,
    conclusion: run.conclusion,
    started_at: run.startedAt,
    completed_at: run.completedAt,
    output: {
      ...run.output,
      annotations_count: run.annotations.length,
      annotations_url: `${url}/annotations`,
    },
    check_suite: { id: run.suiteId },
    app: renderApp(host),
    pull_requests: renderPullRequestsOf(host, repository, run.headSha),
  }
}

/** Write a check run as webhooks do, with its suite in short. */
export function renderCheckRunWithSuite(
  host: Host,
  repository: RepositoryRecord,
  run: CheckRunRecord,
  suite: CheckSuiteRecord,
) {
  return { ...renderCheckRun(host, repository, run), check_suite: renderSuite(host, repository, suite) }
}

/** Write a check suite as the REST API and webhooks do. */
export async function renderCheckSuite(host: Host, repository: RepositoryRecord, suite: CheckSuiteRecord) {
  const commit = await host.git.readCommit(repository, suite.headSha)
  return {
    ...renderSuite(host, repository, suite),
    head_commit: commit === undefined ? null : renderSimpleCommit(commit),
    latest_check_runs_count: runsOf(repository, suite).length,
    check_runs_url: `${repositoryApi(host, repository)}/check-suites/${suite.id}/check-runs`,
    repository: renderRepository(host, repository),
    rerequestable: true,
    runs_rerequestable: true,
  }
}

/** Write an annotation. */
export function renderAnnotation(
  host: Host,
  repository: RepositoryRecord,
  { headSha }: CheckRunRecord,
  annotation: AnnotationRecord,
) {
  return {
    start_column: null,
    end_column: null,
    title: null,
    raw_details: null,
    ...annotation,
    blob_href: `${repositoryUrl(host, repository)}/blob/${headSha}/${annotation.path}`,
  }
}

function renderSuite(host: Host, repository: RepositoryRecord, suite: CheckSuiteRecord) {
  const runs = runsOf(repository, suite)
  const hasBegun = runs.length > 0 && !suite.isAskedAgain
  const isDone = hasBegun && runs.every(({ status }) => status === 'completed')
  return {
    id: suite.id,
    node_id: nodeId('CheckSuite', suite.id),
    head_branch: suite.headBranch,
    head_sha: suite.headSha,
    status: isDone ? 'completed' : hasBegun ? 'in_progress' : 'queued',
    conclusion: isDone ? worstOf(runs) : null,
    url: `${repositoryApi(host, repository)}/check-suites/${suite.id}`,
    before: suite.before,
    after: suite.headSha,
    pull_requests: renderPullRequestsOf(host, repository, suite.headSha),
    app: renderApp(host),
    created_at: suite.createdAt,
    updated_at: suite.updatedAt,
  }
}

const severities = ['failure', 'timed_out', 'cancelled', 'action_required', 'neutral', 'skipped', 'success']

function worstOf(runs: readonly CheckRunRecord[]): string {
  return severities.find((severity) => runs.some(({ conclusion }) => conclusion === severity)) ?? 'success'
}

function runsOf(repository: RepositoryRecord, { id }: CheckSuiteRecord): CheckRunRecord[] {
  return [...repository.checkRuns.values()].filter(({ suiteId }) => suiteId === id)
}

function renderPullRequestsOf(host: Host, repository: RepositoryRecord, sha: string) {
  const api = repositoryApi(host, repository)
  const repo = { id: repository.id, url: api, name: repository.name }
  return openPullRequests(repository)
    .filter(({ pull }) => pull.headSha === sha && pull.headRepositoryId === repository.id)
    .map(({ pull, number }) => ({
      id: pull.id,
      number,
      url: `${api}/pulls/${number}`,
      head: { ref: pull.headRef, sha: pull.headSha, repo },
      base: { ref: pull.baseRef, sha: pull.baseSha, repo },
    }))
}
