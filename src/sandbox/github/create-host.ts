import { createApp } from './auth/create-app.ts'
import type { AppOptions } from './auth/create-app.ts'
import { Contract } from './contract/contract.ts'
import type { Violation } from './contract/violation.ts'
import { GitStore } from './git/git-store.ts'
import type { Host, HostEvent, Limits } from './host.ts'
import { createState } from './state.ts'
import { buildDelivery } from './webhooks/build-delivery.ts'
import { Courier } from './webhooks/courier.ts'

export interface HostOptions {
  readonly app?: AppOptions
  readonly limits?: Partial<Limits>
  readonly now?: () => Date
  /** Hear of each violation as it happens. */
  readonly onViolation?: (violation: Violation) => void
}

/** A host before it listens, with what stands behind it. */
export interface NewHost {
  readonly host: Host
  readonly courier: Courier
  readonly contract: Contract
  readonly setUrl: (url: string) => void
}

const defaultLimits: Limits = { treeEntries: 100_000, blobTextBytes: 512_000, requestsPerHour: 5000 }

/** Put the parts of a local GitHub together; its repositories lie below `folder`. */
export function createHost(folder: string, options: HostOptions): NewHost {
  const state = createState(options.now ?? (() => new Date()))
  const courier = new Courier()
  const contract = new Contract(options.onViolation)
  let url = ''
  const host: Host = {
    get url() {
      return url
    },
    state,
    git: new GitStore(folder),
    app: createApp(state, options.app ?? {}),
    violations: contract.violations,
    limits: { ...defaultLimits, ...options.limits },
    emit,
  }
  return { host, courier, contract, setUrl: (listening) => void (url = listening) }

  function emit(event: HostEvent): void {
    const delivery = buildDelivery(host, event)
    if (delivery === undefined) return
    contract.checkWebhook(delivery.event, delivery.action, delivery.request.payload)
    courier.send(host, delivery)
  }
}
