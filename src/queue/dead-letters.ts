import type { PgBoss, JobWithMetadata } from 'pg-boss'
import { z } from 'zod'
import { Job, jobKey } from './job.ts'
import type { DeadLetter, DeadLetters } from './queue.ts'

/** A job that was given up, as it lies in the database. */
const Buried = z.object({
  job: Job.optional().catch(undefined),
  jobId: z.string(),
  error: z.string(),
})

/**
 * Give access to the jobs that were given up, oldest first.
 *
 * `put` stores a job anew. It is stored before the dead letter goes, so that a crash between the two loses nothing: the
 * job would only run once more.
 */
export function openDeadLetters(
  boss: PgBoss,
  { name, put }: { name: string; put: (job: Job) => Promise<void> },
): Omit<DeadLetters, typeof Symbol.asyncDispose> {
  async function findAll(): Promise<JobWithMetadata[]> {
    const found = await boss.findJobs<object>(name)
    return found.sort((a, b) => a.createdOn.getTime() - b.createdOn.getTime())
  }

  async function find(id: string): Promise<{ row: JobWithMetadata; job: Job | undefined } | undefined> {
    for (const row of await findAll()) {
      const letter = Buried.safeParse(row.data).data
      if (letter?.jobId === id) return { row, job: letter.job }
    }
    return undefined
  }

  return {
    async list() {
      return (await findAll()).flatMap(({ data, createdOn }): DeadLetter[] => {
        const letter = Buried.safeParse(data).data
        if (!letter) return []
        const about = letter.job ? jobKey(letter.job) : 'unreadable'
        return [{ id: letter.jobId, about, error: letter.error, at: createdOn.toISOString() }]
      })
    },
    async retry(id) {
      const found = await find(id)
      if (!found?.job) return false
      await put(found.job)
      await boss.deleteJob(name, found.row.id)
      return true
    },
    async discard(id) {
      const found = await find(id)
      if (!found) return false
      await boss.deleteJob(name, found.row.id)
      return true
    },
  }
}
