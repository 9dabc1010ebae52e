import type { ObservedIssue } from '../model/snapshot.ts'
import { isUnsettled } from './close-issue.ts'
import type { Act } from './fold-acts.ts'
import { readMarker, type OverviewMarker, type QueryMarker } from './marker.ts'

export interface OwnIssue<M> {
  readonly issue: ObservedIssue
  readonly marker: M
}

/** Find the issues that Copydesk opened for queries and for overviews, lowest number first. */
export function findOwnIssues(issues: readonly ObservedIssue[]): {
  queries: OwnIssue<QueryMarker>[]
  overviews: OwnIssue<OverviewMarker>[]
} {
  const queries: OwnIssue<QueryMarker>[] = []
  const overviews: OwnIssue<OverviewMarker>[] = []
  for (const issue of [...issues].sort((a, b) => a.number - b.number)) {
    const marker = issue.isOwn ? readMarker(issue.body) : undefined
    if (marker?.kind === 'query') queries.push({ issue, marker })
    if (marker?.kind === 'overview') overviews.push({ issue, marker })
  }
  return { queries, overviews }
}

/**
 * Read from the state of a query's issue what a person did with its button.
 *
 * | issue  | marker    | last changed by | meaning                                               |
 * | ------ | --------- | --------------- | ----------------------------------------------------- |
 * | open   | unsettled | anyone          | nothing                                               |
 * | closed | any       | a person        | a decision, unless this close was taken in before     |
 * | closed | unsettled | a bot           | nothing: the query is open, and so will the issue be  |
 * | closed | settled   | Copydesk        | its own close                                         |
 * | open   | settled   | a person        | what was decided or seen is taken back                |
 */
export function readStateAct({ issue, marker }: OwnIssue<QueryMarker>): Act[] {
  const { state, stateReason, changed } = issue
  const { fingerprint } = marker
  if (state === 'open') {
    if (isUnsettled(marker.status) || (changed && changed.actor !== 'person')) return []
    const { login = 'someone', at = '' } = changed ?? {}
    return [{ fingerprint, said: { kind: 'reopened', by: login, at, text: '' }, source: { kind: 'state' } }]
  }
  if (changed?.actor !== 'person') return []
  const { login, at } = changed
  const kind = stateReason === 'not_planned' ? 'stet' : 'answered'
  const closing = `${login} ${at} ${stateReason ?? ''}`
  return [{ fingerprint, said: { kind, by: login, at, text: '' }, source: { kind: 'state', closing } }]
}
