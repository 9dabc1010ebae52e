import type { DeliveryOutcome } from '../state.ts'

/** GitHub gives a receiver ten seconds. */
const timeoutMs = 10_000
const maxKeptBytes = 64 * 1024

/** Send a delivery once and say how it went. Never throws: what went wrong is the outcome. */
export async function postDelivery(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<DeliveryOutcome> {
  const started = performance.now()
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body,
      signal: AbortSignal.timeout(timeoutMs),
    })
    const text = await response.text()
    return {
      durationMs: performance.now() - started,
      status: response.ok ? 'OK' : `Invalid HTTP Response: ${response.status}`,
      statusCode: response.status,
      url,
      response: { headers: Object.fromEntries(response.headers), body: text.slice(0, maxKeptBytes) },
    }
  } catch (error) {
    const isTimeout = error instanceof Error && error.name === 'TimeoutError'
    return failed(url, isTimeout ? 'timed out' : 'failed to connect to host', performance.now() - started)
  }
}

/** Say that a delivery did not arrive. */
export function failed(url: string, status: string, durationMs = 0): DeliveryOutcome {
  return { durationMs, status, statusCode: 0, url, response: { headers: {}, body: '' } }
}
