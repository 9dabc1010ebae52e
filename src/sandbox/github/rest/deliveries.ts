import { notFound } from '../api-error.ts'
import type { DeliveryRecord } from '../state.ts'
import { appOperation, ok } from './operation.ts'
import type { Asked, Operation } from './operation.ts'
import { paginate } from './paginate.ts'
import type { Page } from './paginate.ts'

/** The delivery log: what was sent to the App, how it went, and sending it again. */
export const deliveryOperations: readonly Operation[] = [
  appOperation('GET /app/hook/deliveries', (asked) => {
    const { items, headers } = pageByCursor(asked, [...asked.host.state.deliveries].reverse().filter(isDone))
    return ok(items.map(renderItem), headers)
  }),
  appOperation('GET /app/hook/deliveries/{delivery_id}', (asked) => ok(renderDelivery(deliveryOf(asked)))),
  appOperation('POST /app/hook/deliveries/{delivery_id}/attempts', (asked) => {
    asked.redeliver(deliveryOf(asked))
    return { status: 202, body: {} }
  }),
]

/** Write a delivery as the log lists it. */
function renderItem(delivery: DeliveryRecord) {
  const { outcome } = delivery
  return {
    id: delivery.id,
    guid: delivery.guid,
    delivered_at: delivery.deliveredAt,
    redelivery: delivery.isRedelivery,
    duration: Math.round(outcome?.durationMs ?? 0) / 1000,
    status: outcome?.status ?? 'pending',
    status_code: outcome?.statusCode ?? 0,
    event: delivery.event,
    action: delivery.action,
    installation_id: delivery.installationId,
    repository_id: delivery.repositoryId,
    throttled_at: null,
  }
}

function renderDelivery(delivery: DeliveryRecord) {
  const { request, outcome } = delivery
  return {
    ...renderItem(delivery),
    url: outcome?.url ?? '',
    request,
    response: { headers: outcome?.response.headers ?? null, payload: outcome?.response.body ?? null },
  }
}

function isDone({ outcome }: DeliveryRecord): boolean {
  return outcome !== undefined
}

// This list has no numbered pages: `cursor` is the id of the last delivery of the page before.
function pageByCursor(asked: Asked, all: readonly DeliveryRecord[]): Page<DeliveryRecord> {
  const { cursor, ...query } = asked.query
  const wanted = query['status']
  const kept = all.filter(
    ({ id, outcome }) =>
      (cursor === undefined || id < Number(cursor)) &&
      (wanted === undefined || (wanted === 'success') === (outcome?.status === 'OK')),
  )
  const { items } = paginate({ ...asked, query }, kept)
  const next = items.at(-1)?.id
  if (next === undefined || items.length === kept.length) return { items, headers: {} }
  const search = new URLSearchParams({ ...query, cursor: String(next) })
  return {
    items,
    headers: { link: `<${asked.host.url}/api/v3${asked.path}?${search.toString()}>; rel="next"` },
  }
}

function deliveryOf({ host, parameters }: Asked): DeliveryRecord {
  const delivery = host.state.deliveries.find(({ id }) => id === Number(parameters['delivery_id']))
  if (delivery === undefined) throw notFound()
  return delivery
}
