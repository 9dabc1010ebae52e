import { UserError } from '../errors.ts'
import type { DeadLetter, DeadLetters } from '../queue/queue.ts'
import type { Command } from './command.ts'
import { parseOptions } from './options.ts'

/** `copydesk jobs`: list, retry and discard the jobs that the App gave up. */
export const jobs: Command = {
  name: 'jobs',
  summary: 'list, retry or discard the jobs that the App gave up',
  help: `Usage: copydesk jobs
       copydesk jobs retry ID … | --all
       copydesk jobs discard ID … | --all

Lists the jobs that the App gave up after their last try, with why; puts them back; or drops them.
Reads the database that DATABASE_URL or COPYDESK_DATA name. The embedded one serves one process: stop the App first.

Options:
  --all    every job on the list
  --help   print this
`,
  async run(args, context) {
    const { values, positionals } = parseOptions(args, { all: { type: 'boolean', default: false } })
    const [action = 'list', ...ids] = positionals
    await using letters = await context.openDeadLetters()
    if (action === 'list') {
      context.terminal.write(formatLetters(await letters.list()))
      return 0
    }
    if (action !== 'retry' && action !== 'discard')
      throw new UserError(`Unknown action \`${action}\`, expected list, retry or discard`)
    const wanted = values.all ? (await letters.list()).map(({ id }) => id) : ids
    if (wanted.length === 0 && !values.all)
      throw new UserError(`jobs ${action} takes the ids of jobs, or --all`)
    for (const id of wanted) context.terminal.write(await act(letters, action, id))
    return 0
  },
}

async function act(letters: DeadLetters, action: 'discard' | 'retry', id: string): Promise<string> {
  const isDone = action === 'retry' ? await letters.retry(id) : await letters.discard(id)
  if (!isDone)
    throw new UserError(`No job \`${id}\` was given up${action === 'retry' ? ', or it cannot be read' : ''}`)
  return action === 'retry' ? `${id} waits again\n` : `${id} was discarded\n`
}

function formatLetters(letters: readonly DeadLetter[]): string {
  if (letters.length === 0) return 'No job was given up.\n'
  return letters.map(({ id, at, about, error }) => `${id}  ${at}  ${about}  ${error}\n`).join('')
}
