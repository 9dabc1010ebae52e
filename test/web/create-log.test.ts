import { Writable } from 'node:stream'
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
  for (const format of ['json', 'pretty'] as const) {
    const lines: string[] = []
    const log = createLog(
      { LOG_FORMAT: format, LOG_LEVEL: 'trace' },
      new Writable({ write: (chunk, _, done) => done(void lines.push(String(chunk))) }),
    )

    write(log)

    expect(lines).toHaveLength(1)
    expect(lines.join('')).not.toContain(secret)
  }
})

it('is read by a person where that is asked for', () => {
  const lines: string[] = []
  const log = createLog(
    { LOG_FORMAT: 'pretty', LOG_LEVEL: 'info' },
    new Writable({ write: (chunk, _, done) => done(void lines.push(String(chunk))) }),
  )

  log.info({ job: 'ada/novel#branch:main', outcome: 'done' }, 'job done')

  expect(lines.join('')).toMatch(/INFO.*copydesk.*: job done .*"job":"ada\/novel#branch:main"/)
})
