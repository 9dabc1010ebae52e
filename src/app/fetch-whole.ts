/**
 * Make a `fetch` that has read the whole reply when it resolves, and rejects when that takes longer than `withinMs`.
 *
 * Octokit sets no limit of time, and takes a reply that was cut for one without words.
 */
export function fetchWhole(withinMs: number): typeof fetch {
  return async (address, options) => {
    const reply = await fetch(address, { ...options, signal: AbortSignal.timeout(withinMs) })
    const { status, statusText, headers } = reply
    const body = await reply.arrayBuffer()
    // A reply such as 204 may have no body at all, not even an empty one.
    return new Response(body.byteLength > 0 ? body : null, { status, statusText, headers })
  }
}
