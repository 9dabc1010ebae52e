/** Whose branch or pull request a job looks at. Says which, never what was seen. */
export type Target =
  | {
      readonly kind: 'branch'
      readonly repository: RepositoryName
      readonly branch: string
      /** The commit it is compared with, where that is not the default branch: what a merge group is built upon. */
      readonly baseSha?: string | undefined
    }
  | { readonly kind: 'pullRequest'; readonly repository: RepositoryName; readonly number: number }

export interface RepositoryName {
  readonly owner: string
  readonly name: string
  /** GitHub's installation id, whose token opens the repository. */
  readonly installationId: number
}

/** One file of a revision. What is not text says so and is never parsed. */
export type FileContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly why: string }

export type Files = ReadonlyMap<string, FileContent>

/** One commit with the files that matter: Markdown, bibliographies, configuration. */
export interface Revision {
  readonly sha: string
  readonly files: Files
}

/** Everything the core needs to decide, as it was seen at one moment. */
export interface Snapshot {
  readonly target: Target
  /** ISO 8601; the core has no clock. */
  readonly now: string
  readonly repository: { readonly url: string; readonly defaultBranch: string }
  /** `undefined` for an empty repository and a deleted branch. */
  readonly head: Revision | undefined
  /** Merge base with the branch it is compared with; `undefined` on the default branch. */
  readonly base: Revision | undefined
  /** `.github/copydesk.yml` on the default branch, which alone grants permissions and records decisions. */
  readonly defaultConfig: string | undefined
  readonly pullRequest: ObservedPullRequest | undefined
  /** An open pull request of this repository has the branch as its head, and speaks for the commit. */
  readonly isProposed: boolean
  readonly issues: readonly ObservedIssue[]
  /** Pull requests that changed or were talked on last, newest first: a decision may stand under any of them. */
  readonly threads: readonly ObservedThread[]
  readonly checkRuns: readonly ObservedCheckRun[]
}

export interface ObservedPullRequest {
  readonly number: number
  readonly url: string
  readonly state: 'closed' | 'merged' | 'open'
  readonly headBranch: string
  readonly isFork: boolean
  readonly comments: readonly ObservedComment[]
  /** Address of each file among its changes, by path, for files that may belong to a manuscript. */
  readonly changedFiles: ReadonlyMap<string, string>
  /** The App's own words beside lines of the change. */
  readonly remarks: readonly ObservedRemark[]
}

export interface ObservedRemark {
  readonly id: number
  readonly body: string
  readonly isResolved: boolean
  /** Somebody said something to it, which must not be lost. */
  readonly isAnswered: boolean
}

export interface ObservedIssue {
  readonly number: number
  readonly url: string
  readonly title: string
  readonly body: string
  readonly state: 'closed' | 'open'
  readonly stateReason: 'completed' | 'not_planned' | 'reopened' | null
  readonly labels: readonly string[]
  /** Written by this App; only such an issue's marker is trusted. */
  readonly isOwn: boolean
  /** Who closed or reopened it last; `null` when nobody ever did. */
  readonly changed: ObservedAct | null
  /** Logins of the people to whom it is assigned. */
  readonly assignees: readonly string[]
  /** Edits of the body, oldest first; only of an overview, and empty for one that was never edited. */
  readonly edits: readonly ObservedEdit[]
  readonly comments: readonly ObservedComment[]
}

/** What somebody did, and when. */
export interface ObservedAct {
  readonly actor: 'app' | 'bot' | 'person'
  readonly login: string
  readonly at: string
}

export interface ObservedEdit extends ObservedAct {
  /** The text after this edit; `null` when the forge does not keep it. */
  readonly body: string | null
}

/** A pull request as far as people talk on it. */
export interface ObservedThread {
  readonly number: number
  readonly isOpen: boolean
  readonly comments: readonly ObservedComment[]
}

export interface ObservedComment {
  readonly id: number
  readonly body: string
  readonly author: string
  readonly isOwn: boolean
  /** Written by another App or bot, which nobody listens to. */
  readonly isBot: boolean
  /** Whether its author may decide: write or triage permission, or assigned to the issue. */
  readonly mayDecide: boolean
  readonly createdAt: string
  /** When it was last changed; `null` when it never was. */
  readonly editedAt: string | null
  /** Reactions that this App has left, in GitHub's words: `eyes`, `+1`. */
  readonly ownReactions: readonly string[]
}

export interface ObservedCheckRun {
  readonly id: number
  readonly externalId: string
  readonly status: 'completed' | 'in_progress' | 'queued'
  readonly conclusion: string | null
  readonly title: string
  readonly summary: string
  readonly annotationCount: number
  /** Somebody asked for it again, and the forge waits for another in its place. */
  readonly isAskedAgain: boolean
}
