import { UserError } from '../errors.ts'
import type { Command } from './command.ts'
import { parseOptions } from './options.ts'

/** `copydesk sandbox`: the App with a local GitHub, no account needed. */
export const sandbox: Command = {
  name: 'sandbox',
  summary: 'run the App with a local GitHub on this machine, no account needed',
  help: `Usage: copydesk sandbox [options]

Starts a local GitHub with real Git, the App on its embedded database, and plays the story of one article.
It prints what happened with links to look at, and stays up until it is stopped.

Options:
  --once       end when the story is told
  --port PORT  port of the local GitHub (default: a free one)
  --help       print this
`,
  async run(args, context) {
    const { values } = parseOptions(args, {
      once: { type: 'boolean', default: false },
      port: { type: 'string' },
    })
    return context.start('sandbox', { isOnce: values.once, port: parsePort(values.port) })
  },
}

/** `copydesk serve`: the App. */
export const serve: Command = {
  name: 'serve',
  summary: 'run the App, configured by environment variables',
  help: `Usage: copydesk serve

Receives webhooks at /api/github/webhooks. Variables: APP_ID, PRIVATE_KEY (or
PRIVATE_KEY_PATH), WEBHOOK_SECRET, PORT, HOST, GHE_HOST, GHE_PROTOCOL, LOG_LEVEL, LOG_FORMAT, DATABASE_URL, COPYDESK_DATA.
`,
  async run(args, context) {
    parseOptions(args, {})
    return context.start('serve', { isOnce: false, port: undefined })
  },
}

function parsePort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port
  throw new UserError(`\`${text}\` is no port, expected a number from 0 to 65535`)
}
