import { html } from 'hono/html'
import type { DeliveryRecord, State } from '../github/state.ts'
import type { Html, Page } from './page.ts'
import { formatWhen } from './parts.ts'

/** List every delivery of a webhook, newest first, with a button that sends it again. */
export function showDeliveries({ deliveries }: State): Page {
  const rows = [...deliveries].reverse().map(formatRow)
  const body = html`<h1>Deliveries</h1>
    ${rows.length === 0 ? html`<p class="muted">Nothing has been delivered yet.</p>` : ''}
    <div class="scroll">
      <table class="log">
        <thead>
          <tr>
            <th>Event</th>
            <th>Status</th>
            <th class="number">Duration</th>
            <th>Delivered</th>
            <th>GUID</th>
            <th></th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>`
  return { kind: 'page', title: 'Deliveries', body, isWide: true }
}

/** Name the event of a delivery with its action: `issues.opened`. */
export function formatEvent({ event, action }: DeliveryRecord): string {
  return action === null ? event : `${event}.${action}`
}

/** Show how a delivery went. */
export function formatStatus({ outcome }: DeliveryRecord): Html {
  if (outcome === undefined) return html`<span class="warn">under way</span>`
  const code = outcome.statusCode === 0 ? '' : `${outcome.statusCode} `
  return html`<span class="${outcome.status === 'OK' ? 'good' : 'bad'}">${code}${outcome.status}</span>`
}

/** Show the button that sends a delivery again. */
export function formatRedeliver({ id }: DeliveryRecord): Html {
  return html`<form method="post" action="/deliveries/${id}/redeliver"><button>Redeliver</button></form>`
}

function formatRow(delivery: DeliveryRecord): Html {
  const { id, guid, outcome, deliveredAt, isRedelivery } = delivery
  return html`<tr>
    <td>
      <a href="/deliveries/${id}">${formatEvent(delivery)}</a>
      ${isRedelivery ? html`<span class="muted">redelivery</span>` : ''}
    </td>
    <td>${formatStatus(delivery)}</td>
    <td class="number">${outcome === undefined ? '' : `${Math.round(outcome.durationMs)} ms`}</td>
    <td>${formatWhen(deliveredAt)}</td>
    <td class="mono">${guid}</td>
    <td>${formatRedeliver(delivery)}</td>
  </tr>`
}
