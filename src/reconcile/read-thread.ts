import type { Effect } from '../model/effect.ts'
import type { ObservedComment } from '../model/snapshot.ts'
import type { BadCommand, Command, NamedCommand } from './command.ts'
import { digest } from '../model/digest.ts'
import type { Act } from './fold-acts.ts'
import { readMarker, withMarker, type RecordedDecision } from './marker.ts'

/** What a person says stands in the marker, which must leave room for the body. */
const longestText = 2000

/** Which query a command means; why none, where this run is to say so; or nothing, where another run may know. */
export type Meant =
  | { readonly fingerprint: string; readonly assignees: readonly string[] }
  | { readonly refusal: string }
  | undefined

export interface Thread {
  /** Number of the issue or pull request. */
  readonly number: number
  readonly comments: readonly ObservedComment[]
  readonly parse: (body: string) => NamedCommand | undefined
  readonly findQuery: (name: string | undefined) => Meant
}

/** What the comments of one issue or pull request say. */
export interface ThreadReading {
  readonly acts: readonly Act[]
  /** Comments whose commands are obeyed, now or before, with their query; `null` for what asks for a run alone. */
  readonly obeyed: readonly { readonly comment: ObservedComment; readonly fingerprint: string | null }[]
  /** One short reply to each command that is refused. */
  readonly replies: readonly Effect[]
}

/** Read the commands in a thread. Bots and Copydesk itself are not listened to. */
export function readThread(thread: Thread): ThreadReading {
  const acts: Act[] = []
  const obeyed: { comment: ObservedComment; fingerprint: string | null }[] = []
  const replies: Effect[] = []
  const written = findReplies(thread)
  for (const comment of thread.comments) {
    const said = comment.isOwn || comment.isBot ? undefined : thread.parse(comment.body)
    if (!said) continue
    const identity = digest(said).slice(0, 8)
    const known = written.get(comment.id)
    // Once refused is refused, whatever may have changed since; it takes an edit to be judged anew.
    if (known && (known.command ?? identity) === identity) continue
    const judged = judge(comment, said, thread.findQuery)
    if (!judged) continue
    if ('refusal' in judged) {
      const body = withMarker(judged.refusal, { kind: 'reply', to: comment.id, command: identity })
      replies.push(
        known
          ? { kind: 'updateComment', id: known.id, body }
          : { kind: 'createComment', issue: thread.number, body },
      )
    } else {
      obeyed.push({ comment, fingerprint: judged.fingerprint })
      if (judged.said && judged.fingerprint !== null) {
        const source = { kind: 'comment' as const, id: comment.id, digest: identity }
        acts.push({ fingerprint: judged.fingerprint, said: judged.said, source })
      }
    }
  }
  return { acts, obeyed, replies }
}

type Judgement =
  | { readonly fingerprint: string | null; readonly said?: RecordedDecision }
  | { readonly refusal: string }
  | undefined

function judge(
  { author, createdAt, editedAt, mayDecide }: ObservedComment,
  { name, command }: { name: string | undefined; command: BadCommand | Command },
  findQuery: Thread['findQuery'],
): Judgement {
  const stranger = { refusal: 'Only people who may triage this repository can decide a query.' }
  if (command.kind === 'recheck') return mayDecide ? { fingerprint: null } : stranger
  const query = findQuery(name)
  if (!query) return undefined
  if (!mayDecide && !('assignees' in query && query.assignees.includes(author))) return stranger
  if ('refusal' in query) return query
  if (command.kind === 'bad') return { refusal: command.why }
  const at = editedAt ?? createdAt
  if (command.kind === 'park' && command.until <= at.slice(0, 10))
    return { refusal: `\`/park\` needs a day that is still to come; ${command.until} is not.` }
  return { fingerprint: query.fingerprint, said: { ...decisionOf(command), by: author, at } }
}

function decisionOf(
  command: Exclude<Command, { kind: 'recheck' }>,
): Pick<RecordedDecision, 'kind' | 'text' | 'until'> {
  switch (command.kind) {
    case 'answer':
      return { kind: 'answered', text: command.text.slice(0, longestText) }
    case 'park':
      return { kind: 'parked', text: command.text.slice(0, longestText), until: command.until }
    case 'reopen':
      return { kind: 'reopened', text: '' }
    case 'stet':
      return { kind: 'stet', text: command.text.slice(0, longestText) }
    default:
      return command satisfies never
  }
}

/** React to a comment, unless that was done. */
export function react({ id, ownReactions }: ObservedComment, content: '+1' | 'eyes'): Effect[] {
  return ownReactions.includes(content) ? [] : [{ kind: 'addReaction', commentId: id, content }]
}

interface KnownReply {
  readonly id: number
  readonly command: string | undefined
}

/** Copydesk's replies by the comment that each answers. */
function findReplies({ comments }: Thread): Map<number, KnownReply> {
  const replies = comments.flatMap(({ id, body, isOwn }): [number, KnownReply][] => {
    const marker = isOwn ? readMarker(body) : undefined
    return marker?.kind === 'reply' ? [[marker.to, { id, command: marker.command }]] : []
  })
  return new Map(replies)
}
