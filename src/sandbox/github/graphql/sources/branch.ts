import { isPullRequest } from '../../find-records.ts'
import type { RepositoryRecord } from '../../state.ts'
import type { Asking } from '../asking.ts'
import { connect } from '../connection.ts'
import type { PageArguments } from '../connection.ts'
import { Refusal } from '../refusal.ts'
import { pullRequestSource } from './pull-request.ts'
import { refSource } from './ref.ts'

/** Answer for a ref by its full name, with the pull requests that have it as their head; `null` when there is none. */
export function branchSource(asking: Asking, repository: RepositoryRecord, qualifiedName: string) {
  const ref = refSource(asking, repository, qualifiedName)
  return (
    ref && {
      ...ref,
      associatedPullRequests: (page: PageArguments & { states?: readonly string[] | null }) =>
        connect(
          'associatedPullRequests',
          requestsOf(asking, repository, qualifiedName, page.states),
          page,
          (found) => pullRequestSource(asking, found.repository, found.request),
        ),
    }
  )
}

/** Pull requests that have the ref as their head, in whatever repository they ask to be merged. */
function requestsOf(
  { host }: Asking,
  { id }: RepositoryRecord,
  qualifiedName: string,
  states: readonly string[] | null | undefined,
) {
  if (states?.join() !== 'OPEN')
    throw new Refusal('NOT_ANSWERED_HERE', 'Of the pull requests of a ref only open ones are answered here.')
  return [...host.state.repositories.values()].flatMap((repository) =>
    [...repository.issues.values()]
      .filter(isPullRequest)
      .filter(
        ({ state, pull }) =>
          state === 'open' && pull.headRepositoryId === id && `refs/heads/${pull.headRef}` === qualifiedName,
      )
      .map((request) => ({ repository, request })),
  )
}
