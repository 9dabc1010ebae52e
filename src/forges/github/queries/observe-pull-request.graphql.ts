import {
  commentFields,
  commitFields,
  editFields,
  issueFields,
  issuePage,
  repositoryFields,
} from './fragments.graphql.ts'

/** All that deciding about a pull request needs, but for its files. */
export const observePullRequestQuery = /* GraphQL */ `
  query ObservePullRequest(
    $owner: String!
    $name: String!
    $number: Int!
    $appId: Int!
    $withComments: Boolean!
  ) {
    repository(owner: $owner, name: $name) {
      ...RepositoryFields
      pullRequest(number: $number) {
        number
        url
        state
        isCrossRepository
        headRefName
        headRefOid
        baseRefOid
        baseRef {
          target {
            __typename
            oid
          }
        }
        commits(last: 1) {
          nodes {
            commit {
              ...CommitFields
            }
          }
        }
        reviewThreads(last: 100) {
          nodes {
            isResolved
            comments(first: 1) {
              totalCount
              nodes {
                fullDatabaseId
                body
                viewerDidAuthor
              }
            }
          }
        }
        comments(last: 100) {
          pageInfo {
            hasPreviousPage
            startCursor
          }
          nodes {
            ...CommentFields
          }
        }
      }
    }
  }
  ${repositoryFields}
  ${issuePage}
  ${issueFields}
  ${editFields}
  ${commentFields}
  ${commitFields}
`
