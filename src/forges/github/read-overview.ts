import type { Target } from '../../model/snapshot.ts'
import { Overview } from './answers.ts'
import { toForgeError } from './client.ts'
import type { Observer } from './observer.ts'
import { observeBranchQuery } from './queries/observe-branch.graphql.ts'
import { observePullRequestQuery } from './queries/observe-pull-request.graphql.ts'

/** Read in one request all that deciding needs, but for the files. */
export async function readOverview(
  { client, appId }: Observer,
  target: Target,
): Promise<Overview['repository']> {
  const { owner, name } = target.repository
  const shared = { owner, name, appId, withComments: true }
  try {
    const answer =
      target.kind === 'branch'
        ? await client.graphql(observeBranchQuery, { ...shared, ref: `refs/heads/${target.branch}` })
        : await client.graphql(observePullRequestQuery, { ...shared, number: target.number })
    return Overview.parse(answer).repository
  } catch (error) {
    throw toForgeError(error, `to show ${owner}/${name}`)
  }
}
