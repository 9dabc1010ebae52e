// Stores a job, takes it, says so, and never ends: for a test that kills this process.
import { reviewBranch } from '../../src/queue/job.ts'
import { openPgBossQueue } from '../../src/queue/pg-boss-queue.ts'

const queue = await openPgBossQueue({
  databaseUrl: undefined,
  folder: process.argv[2] ?? '',
  listener: { settled: () => {}, failed: () => {} },
})
await queue.put(reviewBranch({ owner: 'harbour', name: 'paper', installationId: 1 }, 'main'))
await queue.run(
  () => {
    process.stdout.write('running\n')
    return new Promise(() => {})
  },
  { signal: new AbortController().signal, concurrency: 1 },
)
