/** What Copydesk reads of a comment, its own reactions included. */
export const commentFields = /* GraphQL */ `
  fragment CommentFields on IssueComment {
    fullDatabaseId
    body
    createdAt
    lastEditedAt
    viewerDidAuthor
    author {
      __typename
      login
    }
    reactionGroups {
      content
      viewerHasReacted
    }
  }
`

/** What Copydesk reads of an issue; comments only where commands count. Needs `CommentFields` and `$withComments`. */
export const issueFields = /* GraphQL */ `
  fragment IssueFields on Issue {
    number
    url
    title
    body
    state
    stateReason
    viewerDidAuthor
    lastEditedAt
    editor {
      __typename
      login
    }
    labels(first: 20) {
      nodes {
        name
      }
    }
    assignees(first: 20) {
      nodes {
        login
      }
    }
    timelineItems(last: 1, itemTypes: [CLOSED_EVENT, REOPENED_EVENT]) {
      nodes {
        __typename
        ... on ClosedEvent {
          createdAt
          actor {
            __typename
            login
          }
        }
        ... on ReopenedEvent {
          createdAt
          actor {
            __typename
            login
          }
        }
      }
    }
    comments(last: 50) @include(if: $withComments) {
      pageInfo {
        hasPreviousPage
        startCursor
      }
      nodes {
        ...CommentFields
      }
    }
  }
`

/** Who edited an overview, newest edit first, with the text after each: ticking a box is an edit. */
export const editFields = /* GraphQL */ `
  fragment EditFields on Issue {
    userContentEdits(first: 20) {
      nodes {
        editedAt
        diff
        editor {
          __typename
          login
        }
      }
    }
  }
`

/** What Copydesk reads of a commit: its tree and this App's newest check run. Needs `$appId`. */
export const commitFields = /* GraphQL */ `
  fragment CommitFields on Commit {
    oid
    tree {
      oid
    }
    checkSuites(first: 10, filterBy: { appId: $appId }) {
      nodes {
        status
        checkRuns(first: 20, filterBy: { appId: $appId, checkName: "Copydesk", checkType: LATEST }) {
          nodes {
            databaseId
            externalId
            status
            conclusion
            title
            summary
            annotations(first: 1) {
              totalCount
            }
          }
        }
      }
    }
  }
`

/**
 * What Copydesk reads of the repository itself: default branch, its configuration, own issues by label, and what people
 * say on the pull requests that changed last.
 *
 * Two connections, one a label: whether several labels mean "any" or "all" differs between GitHub's interfaces.
 */
export const repositoryFields = /* GraphQL */ `
  fragment RepositoryFields on Repository {
    url
    defaultBranchRef {
      name
      target {
        __typename
        oid
      }
    }
    defaultConfig: object(expression: "HEAD:.github/copydesk.yml") {
      __typename
      ... on Blob {
        text
        isTruncated
      }
    }
    queryIssues: issues(
      first: 100
      labels: ["author-query"]
      states: [OPEN, CLOSED]
      orderBy: { field: CREATED_AT, direction: ASC }
    ) {
      ...IssuePage
    }
    sheetIssues: issues(
      first: 100
      labels: ["query-sheet"]
      states: [OPEN, CLOSED]
      orderBy: { field: CREATED_AT, direction: ASC }
    ) {
      ...IssuePage
      nodes {
        ...EditFields
      }
    }
    pullRequests(first: 20, orderBy: { field: UPDATED_AT, direction: DESC }) {
      nodes {
        number
        state
        comments(last: 50) @include(if: $withComments) {
          nodes {
            ...CommentFields
          }
        }
      }
    }
  }
`

/** A page of issues with the cursor of the next. Needs `IssueFields`. */
export const issuePage = /* GraphQL */ `
  fragment IssuePage on IssueConnection {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...IssueFields
    }
  }
`
