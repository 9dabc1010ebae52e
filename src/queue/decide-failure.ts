import { ForgeError } from '../errors.ts'

/** What becomes of a job whose run failed. */
export type FailureDecision =
  | { readonly kind: 'dead' }
  | { readonly kind: 'refused' }
  /** `isAskedFor` when the forge said when to come back: then no new push may shorten the pause. */
  | { readonly kind: 'retry'; readonly afterSeconds: number; readonly isAskedFor: boolean }

/** Tries of a forge that is down or limits us: with the longest pause this is about three hours. */
const mostAttempts = 24
const mostAttemptsOfABug = 4
const mostAttemptsWithoutAccess = 3
const longestPauseSeconds = 600

/**
 * Decide whether a failed job runs again, and when.
 *
 * | error                                   | runs | then      |
 * | --------------------------------------- | ---- | --------- |
 * | the forge gives no access, or not found | 3    | `refused` |
 * | any other refusal of the forge          | 24   | `dead`    |
 * | anything else: a bug                    | 4    | `dead`    |
 *
 * The pause doubles from 2 seconds up to 10 minutes, and is never shorter than the forge asked for.
 */
export function decideFailure(error: unknown, attempt: number): FailureDecision {
  const pauseSeconds = Math.min(longestPauseSeconds, 2 ** Math.min(attempt, 16))
  if (!(error instanceof ForgeError))
    return attempt < mostAttemptsOfABug ? retryAfter(pauseSeconds) : { kind: 'dead' }
  if (isWithoutAccess(error))
    return attempt < mostAttemptsWithoutAccess ? retryAfter(pauseSeconds) : { kind: 'refused' }
  if (attempt >= mostAttempts) return { kind: 'dead' }
  const { retryAfterMs } = error
  if (retryAfterMs === undefined) return retryAfter(pauseSeconds)
  return {
    ...retryAfter(Math.max(pauseSeconds, Math.ceil(retryAfterMs / 1000))),
    isAskedFor: true,
  }
}

// GitHub answers 403 both for a missing permission and for its rate limits; only the latter say when to come back.
function isWithoutAccess({ status, retryAfterMs }: ForgeError): boolean {
  if (status === 403) return retryAfterMs === undefined
  return status === 404 || status === 410 || status === 451
}

function retryAfter(afterSeconds: number): Extract<FailureDecision, { kind: 'retry' }> {
  return { kind: 'retry', afterSeconds, isAskedFor: false }
}
