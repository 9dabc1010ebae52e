import { html } from 'hono/html'
import type {
  CommentRecord,
  IssueRecord,
  RepositoryRecord,
  ReviewCommentRecord,
  TimelineEvent,
} from '../github/state.ts'
import { renderMarkdown } from './markdown/render-markdown.ts'
import type { Html } from './page.ts'
import { formatSha, formatWhen } from './parts.ts'
import { blobPath } from './paths.ts'

const verbs = {
  closed: 'closed this',
  merged: 'merged this as',
  pushed: 'pushed',
  reopened: 'reopened this',
} as const

interface Post extends Pick<CommentRecord, 'author' | 'createdAt' | 'reactions'> {
  readonly id?: number
  readonly body: string | null
  readonly updatedAt?: string
}

/** Show the comments and events of an issue in the order in which they happened. */
export function formatTimeline(repository: RepositoryRecord, { comments, events, pull }: IssueRecord): Html {
  // Ids are one sequence, so that they keep the order of what happened in one second.
  const entries = [
    ...comments.map((comment) => ({ id: comment.id, shown: formatPost(repository, comment) })),
    ...(pull?.reviewComments ?? []).map((comment) => ({
      id: comment.id,
      shown: formatRemark(repository, comment),
    })),
    ...events.map((event) => ({ id: event.id, shown: formatEvent(repository, event) })),
  ].sort((a, b) => a.id - b.id)
  return html`${entries.map(({ shown }) => shown)}`
}

/** Show a body with who wrote it and when. */
export function formatPost(
  repository: RepositoryRecord,
  { id, author, createdAt, updatedAt = createdAt, body, reactions }: Post,
): Html {
  const anchor = id === undefined ? '' : html` id="issuecomment-${id}"`
  const edited = updatedAt === createdAt ? '' : html`, edited ${formatWhen(updatedAt)}`
  return html`<article class="post" ${anchor}>
    <header><strong>${author.login}</strong> wrote ${formatWhen(createdAt)}${edited}</header>
    <div class="markdown">${formatBody(repository, body)}</div>
    ${reactions.length === 0 ? '' : html`<footer>${formatReactions(reactions)}</footer>`}
  </article>`
}

/** Show words beside a line, with the way there; a suggestion is the block that they hold. */
function formatRemark(repository: RepositoryRecord, comment: ReviewCommentRecord): Html {
  const { path, line, commitSha: ref, inReplyTo, isResolved } = comment
  const href = blobPath(repository, { ref, path, line })
  return html`<p class="event">
      ${inReplyTo === null ? 'On' : 'Answer on'}
      <a href="${href}">${path}, line ${line}</a>${isResolved ? ', resolved' : ''}
    </p>
    ${formatPost(repository, { ...comment, reactions: [] })}`
}

function formatBody(repository: RepositoryRecord, body: string | null): Html {
  if (body === null || body.trim() === '') return html`<p class="muted">No description.</p>`
  return renderMarkdown(body, repository)
}

// In words: many a machine that runs this has no font with emoji.
function formatReactions(reactions: CommentRecord['reactions']): string {
  return reactions.map(({ content, author }) => `${content} by ${author.login}`).join(' · ')
}

function formatEvent(
  repository: RepositoryRecord,
  { kind, actor, at, stateReason, sha }: TimelineEvent,
): Html {
  const reason = kind === 'closed' && stateReason !== null ? ` as ${stateReason.replaceAll('_', ' ')}` : ''
  return html`<p class="event">
    <strong>${actor.login}</strong> ${verbs[kind]}${reason}${
      sha === undefined ? '' : html` ${formatSha(repository, sha)}`
    },
    ${formatWhen(at)}
  </p>`
}
