import type { Job } from './job.ts'

/**
 * Work that is stored before it is acknowledged: a port.
 *
 * Jobs of one key never run at the same time; a job put while one of its key waits stands for both; a job put while
 * one runs makes exactly one more run. Different keys run side by side.
 */
export interface Queue {
  /** Store a job; resolved means that it survives the death of this process. */
  put(job: Job): Promise<void>
  /** Work until `signal` aborts, then finish the jobs in hand. */
  run(worker: Worker, options: { readonly signal: AbortSignal; readonly concurrency: number }): Promise<void>
  /** Count the jobs by state. Rejects when the database cannot be reached. */
  counts(): Promise<JobCounts>
  /** What was given up. */
  readonly deadLetters: Omit<DeadLetters, typeof Symbol.asyncDispose>
  /** Close the database. What is waiting waits for the next start. */
  stop(): Promise<void>
}

/** The jobs that were given up after their last try. */
export interface DeadLetters extends AsyncDisposable {
  list(): Promise<DeadLetter[]>
  /** Put a job back as if it were new; `false` when there is none of that id. */
  retry(id: string): Promise<boolean>
  /** Drop a job; `false` when there is none of that id. */
  discard(id: string): Promise<boolean>
}

export interface DeadLetter {
  /** Id of the job, as the log names it. */
  readonly id: string
  /** What it was to look at: `ada/novel#pull:12`. */
  readonly about: string
  /** Kind of the error that ended it, never its text. */
  readonly error: string
  /** When it was given up, ISO 8601. */
  readonly at: string
}

export interface JobCounts {
  /** Waiting to run for the first time or again. */
  readonly waiting: number
  /** Running, in whichever process. */
  readonly active: number
  /** Given up after their last try. */
  readonly dead: number
  /** How long ago the oldest of each state could have run, began, or was given up; 0 when there is none. */
  readonly oldestSeconds: { readonly waiting: number; readonly active: number; readonly dead: number }
}

/** Does one job. A rejection sends the job back to the queue, for as long as `decideFailure` says. */
export type Worker = (job: Job, claim: Claim) => Promise<void>

/** The hold that a worker has on its job. It is lost when the worker shows no sign of life for ten seconds. */
export interface Claim {
  readonly id: string
  /** 1 on the first run. */
  readonly attempt: number
  /** Ask the database whether the job is still ours, as a long computation may have cost us the claim. */
  isHeld(): Promise<boolean>
  /**
   * Take something that jobs of other keys write as well; gives `false` when one of these has it, or had it after this
   * run began and so may have written what it did not see.
   *
   * It is kept until the job is over: a run that failed, or was killed, has it again when it is repeated. Who does not
   * come back loses it after five minutes.
   */
  take(what: string): Promise<boolean>
}

/** How one run of a job ended. */
export interface Settlement {
  readonly job: Job | undefined
  readonly id: string
  readonly attempt: number
  /**
   * | outcome | meaning                                                        |
   * | ------- | -------------------------------------------------------------- |
   * | done    | it worked                                                      |
   * | retry   | it failed and runs again later                                 |
   * | refused | the forge gives no access; nothing more to do                  |
   * | dead    | it failed too often; kept among the dead letters under its id |
   * | lost    | another worker took it over meanwhile                          |
   */
  readonly outcome: 'dead' | 'done' | 'lost' | 'refused' | 'retry'
  readonly durationMs: number
  readonly error?: unknown
}

/** Who hears what the queue does: a log, counters. */
export interface QueueListener {
  settled(settlement: Settlement): void
  /** The database failed outside of any job; the queue goes on trying. */
  failed(error: unknown): void
}
