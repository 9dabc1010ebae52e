import type { IncomingMessage, Server, ServerResponse } from 'node:http'

/**
 * Refuse with 413 every request whose body is larger than `mostBytes`, before anything of it is kept or more is read.
 *
 * Call it when the listeners of the server are there: it stands before them, and hands the body on as `rawBody`, which
 * the reader of webhooks takes instead of reading by itself.
 */
export function limitBodies(server: Server, mostBytes: number): void {
  const listeners = server.listeners('request')
  server.removeAllListeners('request')
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const go = (body: Buffer | undefined) => {
      if (body) Object.assign(request, { body: {}, rawBody: body })
      for (const listener of listeners) listener.call(server, request, response)
    }
    if (!hasBody(request)) return go(undefined)
    if (Number(request.headers['content-length'] ?? 0) > mostBytes) return refuse(response)
    readBody(request, mostBytes).then(
      (body) => (body ? go(body) : refuse(response)),
      // Who breaks off hears no answer.
      () => response.destroy(),
    )
  })
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}

/** Gives `undefined` once there is more than allowed: a body in chunks does not say its length before. */
function readBody(request: IncomingMessage, mostBytes: number): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    let chunks: Buffer[] = []
    let bytes = 0
    const take = (chunk: Buffer) => {
      bytes += chunk.length
      chunks.push(chunk)
      if (bytes <= mostBytes) return
      chunks = []
      request.off('data', take).pause()
      resolve(undefined)
    }
    request.on('data', take)
    request.once('end', () => resolve(Buffer.concat(chunks)))
    request.once('error', reject)
  })
}

/** The connection ends with the answer, as the rest of the body is never read. */
function refuse(response: ServerResponse): void {
  response.writeHead(413, { 'content-type': 'text/plain', connection: 'close' }).end('too large\n')
}
