import { schema as github } from '@octokit/graphql-schema'
import { buildSchema, parse, validate } from 'graphql'
import { expect, it } from 'vitest'
import { observeBranchQuery } from '../../../../src/forges/github/queries/observe-branch.graphql.ts'
import { observePullRequestQuery } from '../../../../src/forges/github/queries/observe-pull-request.graphql.ts'
import { buildReadBlobsQuery } from '../../../../src/forges/github/queries/read-blobs.graphql.ts'
import { readCommentsQuery } from '../../../../src/forges/github/queries/read-comments.graphql.ts'
import { readCommitQuery } from '../../../../src/forges/github/queries/read-commit.graphql.ts'
import { readIssuesQuery } from '../../../../src/forges/github/queries/read-issues.graphql.ts'

// GitHub's own file defines two fields of EnterpriseOwnerInfo twice, which a strict reading refuses.
const schema = buildSchema(github.idl, { assumeValidSDL: true })

it.for([
  ['a branch', observeBranchQuery],
  ['a pull request', observePullRequestQuery],
  ['more issues', readIssuesQuery],
  ['earlier comments', readCommentsQuery],
  ['a commit', readCommitQuery],
  ['one blob', buildReadBlobsQuery(1)],
  ['a hundred blobs', buildReadBlobsQuery(100)],
] as const)('asks for %s only what GitHub describes', ([, query]) => {
  const faults = validate(schema, parse(query))

  expect(faults.map((fault) => fault.message)).toEqual([])
})

it('would see a field that GitHub does not have', () => {
  const query = observeBranchQuery.replace('viewerDidAuthor', 'writtenByMe')

  expect(validate(schema, parse(query)).map((fault) => fault.message)).toEqual([
    'Cannot query field "writtenByMe" on type "Issue".',
  ])
})
