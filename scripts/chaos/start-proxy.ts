import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

export interface ProxiedRequest {
  readonly method: string
  readonly path: string
  readonly body: string
}

/** How a request goes through: to its target unless it is stopped, and the reply back unless it is spoilt. */
export interface Passage {
  /** Answer this instead of asking the target. */
  readonly instead?: {
    readonly status: number
    readonly headers?: Record<string, string>
    readonly body: string
  }
  readonly waitMs?: number
  /** Ask the target as often as this; once when not said. */
  readonly times?: number
  /** Close the connection: before the target is asked, after it answered, or in the middle of the answer. */
  readonly cut?: 'after' | 'before' | 'within'
}

export interface Proxy {
  readonly url: string
  readonly stop: () => Promise<void>
}

/** Start a server on 127.0.0.1 between a client and its target, which may change while it runs. */
export async function startProxy(
  target: () => string,
  choose: (request: ProxiedRequest) => Passage,
): Promise<Proxy> {
  const server = createServer((request, response) => {
    pass(request, response).catch(() => {
      // The target is not there: what a client sees of a server that was killed.
      if (response.headersSent) response.destroy()
      else response.writeHead(502).end()
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    async stop() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk)
    const body = Buffer.concat(chunks)
    const { method = 'GET', url: path = '/' } = request
    const { instead, waitMs = 0, times = 1, cut } = choose({ method, path, body: body.toString('utf8') })
    if (waitMs > 0) await pause(waitMs)
    if (cut === 'before') return void response.destroy()
    if (instead) return void response.writeHead(instead.status, instead.headers).end(instead.body)
    const reply = await ask(request, body)
    for (let left = times - 1; left > 0; left--) await ask(request, body)
    if (cut === 'after') return void response.destroy()
    response.writeHead(reply.status, reply.headers)
    if (cut !== 'within') return void response.end(reply.bytes)
    response.write(reply.bytes.subarray(0, Math.floor(reply.bytes.length / 2)), () => response.destroy())
  }

  async function ask(request: IncomingMessage, body: Buffer) {
    const { method = 'GET', url: path = '/' } = request
    const answer = await fetch(`${target()}${path}`, {
      method,
      headers: headersOf(request),
      redirect: 'manual',
      ...(method !== 'GET' && method !== 'HEAD' && { body }),
    })
    const bytes = Buffer.from(await answer.arrayBuffer())
    const headers = Object.fromEntries(
      [...answer.headers].filter(([name]) => !hopHeaders.has(name) && name !== 'content-encoding'),
    )
    return { status: answer.status, headers: { ...headers, 'content-length': String(bytes.length) }, bytes }
  }
}

const hopHeaders = new Set([
  'connection',
  'content-length',
  'host',
  'keep-alive',
  'transfer-encoding',
  'expect',
])

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      typeof value === 'string' && !hopHeaders.has(name) ? [[name, value]] : [],
    ),
  )
}
