import { commitFields } from './fragments.graphql.ts'

/** A commit by its id: for a pull request whose list of commits lags behind its head. */
export const readCommitQuery = /* GraphQL */ `
  query ReadCommit($owner: String!, $name: String!, $oid: GitObjectID!, $appId: Int!) {
    repository(owner: $owner, name: $name) {
      object(oid: $oid) {
        __typename
        ...CommitFields
      }
    }
  }
  ${commitFields}
`
