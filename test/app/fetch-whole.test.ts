import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { expect, it, onTestFinished } from 'vitest'
import { fetchWhole } from '../../src/app/fetch-whole.ts'

async function serve(answer: (response: ServerResponse) => void): Promise<string> {
  const server = createServer((_request, response) => answer(response)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => server.closeAllConnections())
  onTestFinished(() => void server.close())
  const address = server.address()
  return typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : ''
}

it('gives status, headers and body of a reply', async () => {
  const url = await serve((response) => response.writeHead(404, { 'x-why': 'gone' }).end('{"message":"no"}'))

  const reply = await fetchWhole(60_000)(url)

  expect([reply.status, reply.headers.get('x-why'), await reply.json()]).toEqual([
    404,
    'gone',
    { message: 'no' },
  ])
})

it('gives a reply that has no body', async () => {
  const url = await serve((response) => response.writeHead(204).end())

  expect((await fetchWhole(60_000)(url)).status).toBe(204)
})

it('rejects when no reply comes', async () => {
  const url = await serve(() => {})

  await expect(fetchWhole(50)(url)).rejects.toThrow('timeout')
})

it('rejects when a reply stops halfway and nothing more comes', async () => {
  const url = await serve(
    (response) => void response.writeHead(200, { 'content-length': '20' }).write('{"a":'),
  )

  await expect(fetchWhole(50)(url)).rejects.toThrow('timeout')
})

it('rejects a reply that was cut', async () => {
  const url = await serve((response) => {
    response.writeHead(200, { 'content-length': '20' }).write('{"a":', () => response.destroy())
  })

  await expect(fetchWhole(60_000)(url)).rejects.toThrow('terminated')
})
