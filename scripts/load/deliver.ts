import { createHmac, randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { repositoryOf } from './repositories.ts'

/** What became of the deliveries of one measurement. */
export interface Delivered {
  readonly seconds: number
  /** Answered with 200. */
  readonly acknowledged: number
  readonly refused: number
  /** Time to the answer of each that was acknowledged, shortest first. */
  readonly latenciesMs: readonly number[]
}

export interface Sender {
  readonly url: string
  readonly secret: string
  /** Choose a repository. */
  readonly choose: () => number
  /** Move its head; gives the new one. */
  readonly push: (repository: number) => string
}

/** Send as fast as the answers come, over so many connections. */
export function deliverAtPeak(
  sender: Sender,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<Delivered> {
  return measure(connections, async (deliver) => {
    const end = performance.now() + seconds * 1000
    const keepSending = async () => {
      while (performance.now() < end) await deliver(sender)
    }
    await Promise.all(Array.from({ length: connections }, keepSending))
  })
}

/**
 * Send at a steady rate, whether or not the answers come.
 *
 * A delivery that is sent late, since this process was held up, counts from when it was due.
 */
export function deliverAtRate(
  sender: Sender,
  { rate, seconds }: { rate: number; seconds: number },
): Promise<Delivered> {
  return measure(256, async (deliver) => {
    const start = performance.now()
    const sent: Promise<void>[] = []
    while (sent.length < rate * seconds) {
      const dueMs = start + (sent.length * 1000) / rate
      if (performance.now() < dueMs) await pause(Math.max(1, dueMs - performance.now()))
      else sent.push(deliver(sender, dueMs))
    }
    await Promise.all(sent)
  })
}

/** Send one push to each of the first so many repositories. */
export function deliverOnce(sender: Omit<Sender, 'choose'>, repositories: number): Promise<Delivered> {
  return measure(16, async (deliver) => {
    let next = 0
    const choose = () => next++
    await Promise.all(Array.from({ length: repositories }, () => deliver({ ...sender, choose })))
  })
}

type Deliver = (sender: Sender, dueMs?: number) => Promise<void>

async function measure(sockets: number, send: (deliver: Deliver) => Promise<void>): Promise<Delivered> {
  const agent = new Agent({ keepAlive: true, maxSockets: sockets })
  const latenciesMs: number[] = []
  let refused = 0
  const start = performance.now()
  await send(async (sender, dueMs = performance.now()) => {
    const status = await post(sender, agent)
    if (status === 200) latenciesMs.push(performance.now() - dueMs)
    else refused++
  })
  const seconds = (performance.now() - start) / 1000
  agent.destroy()
  latenciesMs.sort((a, b) => a - b)
  return { seconds, acknowledged: latenciesMs.length, refused, latenciesMs }
}

function post({ url, secret, choose, push }: Sender, agent: Agent): Promise<number> {
  const repository = choose()
  const body = JSON.stringify(pushPayload(repository, push(repository)))
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'x-github-event': 'push',
    'x-github-delivery': randomUUID(),
    'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
  }
  return new Promise((resolve) => {
    const outgoing = request(`${url}/api/github/webhooks`, { method: 'POST', headers, agent }, (answer) => {
      answer.resume().once('end', () => resolve(answer.statusCode ?? 0))
    })
    outgoing.once('error', () => resolve(0))
    outgoing.end(body)
  })
}

// GitHub's push has about 7,000 bytes: some thirty addresses of the repository, its owner, one commit.
const addresses = Object.fromEntries(
  Array.from({ length: 40 }, (_, i) => [
    `part_${i}_url`,
    `https://api.github.com/repos/press/paper/part-${i}{/name}{/other}${'.'.repeat(80)}`,
  ]),
)

function pushPayload(repository: number, head: string): object {
  const { owner, name, installationId } = repositoryOf(repository)
  return {
    ref: 'refs/heads/main',
    before: '0'.repeat(40),
    after: head,
    installation: { id: installationId },
    repository: {
      name,
      full_name: `${owner}/${name}`,
      owner: { login: owner },
      default_branch: 'main',
      ...addresses,
    },
    sender: { login: 'ada', type: 'User' },
    commits: [{ id: head, message: 'Answer a query', modified: ['article.md'] }],
  }
}
