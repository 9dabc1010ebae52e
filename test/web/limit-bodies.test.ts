import { once } from 'node:events'
import { createServer, request, type IncomingMessage } from 'node:http'
import { expect, it, onTestFinished } from 'vitest'
import { limitBodies } from '../../src/web/limit-bodies.ts'

/** Start a server that takes ten bytes and answers with what it was given. */
async function startServer(): Promise<{ port: number; seen: string[] }> {
  const seen: string[] = []
  const server = createServer((incoming: IncomingMessage & { rawBody?: Buffer }, response) => {
    seen.push(incoming.rawBody?.toString() ?? 'no body')
    response.end('taken')
  })
  limitBodies(server, 10)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  return { port: typeof address === 'object' && address ? address.port : 0, seen }
}

/** Send the head and these chunks, without ending, and give the status of the answer. */
async function send(
  port: number,
  { length, chunks }: { length?: number; chunks: string[] },
): Promise<number> {
  const headers = length === undefined ? { 'transfer-encoding': 'chunked' } : { 'content-length': length }
  const outgoing = request({ port, host: '127.0.0.1', method: 'POST', headers })
  outgoing.flushHeaders()
  for (const chunk of chunks) outgoing.write(chunk)
  if (length === undefined || length === chunks.join('').length) outgoing.end()
  const [response]: IncomingMessage[] = await once(outgoing, 'response')
  outgoing.on('error', () => {})
  outgoing.destroy()
  return response?.statusCode ?? 0
}

it.for([
  ['of a known length', { length: 10, chunks: ['0123456789'] }],
  ['in chunks', { chunks: ['01234', '56789'] }],
] as const)('hands on a body that just fits, %s', async ([, { ...body }]) => {
  const { port, seen } = await startServer()

  expect(await send(port, { ...body, chunks: [...body.chunks] })).toBe(200)
  expect(seen).toEqual(['0123456789'])
})

it('refuses a body by its length before a byte of it came', async () => {
  const { port, seen } = await startServer()

  expect(await send(port, { length: 11, chunks: [] })).toBe(413)
  expect(seen).toEqual([])
})

it('counts chunks, and refuses once there are too many', async () => {
  const { port, seen } = await startServer()

  expect(await send(port, { chunks: ['01234', '56789', 'x'] })).toBe(413)
  expect(seen).toEqual([])
})

it('passes on a request without a body', async () => {
  const { port, seen } = await startServer()

  await fetch(`http://127.0.0.1:${port}/healthz`)

  expect(seen).toEqual(['no body'])
})
