import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'

interface Received {
  readonly event: string
  readonly action: string | undefined
  readonly headers: NodeJS.Dict<string | string[]>
  readonly body: string
}

export interface Receiver extends AsyncDisposable {
  readonly url: string
  /** Oldest first. */
  readonly received: Received[]
  /** Events with their actions, in the order of arrival: `issues opened`. */
  readonly names: () => string[]
  /** What every delivery is answered with from now on. */
  status: number
}

/** Listen for webhooks and keep them. */
export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = []
  const server = createServer((request, response) => void receive(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const receiver: Receiver = {
    url: `http://127.0.0.1:${port}/api/github/webhooks`,
    received,
    names: () => received.map(({ event, action }) => (action === undefined ? event : `${event} ${action}`)),
    status: 200,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  return receiver

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await read(request)
    const { action }: { action?: string } = JSON.parse(body)
    received.push({
      event: String(request.headers['x-github-event']),
      action,
      headers: request.headers,
      body,
    })
    response.writeHead(receiver.status).end('seen')
  }
}

async function read(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
