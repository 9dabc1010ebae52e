/** One line of the manuscript with a message, as GitHub's check runs show it. Lines and columns count from 1. */
export interface Annotation {
  readonly path: string
  readonly startLine: number
  readonly endLine: number
  /** Columns only when start and end are on one line. */
  readonly startColumn?: number
  readonly endColumn?: number
  readonly level: 'failure' | 'notice' | 'warning'
  readonly title: string
  readonly message: string
}

export type CheckConclusion = 'failure' | 'neutral' | 'success'

export interface CheckAction {
  readonly label: string
  readonly description: string
  readonly identifier: string
}

/**
 * One write to a forge. Carries all it needs: nothing is read while applying.
 *
 * A body may name an issue that the same plan creates, by `issueToken(fingerprint)`; the forge puts `#12` in its place.
 */
export type Effect =
  | { readonly kind: 'addReaction'; readonly commentId: number; readonly content: '+1' | 'eyes' }
  | { readonly kind: 'createCheckRun'; readonly checkRun: CheckRunContent }
  | { readonly kind: 'createComment'; readonly issue: number; readonly body: string }
  | {
      readonly kind: 'createIssue'
      readonly fingerprint: string
      readonly title: string
      readonly body: string
      readonly labels: readonly string[]
    }
  | {
      readonly kind: 'createReview'
      readonly pullRequest: number
      readonly headSha: string
      readonly comments: readonly ReviewComment[]
    }
  | { readonly kind: 'deleteReviewComment'; readonly id: number }
  | {
      readonly kind: 'updateCheckRun'
      readonly id: number
      readonly checkRun: CheckRunContent
      readonly annotationsSent: number
    }
  | { readonly kind: 'updateComment'; readonly id: number; readonly body: string }
  | {
      readonly kind: 'updateIssue'
      readonly number: number
      readonly title?: string
      readonly body?: string
      readonly state?: IssueState
    }

/** Words beside a line that a pull request changes, counted as in the file after the change. */
export interface ReviewComment {
  readonly path: string
  readonly line: number
  readonly body: string
}

export type IssueState =
  | { readonly state: 'closed'; readonly reason: 'completed' | 'not_planned' }
  | { readonly state: 'open' }

/** A check run as it must end up; a forge sends the annotations in as many requests as it needs. */
export interface CheckRunContent {
  readonly headSha: string
  /** Digest of the content, so that a second run finds its own work. */
  readonly externalId: string
  readonly conclusion: CheckConclusion
  readonly title: string
  readonly summary: string
  readonly annotations: readonly Annotation[]
  readonly actions: readonly CheckAction[]
}

/** What to write, in order, and the head it was decided for: a plan for an older head is dropped. */
export interface Plan {
  readonly headSha: string | undefined
  readonly effects: readonly Effect[]
  /** Numbers of issues that are there already, by fingerprint, for `issueToken`. */
  readonly issueNumbers?: ReadonlyMap<string, number>
}

/** Stand for the number of an issue that this plan creates or that exists; replaced when the body is written. */
export function issueToken(fingerprint: string): string {
  return `\u{E000}issue:${encodeURIComponent(fingerprint)}\u{E001}`
}

/** The tokens of a body: what is neutralised holds no such character, and its name none that ends it. */
export const issueTokens = /\u{E000}issue:([\w.!~*'()%-]{0,9000})\u{E001}/gu

/** Put numbers in the place of tokens, a dash where there is none. */
export function fillIssueTokens(body: string, numbers: ReadonlyMap<string, number>): string {
  return body.replaceAll(issueTokens, (_, name: string) => {
    const number = numbers.get(decodeURIComponent(name))
    return number === undefined ? '–' : `#${number}`
  })
}
