import type { ObservedCheckRun } from '../../model/snapshot.ts'
import type { CommitNode } from './answers.ts'

/** Find the App's check runs of a commit. */
export function findCheckRuns({ checkSuites }: CommitNode): ObservedCheckRun[] {
  const runs = (checkSuites?.nodes ?? []).flatMap((suite) => suite.checkRuns?.nodes ?? [])
  return runs.map(({ databaseId, externalId, status, conclusion, title, summary, annotations }) => ({
    id: databaseId,
    externalId: externalId ?? '',
    status: status === 'COMPLETED' ? 'completed' : status === 'IN_PROGRESS' ? 'in_progress' : 'queued',
    conclusion: conclusion?.toLowerCase() ?? null,
    title: title ?? '',
    summary: summary ?? '',
    annotationCount: annotations?.totalCount ?? 0,
  }))
}
