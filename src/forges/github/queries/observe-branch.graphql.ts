import {
  commentFields,
  commitFields,
  editFields,
  issueFields,
  issuePage,
  repositoryFields,
} from './fragments.graphql.ts'

/** All that deciding about a branch needs, but for its files. `$ref` is `refs/heads/…`. */
export const observeBranchQuery = /* GraphQL */ `
  query ObserveBranch($owner: String!, $name: String!, $ref: String!, $appId: Int!, $withComments: Boolean!) {
    repository(owner: $owner, name: $name) {
      ...RepositoryFields
      ref(qualifiedName: $ref) {
        target {
          __typename
          ...CommitFields
        }
        associatedPullRequests(first: 20, states: [OPEN]) {
          nodes {
            isCrossRepository
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
