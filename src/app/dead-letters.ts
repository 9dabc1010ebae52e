import { readDatabaseEnvironment } from '../environment.ts'
import { openPgBossQueue } from '../queue/pg-boss-queue.ts'
import type { DeadLetters } from '../queue/queue.ts'

/** Open the jobs that the App gave up, in the database that the environment names. */
export async function openDeadLettersOf(
  variables: Readonly<Record<string, string | undefined>>,
): Promise<DeadLetters> {
  const { DATABASE_URL, COPYDESK_DATA } = readDatabaseEnvironment(variables)
  const queue = await openPgBossQueue({
    databaseUrl: DATABASE_URL,
    folder: COPYDESK_DATA,
    listener: {
      settled() {},
      // What fails is rejected to who asked.
      failed() {},
    },
  })
  return { ...queue.deadLetters, [Symbol.asyncDispose]: () => queue.stop() }
}
