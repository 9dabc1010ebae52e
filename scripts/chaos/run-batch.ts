import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startSandbox } from '../../src/app/sandbox.ts'
import { startLocalGitHub, type LocalGitHub } from '../../src/sandbox/github/start-local-github.ts'
import { createRandom } from '../bench/random.ts'
import { makeActs, type Act } from './acts.ts'
import { describeEnd } from './describe-end.ts'
import { makeFaults } from './faults.ts'
import { createInjector, type Injector } from './inject.ts'
import { openPlay, type Play } from './play-act.ts'
import { runApp, type AppProcess } from './run-app.ts'
import { startProxy } from './start-proxy.ts'

/** How a round ended: `missing` and `extra` are empty when all is as without faults. */
export interface RoundResult {
  readonly seed: number
  readonly acts: readonly Act[]
  readonly injected: readonly string[]
  readonly missing: readonly string[]
  readonly extra: readonly string[]
}

const settleWithinMs = 180_000
const pollMs = 100
const killBelow = 400

/**
 * Run rounds side by side, each in a repository of its own, on one App that is disturbed; the same acts in a sandbox
 * without faults say what should have come of it.
 *
 * Acts go step by step, and each waits until the App has done what it can.
 */
export async function runBatch(
  seeds: readonly number[],
  { log }: { log: (line: string) => void },
): Promise<RoundResult[]> {
  const rounds = seeds.map((seed) => ({ seed, acts: makeActs(createRandom(seed)) }))
  const expected = await playCalm(rounds.map(({ acts }) => acts))
  const found = await playDisturbed(rounds, log)
  return rounds.map(({ seed, acts }, index) => {
    const { lines = [], injected = [] } = found[index] ?? {}
    const wanted = expected[index] ?? []
    return { seed, acts, injected, missing: without(wanted, lines), extra: without(lines, wanted) }
  })
}

async function playCalm(lists: readonly (readonly Act[])[]): Promise<string[][]> {
  await using sandbox = await startSandbox({ logLevel: 'silent' })
  return await playAll(sandbox.gitHub, lists, () => sandbox.settle())
}

async function playDisturbed(
  rounds: readonly { seed: number; acts: readonly Act[] }[],
  log: (line: string) => void,
): Promise<{ lines: string[]; injected: readonly string[] }[]> {
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-chaos-app-'))
  const gitHub = await startLocalGitHub()
  const killAt = createRandom(rounds[0]?.seed ?? 0)(killBelow)
  let app: AppProcess | undefined
  const injector = createInjector(
    rounds.map(({ seed }) => makeFaults(createRandom(seed + 1))),
    { killAt, kill: () => app?.kill() },
  )
  const api = await startProxy(() => gitHub.url, injector.onRequest)
  const webhooks = await startProxy(() => app?.url ?? api.url, injector.onDelivery)
  try {
    const running = await runApp(
      {
        APP_ID: String(gitHub.app.id),
        PRIVATE_KEY: gitHub.app.privateKey,
        WEBHOOK_SECRET: gitHub.app.webhookSecret,
        GHE_HOST: new URL(api.url).host,
        GHE_PROTOCOL: 'http',
        COPYDESK_DATA: join(folder, 'data'),
      },
      log,
    )
    app = running
    gitHub.webhookUrl = `${webhooks.url}/api/github/webhooks`
    const ends = await playAll(
      gitHub,
      rounds.map(({ acts }) => acts),
      () => settle({ gitHub, app: running, injector }),
    )
    return ends.map((lines, index) => ({ lines, injected: injector.injected(index) }))
  } finally {
    await app?.stop()
    await webhooks.stop()
    await api.stop()
    await gitHub.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Play each list of acts in a repository of its own, step by step; gives what each holds at the end. */
async function playAll(
  gitHub: LocalGitHub,
  lists: readonly (readonly Act[])[],
  settle: () => Promise<void>,
): Promise<string[][]> {
  const plays: Play[] = []
  try {
    for (const index of lists.keys()) plays.push(await openPlay(gitHub, `paper-${index}`))
    const steps = Math.max(...lists.map((acts) => acts.length))
    for (let step = 0; step < steps; step++) {
      for (const [index, play] of plays.entries()) {
        const act = lists[index]?.[step]
        if (act) await play.act(act)
      }
      await settle()
    }
    return plays.map(({ repository }) => describeEnd(repository))
  } finally {
    for (const play of plays) await play[Symbol.asyncDispose]()
  }
}

/** Wait until webhooks and jobs are done; start the App where it was killed or where a webhook must be sent again. */
async function settle({
  gitHub,
  app,
  injector,
}: {
  gitHub: LocalGitHub
  app: AppProcess
  injector: Injector
}) {
  const deadline = Date.now() + settleWithinMs
  for (let seen = -1; ;) {
    if (Date.now() > deadline) throw new Error('The App does not come to rest')
    await gitHub.settle()
    await injector.settle()
    if (app.isKilled()) await app.restart()
    const jobs = await app.jobs()
    // Not before it rests: a job in hand would be waited for until its claim runs out.
    if (jobs?.unfinished === 0 && hasFailedDelivery(gitHub)) await app.restart()
    const { length } = gitHub.state.deliveries
    if (jobs?.unfinished === 0 && seen === length && !hasFailedDelivery(gitHub) && !app.isKilled()) return
    seen = jobs?.unfinished === 0 ? length : -1
    await pause(pollMs)
  }
}

/** Whether GitHub's log names a delivery that never arrived: the sweep at a start asks for it again. */
function hasFailedDelivery({ state }: LocalGitHub): boolean {
  const isOk = (code = 0) => code >= 200 && code < 300
  const arrived = new Set(
    state.deliveries.flatMap(({ guid, outcome }) => (!outcome || isOk(outcome.statusCode) ? [guid] : [])),
  )
  return state.deliveries.some(({ guid }) => !arrived.has(guid))
}

function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = [...others]
  return lines.filter((line) => {
    const at = left.indexOf(line)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}
