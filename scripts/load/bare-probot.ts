// A Probot that answers every webhook at once and does nothing: what the App is measured against.
import { once } from 'node:events'
import { pino } from 'pino'
import { Probot, Server } from 'probot'

const { PORT, APP_ID, PRIVATE_KEY, WEBHOOK_SECRET, LOG_LEVEL = 'info' } = process.env
const log = pino({ level: LOG_LEVEL })
const server = new Server({
  Probot: Probot.defaults({
    ...(APP_ID !== undefined && { appId: APP_ID }),
    ...(PRIVATE_KEY !== undefined && { privateKey: PRIVATE_KEY }),
    ...(WEBHOOK_SECRET !== undefined && { secret: WEBHOOK_SECRET }),
    log,
  }),
  log,
  port: Number(PORT),
  host: '127.0.0.1',
})
await server.load((app) => {
  app.onAny(() => {})
})
await server.start()
await once(process, 'SIGTERM')
await server.stop()
