import { html } from 'hono/html'
import type { DeliveryRecord, State } from '../github/state.ts'
import { formatEvent, formatRedeliver, formatStatus } from './deliveries.ts'
import type { Answer, Html } from './page.ts'
import { formatWhen } from './parts.ts'

/** Show one delivery: what was sent and what came back. */
export function showDelivery({ deliveries }: State, id: number): Answer {
  const delivery = deliveries.find((delivery) => delivery.id === id)
  if (delivery === undefined) return undefined
  const { request } = delivery
  const body = html`<h1>${formatEvent(delivery)}</h1>
    ${formatFacts(delivery)} ${formatRedeliver(delivery)}
    <h2>Request headers</h2>
    ${formatHeaders(request.headers)}
    <h2>Payload</h2>
    <pre>${JSON.stringify(request.payload, null, 2)}</pre>
    ${formatResponse(delivery)}`
  return { kind: 'page', title: `Delivery ${id}`, body }
}

function formatFacts(delivery: DeliveryRecord): Html {
  const { guid, deliveredAt, isRedelivery, outcome } = delivery
  return html`<dl class="facts">
    <dt>Status</dt>
    <dd>${formatStatus(delivery)}</dd>
    <dt>Delivered</dt>
    <dd>${formatWhen(deliveredAt)}${isRedelivery ? ', again' : ''}</dd>
    <dt>GUID</dt>
    <dd class="mono">${guid}</dd>
    ${
      outcome === undefined
        ? ''
        : html`<dt>Sent to</dt>
            <dd>${outcome.url === '' ? 'nobody' : outcome.url}</dd>
            <dt>Duration</dt>
            <dd>${Math.round(outcome.durationMs)} ms</dd>`
    }
  </dl>`
}

function formatResponse({ outcome }: DeliveryRecord): Html {
  if (outcome === undefined) return html`<p class="muted">There is no response yet.</p>`
  const { response } = outcome
  return html`<h2>Response</h2>
    ${formatHeaders(response.headers)}
    ${response.body === '' ? html`<p class="muted">Its body is empty.</p>` : html`<pre>${response.body}</pre>`}`
}

function formatHeaders(headers: Readonly<Record<string, string>>): Html {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return lines.length === 0 ? html`<p class="muted">No headers.</p>` : html`<pre>${lines.join('\n')}</pre>`
}
