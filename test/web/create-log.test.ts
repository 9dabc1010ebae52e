import { expect, it } from 'vitest'
import { createLog } from '../../src/web/create-log.ts'

const secret = 'the first sentence of a manuscript'

it.for([
  ['an error', (log: ReturnType<typeof createLog>) => log.error(new TypeError(secret))],
  [
    'an event',
    (log: ReturnType<typeof createLog>) =>
      log.error({ err: new Error(secret), event: { payload: secret } }, secret),
  ],
  [
    'a request',
    (log: ReturnType<typeof createLog>) =>
      log.debug({ body: secret, output: { title: secret }, variables: secret }, 'POST /repos'),
  ],
] as const)('keeps text of a manuscript out of the log of %s', ([, write]) => {
  const lines: string[] = []
  const log = createLog({ LOG_LEVEL: 'trace' }, { write: (line: string) => void lines.push(line) })

  write(log)

  expect(lines).toHaveLength(1)
  expect(lines.join('')).not.toContain(secret)
})
