import { randomUUID } from 'node:crypto'
import { findInstallation } from '../find-records.ts'
import type { Host, HostEvent } from '../host.ts'
import { renderAccount } from '../render/render-account.ts'
import { nodeId } from '../render/node-id.ts'
import { renderRepository } from '../render/render-repository.ts'
import type { DeliveryRecord } from '../state.ts'
import { sign } from './sign.ts'

/** What every App hears of, whether it asked or not. */
const alwaysSent = new Set(['installation', 'installation_repositories'])

/** Make the delivery of an event as it stands now; `undefined` when the App may not or does not want to hear of it. */
export function buildDelivery(host: Host, event: HostEvent): DeliveryRecord | undefined {
  const { app, state } = host
  const installationId =
    event.installationId ?? (event.repository && findInstallation(state, event.repository)?.id)
  if (installationId === undefined) return undefined
  if (!alwaysSent.has(event.event) && !app.events.includes(event.event)) return undefined
  const payload = buildPayload(host, event, installationId)
  return {
    id: state.nextId(),
    guid: randomUUID(),
    event: event.event,
    action: event.action ?? null,
    deliveredAt: state.now().toISOString(),
    isRedelivery: false,
    installationId,
    repositoryId: event.repository?.id ?? null,
    request: { headers: {}, payload },
    outcome: undefined,
  }
}

/** Repeat a delivery under its old guid, as a new entry of the log. */
export function repeatDelivery(host: Host, delivery: DeliveryRecord): DeliveryRecord {
  return {
    ...delivery,
    id: host.state.nextId(),
    deliveredAt: host.state.now().toISOString(),
    isRedelivery: true,
    outcome: undefined,
  }
}

/** Give the headers that a delivery is sent with. */
export function headersOf(
  { app }: Host,
  { event, guid }: Pick<DeliveryRecord, 'event' | 'guid'>,
  body: string,
): Readonly<Record<string, string>> {
  return {
    accept: '*/*',
    'content-type': 'application/json',
    'user-agent': 'GitHub-Hookshot/local',
    'x-github-delivery': guid,
    'x-github-event': event,
    'x-github-hook-id': String(app.id + 1),
    'x-github-hook-installation-target-id': String(app.id),
    'x-github-hook-installation-target-type': 'integration',
    'x-hub-signature': sign(app.webhookSecret, body, 'sha1'),
    'x-hub-signature-256': sign(app.webhookSecret, body),
  }
}

function buildPayload(host: Host, { action, repository, sender, fields }: HostEvent, installationId: number) {
  return {
    ...(action === undefined ? {} : { action }),
    ...(repository === undefined ? {} : { repository: renderRepository(host, repository) }),
    sender: renderAccount(host, sender),
    installation: { id: installationId, node_id: nodeId('Installation', installationId) },
    ...fields,
  }
}
