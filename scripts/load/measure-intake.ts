import { setTimeout as pause } from 'node:timers/promises'
import { median, type Cell } from '../bench/table.ts'
import { createRandom } from '../bench/random.ts'
import { deliverAtPeak, deliverAtRate, type Delivered } from './deliver.ts'
import { identityAt, secret } from './identity.ts'
import { createChooser } from './repositories.ts'
import { startServer, type LoadedServer } from './start-server.ts'
import { startStubGitHub, type StubGitHub } from './start-stub-github.ts'

export interface IntakeOptions {
  readonly repositories: number
  readonly connections: number
  /** Length of one measurement. */
  readonly seconds: number
  readonly rounds: number
  /** How late the forge answers. */
  readonly replyMs: number
}

interface Candidate {
  readonly name: string
  readonly gitHub: StubGitHub
  readonly server: LoadedServer
  readonly deliver: (
    how: (sender: Parameters<typeof deliverAtPeak>[0]) => Promise<Delivered>,
  ) => Promise<Delivered>
  readonly peaks: { perSecond: number; p50: number; p99: number; cpuUs: number | undefined }[]
  quarter?: Delivered
  refused: number
}

export const intakeHead = [
  'answers',
  'a second',
  'of bare',
  'p50 ms',
  'p99 ms',
  'CPU µs each',
  'p50 at ¼',
  'p99 at ¼',
  'refused',
  'backlog',
  'drained s',
  'not reviewed',
]

const drainWithinMs = 600_000

/**
 * Measure servers in turn, round after round, so that what else this machine does falls on all of them.
 *
 * The first one is what the others are compared with. The rows say what came of every delivery as well: the jobs left
 * at the end, how long they took, and the repositories whose newest head was not reviewed then.
 */
export async function measureIntake(
  environments: ReadonlyMap<string, Record<string, string> | 'bare'>,
  options: IntakeOptions,
): Promise<Cell[][]> {
  const candidates: Candidate[] = []
  for (const [name, environment] of environments) candidates.push(await start(name, environment, options))
  for (let round = 0; round < options.rounds; round++)
    for (const candidate of candidates) await measurePeak(candidate, options)
  const rows: Cell[][] = []
  for (const candidate of candidates) {
    const rate = peakOf(candidate) / 4
    candidate.quarter = await candidate.deliver((sender) => deliverAtRate(sender, { ...options, rate }))
    candidate.refused += candidate.quarter.refused
  }
  const bare = candidates[0] ? peakOf(candidates[0]) : 0
  for (const candidate of candidates) rows.push(await describe(candidate, bare))
  return rows
}

async function start(
  name: string,
  environment: Record<string, string> | 'bare',
  { repositories, replyMs }: IntakeOptions,
): Promise<Candidate> {
  const gitHub = await startStubGitHub({ replyMs })
  const identity = identityAt(gitHub.host)
  const server = await (environment === 'bare'
    ? startServer('bare Probot', identity)
    : startServer('App', { ...identity, ...environment }))
  const choose = createChooser(repositories, createRandom(1))
  const sender = { url: server.url, secret, choose, push: gitHub.push }
  return { name, gitHub, server, peaks: [], refused: 0, deliver: (how) => how(sender) }
}

async function measurePeak(candidate: Candidate, options: IntakeOptions): Promise<void> {
  const before = candidate.server.cpuMs()
  const delivered = await candidate.deliver((sender) => deliverAtPeak(sender, options))
  const after = candidate.server.cpuMs()
  candidate.refused += delivered.refused
  candidate.peaks.push({
    perSecond: delivered.acknowledged / delivered.seconds,
    p50: percentile(delivered, 50),
    p99: percentile(delivered, 99),
    cpuUs:
      before === undefined || after === undefined
        ? undefined
        : ((after - before) * 1000) / delivered.acknowledged,
  })
}

async function describe(candidate: Candidate, bare: number): Promise<Cell[]> {
  const { name, gitHub, server, peaks, quarter, refused } = candidate
  const isBare = name === 'bare Probot'
  const backlog = isBare ? undefined : await server.backlog()
  const drainedMs = isBare ? undefined : await drain(server)
  const unreviewed = isBare ? undefined : gitHub.unreviewed()
  await server.stop()
  await gitHub.stop()
  const middle = (read: (peak: Candidate['peaks'][number]) => number | undefined) =>
    median(peaks.flatMap((peak) => read(peak) ?? []))
  return [
    name,
    peakOf(candidate),
    `${((peakOf(candidate) / bare) * 100).toFixed(0)} %`,
    middle((peak) => peak.p50)?.toFixed(1),
    middle((peak) => peak.p99)?.toFixed(1),
    middle((peak) => peak.cpuUs),
    quarter && percentile(quarter, 50).toFixed(1),
    quarter && percentile(quarter, 99).toFixed(1),
    refused,
    backlog,
    drainedMs && (drainedMs / 1000).toFixed(1),
    unreviewed,
  ]
}

function peakOf({ peaks }: Candidate): number {
  return median(peaks.map(({ perSecond }) => perSecond)) ?? 0
}

function percentile({ latenciesMs }: Delivered, percent: number): number {
  return (
    latenciesMs[Math.min(latenciesMs.length - 1, Math.floor((latenciesMs.length * percent) / 100))] ??
    Number.NaN
  )
}

/** Wait until no job waits or runs; gives how long that took. */
export async function drain(server: Pick<LoadedServer, 'backlog'>): Promise<number> {
  const start = performance.now()
  while ((await server.backlog()) > 0) {
    if (performance.now() - start > drainWithinMs) throw new Error('The backlog was not worked off')
    await pause(100)
  }
  return performance.now() - start
}
