import { z } from 'zod'
import type { RepositoryName } from '../model/snapshot.ts'
import { parseNamedCommand } from '../reconcile/command.ts'
import { reviewBranch, reviewPullRequest, type Job } from './job.ts'

// Only the fields that are read.
const Repository = z.object({
  name: z.string(),
  owner: z.object({ login: z.string() }),
  default_branch: z.string(),
})
const Delivery = z.object({
  installation: z.object({ id: z.number() }),
  repository: Repository,
  action: z.string().optional(),
})
const Push = z.object({ ref: z.string() })
const PullRequest = z.object({ number: z.number() })
const MergeGroup = z.object({ merge_group: z.object({ head_ref: z.string(), base_sha: z.string() }) })
const Heads = z.object({
  head_sha: z.string(),
  head_branch: z.string().nullable().optional(),
  pull_requests: z.array(z.object({ number: z.number() })).default([]),
})
const CheckRun = z.object({
  check_run: z.object({ check_suite: Heads }),
  requested_action: z.object({ identifier: z.string() }).optional(),
})
const CheckSuite = z.object({ check_suite: Heads })
const Issue = z.object({
  issue: z.object({
    labels: z.array(z.object({ name: z.string() })),
    pull_request: z.unknown().optional(),
    number: z.number(),
  }),
})
const Comment = z.object({
  comment: z.object({ body: z.string(), user: z.object({ type: z.string() }).nullable() }),
})
const Sent = z.object({ sender: z.object({ type: z.string() }).optional() })
const Installation = z.object({
  installation: z.object({ id: z.number() }),
  repositories: z.array(z.object({ full_name: z.string() })).default([]),
  repositories_added: z.array(z.object({ full_name: z.string() })).default([]),
})

const pullRequestActions = new Set([
  'closed',
  'edited',
  'opened',
  'ready_for_review',
  'reopened',
  'synchronize',
])
const issueActions = new Set(['closed', 'deleted', 'edited', 'reopened'])
const ownLabels = new Set(['author-query', 'query-sheet'])

/**
 * Say which jobs a webhook calls for. Level-triggered: a job says where to look, never what was seen.
 *
 * Events that change nothing Copydesk speaks of give none; an unexpected shape throws and is not acknowledged.
 */
export function webhookToJobs(event: string, payload: unknown): Job[] {
  if (event === 'installation' || event === 'installation_repositories') return installationJobs(payload)
  const delivery = Delivery.safeParse(payload)
  if (!delivery.success) return []
  const { repository, installation, action = '' } = delivery.data
  const name = { owner: repository.owner.login, name: repository.name, installationId: installation.id }
  const context = { name, defaultBranch: repository.default_branch, action }
  switch (event) {
    case 'check_run':
      return checkRunJobs(CheckRun.parse(payload), context)
    case 'check_suite':
      return action === 'rerequested' ? headJobs(CheckSuite.parse(payload).check_suite, context) : []
    case 'issue_comment':
      return commentJobs(payload, context)
    case 'issues':
      return issueActions.has(action) && !isByBot(payload) ? issueJobs(payload, context) : []
    case 'merge_group':
      return action === 'checks_requested' ? mergeGroupJobs(MergeGroup.parse(payload), name) : []
    case 'pull_request':
      return pullRequestActions.has(action)
        ? [reviewPullRequest(name, PullRequest.parse(payload).number)]
        : []
    case 'push':
      return pushJobs(Push.parse(payload), name)
    default:
      return []
  }
}

interface Context {
  readonly name: RepositoryName
  readonly defaultBranch: string
  readonly action: string
}

function pushJobs({ ref }: z.infer<typeof Push>, name: RepositoryName): Job[] {
  const branch = branchOf(ref)
  return branch === undefined || isMergeGroup(branch) ? [] : [reviewBranch(name, branch)]
}

/** A merge group holds what was queued before it as well: only what it adds to that counts. */
function mergeGroupJobs({ merge_group: group }: z.infer<typeof MergeGroup>, name: RepositoryName): Job[] {
  const branch = branchOf(group.head_ref)
  return branch === undefined ? [] : [reviewBranch(name, branch, group.base_sha)]
}

function branchOf(ref: string): string | undefined {
  return ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : undefined
}

/** GitHub pushes the branch of a merge group itself and says so by an event of its own. */
function isMergeGroup(branch: string): boolean {
  return branch.startsWith('gh-readonly-queue/')
}

function checkRunJobs(
  { check_run: run, requested_action: requested }: z.infer<typeof CheckRun>,
  context: Context,
): Job[] {
  const isAsked =
    context.action === 'rerequested' ||
    (context.action === 'requested_action' && requested?.identifier === 'recheck')
  return isAsked ? headJobs(run.check_suite, context) : []
}

/** GitHub names no pull request where the head is in a fork: these are found by the commit. */
function headJobs(
  { head_sha: sha, head_branch: branch, pull_requests: pullRequests }: z.infer<typeof Heads>,
  { name }: Context,
): Job[] {
  // The name of a merge group's branch ends in what it is built upon.
  const baseSha = branch && isMergeGroup(branch) ? /[0-9a-f]{40}$/.exec(branch)?.[0] : undefined
  return [
    ...(branch ? [reviewBranch(name, branch, baseSha)] : []),
    ...pullRequests.map(({ number }) => reviewPullRequest(name, number)),
    ...(pullRequests.length === 0 ? [{ kind: 'commit' as const, repository: name, sha }] : []),
  ]
}

/** What Copydesk writes itself calls for nothing; what another bot did to an issue is seen at the next push. */
function isByBot(payload: unknown): boolean {
  return Sent.parse(payload).sender?.type === 'Bot'
}

/** Only issues of Copydesk's own labels say anything of a query. */
function issueJobs(payload: unknown, { name, defaultBranch }: Context): Job[] {
  const { issue } = Issue.parse(payload)
  return issue.labels.some((label) => ownLabels.has(label.name)) ? [reviewBranch(name, defaultBranch)] : []
}

/**
 * Bots are not listened to, Copydesk itself among them. A comment that is deleted takes nothing back.
 *
 * A decision on a pull request is put on record by the default branch's run, and answered by the pull request's own.
 */
function commentJobs(payload: unknown, context: Context): Job[] {
  const { comment } = Comment.parse(payload)
  const said = comment.user?.type === 'Bot' ? undefined : parseNamedCommand(comment.body)
  if (!said || context.action === 'deleted') return []
  const { issue } = Issue.parse(payload)
  if (issue.pull_request === undefined) return issueJobs(payload, context)
  const own = reviewPullRequest(context.name, issue.number)
  return said.command.kind === 'recheck' ? [own] : [own, reviewBranch(context.name, context.defaultBranch)]
}

/** A repository that was just given to the App is looked at once. */
function installationJobs(payload: unknown): Job[] {
  const { action } = z.object({ action: z.string() }).parse(payload)
  if (!['added', 'created', 'unsuspend'].includes(action)) return []
  const { installation, repositories, repositories_added: added } = Installation.parse(payload)
  return [...repositories, ...added].flatMap(({ full_name: fullName }) => {
    const [owner, name] = fullName.split('/')
    return owner && name
      ? [{ kind: 'repository', repository: { owner, name, installationId: installation.id } }]
      : []
  })
}
