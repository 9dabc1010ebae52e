/**
 * Measure how fast webhooks are taken and jobs worked off, on this machine alone: `npm run load`, or `-- --short`.
 *
 * Signed pushes to 1,000 repositories, chosen by Zipf's law, go to a bare Probot that does nothing and to the App, whose
 * GitHub is a stub that answers after `--reply-ms`. PostgreSQL is taken from `DATABASE_URL`, else one is started and
 * thrown away. Nothing fails here: what a rate is worth, the row of the bare Probot says.
 */
import { parseArgs } from 'node:util'
import { formatTable } from './bench/table.ts'
import { emptyFolder, openPostgres } from './load/databases.ts'
import { intakeHead, measureIntake } from './load/measure-intake.ts'
import { measureWorkers, workersHead } from './load/measure-workers.ts'

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    seconds: { type: 'string' },
    rounds: { type: 'string' },
    connections: { type: 'string', default: '32' },
    'reply-ms': { type: 'string', default: '20' },
    jobs: { type: 'string' },
  },
})
const seconds = Number(values.seconds ?? (values.short ? 2 : 5))
const rounds = Number(values.rounds ?? (values.short ? 3 : 5))
const jobs = Number(values.jobs ?? (values.short ? 150 : 500))
const replyMs = Number(values['reply-ms'])
const connections = Number(values.connections)
const postgres = openPostgres(process.env.DATABASE_URL)

try {
  console.log(
    `Webhooks over ${connections} connections, ${rounds} times ${seconds} s at the peak, then ${seconds} s at a quarter of it; the forge answers after ${replyMs} ms:\n`,
  )
  const environments = new Map<string, Record<string, string> | 'bare'>([
    ['bare Probot', 'bare'],
    ['App, PGlite', emptyFolder()],
    ...(postgres ? [['App, PostgreSQL', postgres.emptyDatabase()] as const] : []),
  ])
  const rows = await measureIntake(environments, {
    repositories: 1000,
    connections,
    seconds,
    rounds,
    replyMs,
  })
  console.log(`${formatTable(intakeHead, rows)}\n`)

  if (postgres) {
    console.log('Jobs of as many repositories on PostgreSQL, the forge answers after 200 ms:\n')
    const workers = await measureWorkers(() => postgres.emptyDatabase(), {
      processes: [1, 2],
      jobs,
      replyMs: 200,
    })
    console.log(formatTable(workersHead, workers))
  }
} finally {
  postgres?.stop()
}
