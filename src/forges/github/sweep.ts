import { z } from 'zod'
import type { RepositoryName } from '../../model/snapshot.ts'
import { toForgeError, type GitHubClient } from './client.ts'

const Installations = z.array(z.object({ id: z.number(), suspended_at: z.string().nullable().optional() }))
const Repositories = z.object({
  repositories: z.array(
    z.object({ name: z.string(), owner: z.object({ login: z.string() }), archived: z.boolean().optional() }),
  ),
})
const Deliveries = z.array(
  z.object({ id: z.number(), guid: z.string(), status_code: z.number(), delivered_at: z.string() }),
)

const perPage = 100
const mostPages = 50
const mostDeliveries = 5
const redeliverWithinMs = 3 * 24 * 3600 * 1000

/**
 * List every repository that the App is installed on, at most 5,000 an installation.
 *
 * An installation that refuses is passed over and counted in `refused`: the others are none the worse for it.
 */
export async function listRepositories(
  app: GitHubClient,
  clientFor: (installationId: number) => Promise<GitHubClient>,
): Promise<{ repositories: RepositoryName[]; refused: number }> {
  const installations = (
    await pages(app, 'GET /app/installations', (data) => Installations.parse(data))
  ).filter((one) => !one.suspended_at)
  const found = await Promise.all(
    installations.map(({ id }) =>
      listInstallation(id, clientFor).catch((error: unknown) => {
        // Throws what is no refusal: that is a bug, and ends the sweep.
        toForgeError(error, 'an installation')
        return undefined
      }),
    ),
  )
  const repositories = found.flatMap((list) => list ?? [])
  return { repositories, refused: found.filter((list) => list === undefined).length }
}

async function listInstallation(
  installationId: number,
  clientFor: (installationId: number) => Promise<GitHubClient>,
): Promise<RepositoryName[]> {
  const client = await clientFor(installationId)
  const repositories = await pages(
    client,
    'GET /installation/repositories',
    (data) => Repositories.parse(data).repositories,
  )
  return repositories
    .filter((one) => one.archived !== true)
    .map(({ name, owner }) => ({ owner: owner.login, name, installationId }))
}

/**
 * Ask GitHub to deliver again what failed in the last three days and was not delivered since; gives how many.
 *
 * What has failed five times is left: whatever it asked for, the look at every repository stands in for it.
 */
export async function redeliverFailed(app: GitHubClient, now: number): Promise<number> {
  const deliveries = await send(app, 'GET /app/hook/deliveries', { per_page: perPage }, (data) =>
    Deliveries.parse(data),
  )
  const recent = deliveries.filter((one) => now - Date.parse(one.delivered_at) < redeliverWithinMs)
  const arrived = new Set(recent.filter((one) => isOk(one.status_code)).map((one) => one.guid))
  const failed = new Map<string, number[]>()
  for (const { guid, id } of recent)
    if (!arrived.has(guid)) failed.set(guid, [...(failed.get(guid) ?? []), id])
  const again = [...failed.values()].filter((ids) => ids.length < mostDeliveries)
  for (const [id] of again)
    await send(
      app,
      'POST /app/hook/deliveries/{delivery_id}/attempts',
      { delivery_id: id, request: { retries: 0 } },
      () => undefined,
    )
  return again.length
}

function isOk(status: number): boolean {
  return status >= 200 && status < 300
}

async function pages<T>(client: GitHubClient, route: string, parse: (data: unknown) => T[]): Promise<T[]> {
  const all: T[] = []
  for (let page = 1; page <= mostPages; page++) {
    const items = await send(client, route, { per_page: perPage, page }, parse)
    all.push(...items)
    if (items.length < perPage) break
  }
  return all
}

async function send<T>(
  client: GitHubClient,
  route: string,
  parameters: Record<string, unknown>,
  parse: (data: unknown) => T,
): Promise<T> {
  try {
    return parse((await client.request(route, parameters)).data)
  } catch (error) {
    throw toForgeError(error, route)
  }
}
