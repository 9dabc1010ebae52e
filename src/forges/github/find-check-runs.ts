import type { ObservedCheckRun } from '../../model/snapshot.ts'
import type { CommitNode } from './answers.ts'

/**
 * Find the App's check runs of a commit.
 *
 * *Re-run* leaves a completed run as it is and sends its suite back to wait.
 */
export function findCheckRuns({ checkSuites }: CommitNode): ObservedCheckRun[] {
  const runs = (checkSuites?.nodes ?? []).flatMap((suite) =>
    (suite.checkRuns?.nodes ?? []).map((run) => ({ ...run, suiteStatus: suite.status })),
  )
  return runs.map(
    ({ databaseId, externalId, status, conclusion, title, summary, annotations, suiteStatus }) => ({
      id: databaseId,
      externalId: externalId ?? '',
      status: status === 'COMPLETED' ? 'completed' : status === 'IN_PROGRESS' ? 'in_progress' : 'queued',
      conclusion: conclusion?.toLowerCase() ?? null,
      title: title ?? '',
      summary: summary ?? '',
      annotationCount: annotations?.totalCount ?? 0,
      isAskedAgain: status === 'COMPLETED' && suiteStatus === 'QUEUED',
    }),
  )
}
