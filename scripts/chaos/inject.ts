import { setTimeout as pause } from 'node:timers/promises'
import type { DeliveryFault, FaultPlan, RequestFault } from './faults.ts'
import type { Passage, ProxiedRequest } from './start-proxy.ts'

/** Chooses how each request and each webhook goes through, by the plan of the round it belongs to. */
export interface Injector {
  readonly onRequest: (request: ProxiedRequest) => Passage
  readonly onDelivery: (request: ProxiedRequest) => Passage
  /** What was injected into a round. */
  readonly injected: (round: number) => readonly string[]
  /** Wait for what is held back. */
  readonly settle: () => Promise<void>
}

const slowMs = 400
const hangMs = 1500
const lateMs = 700

/** Carry out the plans of rounds that run side by side, and one kill of the App for all of them. */
export function createInjector(
  plans: readonly FaultPlan[],
  { killAt, kill }: { killAt: number; kill: () => void },
): Injector {
  const rounds = plans.map((plan) => ({ plan, requests: 0, deliveries: 0, injected: [] as string[] }))
  let requests = 0
  let heldUntil = 0
  return {
    onRequest(request) {
      const round = roundOf(request, rounds)
      if (requests++ === killAt) {
        kill()
        // All rounds are hit; it is counted once.
        rounds[0]?.injected.push('kill -9')
        return { cut: 'after' }
      }
      if (!round) return {}
      const fault = round.plan.requests.get(round.requests++)
      if (fault) round.injected.push(fault)
      return passageOf(fault)
    },
    onDelivery(request) {
      const round = roundOf(request, rounds)
      if (!round) return {}
      const fault = round.plan.deliveries.get(round.deliveries++)
      if (fault) round.injected.push(fault)
      if (fault === 'delivery late') heldUntil = Date.now() + lateMs
      return deliveryPassageOf(fault)
    },
    injected: (round) => rounds[round]?.injected ?? [],
    settle: () => pause(Math.max(0, heldUntil - Date.now())),
  }
}

/** The round whose repository a request names, in its path or in its body. */
function roundOf<T>({ path, body }: ProxiedRequest, rounds: readonly T[]): T | undefined {
  const [, number] = /\bpaper-(\d{1,6})/.exec(path) ?? /\bpaper-(\d{1,6})/.exec(body) ?? []
  return number === undefined ? undefined : rounds[Number(number)]
}

function passageOf(fault: RequestFault | undefined): Passage {
  switch (fault) {
    case undefined:
      return {}
    case '403 secondary rate limit':
      return refusal(403, 'You have exceeded a secondary rate limit.', { 'retry-after': '1' })
    case '429 with retry-after':
      return refusal(429, 'Too many requests.', { 'retry-after': '1' })
    case '500':
      return refusal(500, 'Server error.')
    case '502':
      return refusal(502, 'Bad gateway.')
    case 'reply cut':
      return { cut: 'within' }
    case 'reply lost after the write':
      return { cut: 'after' }
    case 'reply slow':
      return { waitMs: slowMs }
    case 'time runs out':
      return { waitMs: hangMs, cut: 'before' }
    default:
      return fault satisfies never
  }
}

function refusal(status: number, message: string, headers: Record<string, string> = {}): Passage {
  return {
    instead: {
      status,
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ message }),
    },
  }
}

function deliveryPassageOf(fault: DeliveryFault | undefined): Passage {
  switch (fault) {
    case undefined:
      return {}
    case 'delivery dropped':
      return refusal(502, 'Bad gateway.')
    case 'delivery late':
      return { waitMs: lateMs }
    case 'delivery repeated':
      return { times: 2 }
    default:
      return fault satisfies never
  }
}
