import { commentFields } from './fragments.graphql.ts'

const page = /* GraphQL */ `
  pageInfo { hasPreviousPage startCursor }
  nodes { ...CommentFields }
`

/** The comments of an issue or pull request that come before those already read. */
export const readCommentsQuery = /* GraphQL */ `
  query ReadComments($owner: String!, $name: String!, $number: Int!, $before: String!) {
    repository(owner: $owner, name: $name) {
      issueOrPullRequest(number: $number) {
        __typename
        ... on Issue {
          comments(last: 100, before: $before) { ${page} }
        }
        ... on PullRequest {
          comments(last: 100, before: $before) { ${page} }
        }
      }
    }
  }
  ${commentFields}
`
