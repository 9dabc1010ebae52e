import { z } from 'zod'

// Only what is read, checked at the edge: GitHub's own names.
const Actor = z.object({ __typename: z.string(), login: z.string() }).nullable()
const PageBefore = z.object({ hasPreviousPage: z.boolean(), startCursor: z.string().nullable() })

const CommentNode = z.object({
  fullDatabaseId: z.union([z.string(), z.number()]).transform(Number),
  body: z.string(),
  createdAt: z.string(),
  lastEditedAt: z.string().nullable(),
  viewerDidAuthor: z.boolean(),
  author: Actor,
  reactionGroups: z.array(z.object({ content: z.string(), viewerHasReacted: z.boolean() })).nullable(),
})
const Comments = z.object({ pageInfo: PageBefore, nodes: z.array(CommentNode) })
const Edit = z.object({ editedAt: z.string(), diff: z.string().nullable(), editor: Actor })
const Logins = z.object({ nodes: z.array(z.object({ login: z.string() })) })

const IssueNode = z.object({
  number: z.number(),
  url: z.string(),
  title: z.string(),
  body: z.string(),
  state: z.enum(['OPEN', 'CLOSED']),
  stateReason: z.string().nullable(),
  viewerDidAuthor: z.boolean(),
  lastEditedAt: z.string().nullable(),
  editor: Actor,
  userContentEdits: z
    .object({ nodes: z.array(Edit) })
    .nullable()
    .optional(),
  labels: z.object({ nodes: z.array(z.object({ name: z.string() })) }).nullable(),
  assignees: Logins,
  timelineItems: z.object({
    nodes: z.array(z.object({ __typename: z.string(), createdAt: z.string(), actor: Actor })),
  }),
  comments: Comments.optional(),
})
const IssuePage = z.object({
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  nodes: z.array(IssueNode),
})

const CommitNode = z.object({
  oid: z.string(),
  tree: z.object({ oid: z.string() }),
  checkSuites: z
    .object({
      nodes: z.array(
        z.object({
          status: z.string(),
          checkRuns: z
            .object({
              nodes: z.array(
                z.object({
                  databaseId: z.number(),
                  externalId: z.string().nullable(),
                  status: z.string(),
                  conclusion: z.string().nullable(),
                  title: z.string().nullable(),
                  summary: z.string().nullable(),
                  annotations: z.object({ totalCount: z.number() }).nullable(),
                }),
              ),
            })
            .nullable(),
        }),
      ),
    })
    .nullable(),
})

const PullRequestNode = z.object({
  number: z.number(),
  url: z.string(),
  state: z.enum(['OPEN', 'CLOSED', 'MERGED']),
  isCrossRepository: z.boolean(),
  headRefName: z.string(),
  headRefOid: z.string(),
  baseRefOid: z.string(),
  baseRef: z.object({ target: z.object({ oid: z.string() }).nullable() }).nullable(),
  commits: z.object({ nodes: z.array(z.object({ commit: CommitNode })) }),
  comments: Comments,
  reviewThreads: z
    .object({
      nodes: z.array(
        z.object({
          isResolved: z.boolean(),
          comments: z.object({
            totalCount: z.number(),
            nodes: z.array(
              z.object({
                fullDatabaseId: z.union([z.string(), z.number()]).transform(Number),
                body: z.string(),
                viewerDidAuthor: z.boolean(),
              }),
            ),
          }),
        }),
      ),
    })
    .optional(),
})

/** What `ObserveBranch` and `ObservePullRequest` answer. */
export const Overview = z.object({
  repository: z.object({
    url: z.string(),
    defaultBranchRef: z
      .object({ name: z.string(), target: z.object({ oid: z.string() }).nullable() })
      .nullable(),
    defaultConfig: z.object({ text: z.string().nullable().optional() }).nullable(),
    queryIssues: IssuePage,
    sheetIssues: IssuePage,
    pullRequests: z.object({
      nodes: z.array(
        z.object({
          number: z.number(),
          state: z.enum(['OPEN', 'CLOSED', 'MERGED']),
          comments: z.object({ nodes: z.array(CommentNode) }).optional(),
        }),
      ),
    }),
    ref: z
      .object({
        target: CommitNode.partial({ tree: true, checkSuites: true }).nullable(),
        associatedPullRequests: z
          .object({ nodes: z.array(z.object({ isCrossRepository: z.boolean() })) })
          .optional(),
      })
      .nullable()
      .optional(),
    pullRequest: PullRequestNode.nullable().optional(),
  }),
})
/** What `ReadIssues` answers. */
export const MoreIssues = z.object({ repository: z.object({ issues: IssuePage }) })
/** What `ReadCommit` answers. */
export const OneCommit = z.object({ repository: z.object({ object: CommitNode.nullable() }) })
/** What `ReadComments` answers. */
export const MoreComments = z.object({
  repository: z.object({ issueOrPullRequest: z.object({ comments: Comments }).nullable() }),
})
/** What `ReadBlobs` answers, by alias. */
export const Blobs = z.object({
  repository: z.record(
    z.string(),
    z
      .object({
        oid: z.string(),
        byteSize: z.number(),
        isBinary: z.boolean().nullable(),
        isTruncated: z.boolean(),
        text: z.string().nullable(),
      })
      .nullable(),
  ),
})
export const Tree = z.object({
  truncated: z.boolean(),
  tree: z.array(
    z.object({
      path: z.string(),
      mode: z.string(),
      type: z.string(),
      sha: z.string(),
      size: z.number().optional(),
    }),
  ),
})
export const Comparison = z.object({
  merge_base_commit: z.object({ sha: z.string(), commit: z.object({ tree: z.object({ sha: z.string() }) }) }),
})
export const RawBlob = z.object({ content: z.string(), encoding: z.literal('base64') })
export const PermissionAnswer = z.object({ permission: z.string(), role_name: z.string().optional() })
export const RefAnswer = z.object({ object: z.object({ sha: z.string() }) })
export const PullAnswer = z.object({ head: z.object({ sha: z.string() }) })
export const CreatedIssue = z.object({ number: z.number() })
export const CreatedCheckRun = z.object({ id: z.number() })

export type Comments = z.infer<typeof Comments>
export type CommentNode = z.infer<typeof CommentNode>
export type IssueNode = z.infer<typeof IssueNode>
export type CommitNode = z.infer<typeof CommitNode>
export type PullRequestNode = z.infer<typeof PullRequestNode>
export type Overview = z.infer<typeof Overview>
