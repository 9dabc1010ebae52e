import { commentFields, issueFields, issuePage } from './fragments.graphql.ts'

/** The issues with one label that come after the first hundred. */
export const readIssuesQuery = /* GraphQL */ `
  query ReadIssues(
    $owner: String!
    $name: String!
    $label: String!
    $after: String!
    $withComments: Boolean!
  ) {
    repository(owner: $owner, name: $name) {
      issues(
        first: 100
        after: $after
        labels: [$label]
        states: [OPEN, CLOSED]
        orderBy: { field: CREATED_AT, direction: ASC }
      ) {
        ...IssuePage
      }
    }
  }
  ${issuePage}
  ${issueFields}
  ${commentFields}
`
