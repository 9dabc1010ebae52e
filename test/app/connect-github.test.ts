import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import pino from 'pino'
import { expect, it, onTestFinished } from 'vitest'
import { connect } from '../../src/app/connect-github.ts'
import { readEnvironment } from '../../src/environment.ts'
import { ForgeError } from '../../src/errors.ts'
import { decideFailure } from '../../src/queue/decide-failure.ts'
it('takes a GitHub that does not answer for one that refuses, to be tried again', async () => {
  const silent = createServer(() => {}).listen(0, '127.0.0.1')
  await once(silent, 'listening')
  onTestFinished(() => silent.closeAllConnections())
  const address = silent.address()
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  const environment = readEnvironment({
    APP_ID: '1',
    PRIVATE_KEY: privateKey,
    WEBHOOK_SECRET: 'secret',
    GHE_HOST: `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    GHE_PROTOCOL: 'http',
  })
  const { forge } = connect(environment, {
    log: pino({ level: 'silent' }),
    now: () => new Date(),
    answerWithinMs: 50,
  })

  const refusal = await forge().catch((error: unknown) => error)

  expect(refusal).toBeInstanceOf(ForgeError)
  expect(decideFailure(refusal, 1)).toMatchObject({ kind: 'retry' })
})
