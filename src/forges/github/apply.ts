import { z } from 'zod'
import {
  fillIssueTokens,
  type CheckRunContent,
  type Effect,
  type IssueState,
  type Plan,
  type ReviewComment,
} from '../../model/effect.ts'
import type { Target } from '../../model/snapshot.ts'
import { CreatedCheckRun, CreatedIssue, PullAnswer, RefAnswer } from './answers.ts'
import { annotationsPerRequest, buildCheckRun } from './build-check-run.ts'
import { toForgeError, type GitHubClient } from './client.ts'

const labels: Readonly<Record<string, { color: string; description: string }>> = {
  'author-query': { color: 'd4691e', description: 'A question to the authors' },
  'query-sheet': { color: '5b6b7b', description: 'Overview of the author queries of a manuscript' },
}

/** Write the effects of a plan in order, after one look at the head. */
export async function applyPlan(
  client: GitHubClient,
  target: Target,
  { headSha, effects, issueNumbers }: Plan,
): Promise<'applied' | 'head-moved'> {
  if (effects.length === 0) return 'applied'
  const writer = createWriter(client, target)
  if ((await writer.readHead()) !== headSha) return 'head-moved'
  const numbers = new Map(issueNumbers)
  const wanted = new Set(effects.flatMap((effect) => (effect.kind === 'createIssue' ? effect.labels : [])))
  for (const label of wanted) await writer.ensureLabel(label)
  for (const effect of effects) await writeEffect(writer, effect, numbers)
  return 'applied'
}

type Writer = ReturnType<typeof createWriter>

async function writeEffect(writer: Writer, effect: Effect, numbers: Map<string, number>): Promise<void> {
  switch (effect.kind) {
    case 'addReaction':
      return writer.addReaction(effect.commentId, effect.content)
    case 'createCheckRun':
      return writer.createCheckRun(effect.checkRun)
    case 'createComment':
      return writer.createComment(effect.issue, fillIssueTokens(effect.body, numbers))
    case 'createIssue':
      numbers.set(
        effect.fingerprint,
        await writer.createIssue({ ...effect, body: fillIssueTokens(effect.body, numbers) }),
      )
      return undefined
    case 'createReview':
      return writer.createReview(effect.pullRequest, effect.headSha, effect.comments)
    case 'deleteReviewComment':
      return writer.deleteReviewComment(effect.id)
    case 'updateCheckRun':
      return writer.continueCheckRun(effect.id, effect.checkRun, effect.annotationsSent)
    case 'updateComment':
      return writer.updateComment(effect.id, fillIssueTokens(effect.body, numbers))
    case 'updateIssue':
      return writer.updateIssue({
        ...effect,
        ...(effect.body !== undefined && { body: fillIssueTokens(effect.body, numbers) }),
      })
    default:
      return effect satisfies never
  }
}

function createWriter(client: GitHubClient, target: Target) {
  const { owner, name: repo } = target.repository

  async function send(route: string, parameters: Record<string, unknown>): Promise<unknown> {
    try {
      // A write whose reply was lost may have happened: the job is repeated and finds it, the request is not.
      const request = route.startsWith('GET ') ? {} : { request: { retries: 0 } }
      return (await client.request(route, { owner, repo, ...parameters, ...request })).data
    } catch (error) {
      throw toForgeError(
        error,
        route.replace(/^\S+ \/repos\/\{owner\}\/\{repo\}/, (start) => start.split(' ')[0] ?? ''),
      )
    }
  }

  async function sendAnnotations(id: number, content: CheckRunContent, sent: number): Promise<void> {
    for (let from = sent; from < content.annotations.length || from === sent; from += annotationsPerRequest) {
      const isLast = from + annotationsPerRequest >= content.annotations.length
      await send('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', {
        check_run_id: id,
        external_id: content.externalId,
        ...buildCheckRun(content, { from, isLast }),
      })
    }
  }

  return {
    async readHead(): Promise<string | undefined> {
      const answer =
        target.kind === 'branch'
          ? send('GET /repos/{owner}/{repo}/git/ref/{ref}', { ref: `heads/${target.branch}` }).then(
              (data) => RefAnswer.parse(data).object.sha,
            )
          : send('GET /repos/{owner}/{repo}/pulls/{pull_number}', { pull_number: target.number }).then(
              (data) => PullAnswer.parse(data).head.sha,
            )
      return answer.catch((error: unknown) => {
        const refusal = toForgeError(error, 'the head')
        if (refusal.status === 404) return undefined
        throw refusal
      })
    },
    async ensureLabel(label: string): Promise<void> {
      const request = { owner, repo, name: label, ...labels[label], request: { retries: 0 } }
      await client.request('POST /repos/{owner}/{repo}/labels', request).catch((error: unknown) => {
        if (!isThere(error)) throw toForgeError(error, 'a label')
      })
    },
    async createIssue({
      title,
      body,
      labels: names,
    }: {
      title: string
      body: string
      labels: readonly string[]
    }): Promise<number> {
      return CreatedIssue.parse(
        await send('POST /repos/{owner}/{repo}/issues', { title, body, labels: names }),
      ).number
    },
    async updateIssue({
      number,
      title,
      body,
      state,
    }: {
      number: number
      title?: string
      body?: string
      state?: IssueState
    }): Promise<void> {
      const reason = state?.state === 'closed' ? state.reason : 'reopened'
      await send('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
        issue_number: number,
        ...(title !== undefined && { title }),
        ...(body !== undefined && { body }),
        ...(state && { state: state.state, state_reason: reason }),
      })
    },
    async createComment(issue: number, body: string): Promise<void> {
      await send('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', { issue_number: issue, body })
    },
    async createReview(number: number, headSha: string, comments: readonly ReviewComment[]): Promise<void> {
      const request = {
        pull_number: number,
        commit_id: headSha,
        event: 'COMMENT',
        comments: comments.map((comment) => ({ ...comment, side: 'RIGHT' })),
      }
      await send('POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews', request).catch(
        (error: unknown) => {
          // A change too large to be shown has no lines to write beside: the comment names them all the same.
          if (toForgeError(error, 'a review').status !== 422) throw error
        },
      )
    },
    async deleteReviewComment(id: number): Promise<void> {
      await send('DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}', { comment_id: id }).catch(
        (error: unknown) => {
          // Somebody was quicker.
          if (toForgeError(error, 'a comment').status !== 404) throw error
        },
      )
    },
    async updateComment(id: number, body: string): Promise<void> {
      await send('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', { comment_id: id, body })
    },
    async addReaction(id: number, content: '+1' | 'eyes'): Promise<void> {
      await send('POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions', {
        comment_id: id,
        content,
      })
    },
    async createCheckRun(content: CheckRunContent): Promise<void> {
      const isLast = content.annotations.length <= annotationsPerRequest
      const body = {
        name: 'Copydesk',
        head_sha: content.headSha,
        external_id: content.externalId,
        ...buildCheckRun(content, { from: 0, isLast }),
      }
      const created = CreatedCheckRun.parse(await send('POST /repos/{owner}/{repo}/check-runs', body))
      if (!isLast) await sendAnnotations(created.id, content, annotationsPerRequest)
    },
    continueCheckRun: sendAnnotations,
  }
}

const Refusal = z.object({
  status: z.literal(422),
  response: z.object({ data: z.object({ errors: z.array(z.object({ code: z.string() })) }) }),
})

function isThere(error: unknown): boolean {
  const { success, data } = Refusal.safeParse(error)
  return success && data.response.data.errors.some(({ code }) => code === 'already_exists')
}
