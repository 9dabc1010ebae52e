import type { CheckRunChange } from '../actions/check-runs.ts'
import type { AnnotationRecord, CheckActionRecord, CheckStatus } from '../state.ts'

/** The body that creates or changes a check run, in the API's names. */
export interface CheckRunBody {
  readonly name?: string
  readonly external_id?: string
  readonly details_url?: string
  readonly status?: CheckStatus
  readonly conclusion?: string
  readonly started_at?: string
  readonly completed_at?: string
  readonly output?: {
    readonly title?: string
    readonly summary: string
    readonly text?: string
    readonly annotations?: readonly AnnotationRecord[]
  }
  readonly actions?: readonly CheckActionRecord[]
}

/** Read such a body; what it leaves out stays as it is. */
export function readCheckRunChange(body: CheckRunBody): CheckRunChange {
  const change = {
    name: body.name,
    externalId: body.external_id,
    detailsUrl: body.details_url,
    status: body.status,
    conclusion: body.conclusion,
    startedAt: body.started_at,
    completedAt: body.completed_at,
    output: body.output,
    actions: body.actions,
  }
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
}
