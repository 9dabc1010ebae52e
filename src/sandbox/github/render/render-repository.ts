import type { Host } from '../host.ts'
import { repositoryUrl } from './links.ts'
import type { RepositoryRecord } from '../state.ts'
import { nodeId } from './node-id.ts'
import { renderAccount } from './render-account.ts'

const suffixes = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  contributors_url: '/contributors',
  deployments_url: '/deployments',
  downloads_url: '/downloads',
  events_url: '/events',
  forks_url: '/forks',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  hooks_url: '/hooks',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  languages_url: '/languages',
  merges_url: '/merges',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  tags_url: '/tags',
  teams_url: '/teams',
  trees_url: '/git/trees{/sha}',
} as const

const features = {
  has_issues: true,
  has_projects: false,
  has_downloads: false,
  has_wiki: false,
  has_pages: false,
  has_discussions: false,
  allow_forking: true,
  archived: false,
  disabled: false,
  is_template: false,
  web_commit_signoff_required: false,
} as const

/** Write a repository as the REST API and most webhooks do. */
export function renderRepository(host: Host, repository: RepositoryRecord) {
  const { id, owner, name } = repository
  const url = `${host.url}/api/v3/repos/${owner.login}/${name}`
  const html = repositoryUrl(host, repository)
  const openIssues = [...repository.issues.values()].filter(({ state }) => state === 'open').length
  return {
    id,
    node_id: nodeId('Repository', id),
    name,
    full_name: `${owner.login}/${name}`,
    private: repository.isPrivate,
    visibility: repository.isPrivate ? 'private' : 'public',
    owner: renderAccount(host, owner),
    html_url: html,
    description: repository.description,
    fork: repository.parentId !== null,
    url,
    ...Object.fromEntries(Object.entries(suffixes).map(([key, suffix]) => [key, `${url}${suffix}`])),
    git_url: `${html.replace(/^http/, 'git')}.git`,
    ssh_url: `git@127.0.0.1:${owner.login}/${name}.git`,
    clone_url: `${html}.git`,
    svn_url: html,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    topics: [],
    ...features,
    created_at: repository.createdAt,
    updated_at: repository.pushedAt,
    pushed_at: repository.pushedAt,
    size: 0,
    ...counts(openIssues),
    default_branch: repository.defaultBranch,
  }
}

/** Write a repository with the counts that only its own page has ("full repository"). */
export function renderFullRepository(host: Host, repository: RepositoryRecord) {
  return { ...renderRepository(host, repository), network_count: 0, subscribers_count: 0 }
}

/** Write a repository as a `push` does: times in seconds, the owner by name. */
export function renderPushedRepository(host: Host, repository: RepositoryRecord) {
  const rendered = renderRepository(host, repository)
  return {
    ...rendered,
    owner: { ...rendered.owner, name: repository.owner.login, email: null },
    created_at: toSeconds(repository.createdAt),
    pushed_at: toSeconds(repository.pushedAt),
    stargazers: 0,
    master_branch: repository.defaultBranch,
  }
}

/** Write a repository in the few fields that installations and pull requests of checks list. */
export function renderRepositoryName({ id, owner, name, isPrivate }: RepositoryRecord) {
  return {
    id,
    node_id: nodeId('Repository', id),
    name,
    full_name: `${owner.login}/${name}`,
    private: isPrivate,
  }
}

function counts(openIssues: number) {
  return {
    forks: 0,
    forks_count: 0,
    open_issues: openIssues,
    open_issues_count: openIssues,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
  }
}

function toSeconds(time: string): number {
  return Math.floor(Date.parse(time) / 1000)
}
