import type { Host } from '../host.ts'
import type { DeliveryRecord } from '../state.ts'
import { headersOf } from './build-delivery.ts'
import { failed, postDelivery } from './post-delivery.ts'

/**
 * Sends deliveries one after another for each repository, side by side for different ones, and waits for none.
 *
 * A failed delivery stays failed, as on GitHub: nothing is tried again but by redelivery.
 */
export class Courier {
  url: string | undefined
  readonly #queues = new Map<number | null, Promise<void>>()

  /** Put a delivery in the log and send it when those before it have been answered. */
  send(host: Host, delivery: DeliveryRecord): void {
    host.state.deliveries.push(delivery)
    const key = delivery.repositoryId
    const before = this.#queues.get(key) ?? Promise.resolve()
    const sent = before.then(() => this.#deliver(host, delivery))
    this.#queues.set(key, sent)
  }

  /** Wait until every delivery, those made meanwhile included, has been answered or has failed. */
  async settle(): Promise<void> {
    for (let waiting = this.#snapshot(); ; waiting = this.#snapshot()) {
      await Promise.all(waiting)
      if (this.#snapshot().every((queue) => waiting.includes(queue))) return
    }
  }

  #snapshot(): Promise<void>[] {
    return [...this.#queues.values()]
  }

  async #deliver(host: Host, delivery: DeliveryRecord): Promise<void> {
    const body = JSON.stringify(delivery.request.payload)
    const headers = headersOf(host, delivery, body)
    Object.assign(delivery.request, { headers })
    delivery.outcome =
      this.url === undefined
        ? failed('', 'no webhook URL is set')
        : await postDelivery(this.url, headers, body)
  }
}
