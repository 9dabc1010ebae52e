import { expect, it } from 'vitest'
import { readEnvironment } from '../src/environment.ts'

const key = '-----BEGIN RSA PRIVATE KEY-----\nabc\n-----END RSA PRIVATE KEY-----'
const whole = { APP_ID: '12', PRIVATE_KEY: key, WEBHOOK_SECRET: 's' }

it('reads the variables with their defaults', () => {
  expect(readEnvironment(whole)).toEqual({
    APP_ID: 12,
    PRIVATE_KEY: key,
    WEBHOOK_SECRET: 's',
    GHE_PROTOCOL: 'https',
    PORT: 3000,
    HOST: '0.0.0.0',
    LOG_LEVEL: 'info',
    LOG_FORMAT: 'json',
    COPYDESK_DATA: '.copydesk',
  })
})

it.for([
  ['with its line ends written out', key.replaceAll('\n', String.raw`\n`)],
  ['in base64', Buffer.from(key).toString('base64')],
] as const)('reads a key %s', ([, text]) => {
  expect(readEnvironment({ ...whole, PRIVATE_KEY: text }).PRIVATE_KEY).toBe(key)
})

it.for([
  ['a missing secret', { WEBHOOK_SECRET: undefined }, /WEBHOOK_SECRET: /],
  ['an empty variable', { WEBHOOK_SECRET: '' }, /WEBHOOK_SECRET: /],
  ['a key that is none', { PRIVATE_KEY: 'SECRETVALUE' }, /PRIVATE_KEY: expected a PEM private key/],
  ['a wrong port', { PORT: '70000' }, /PORT: /],
] as const)('names %s, never a value', ([, change, message]) => {
  expect(() => readEnvironment({ ...whole, ...change })).toThrow(message)
  expect(() => readEnvironment({ ...whole, ...change })).not.toThrow('SECRETVALUE')
})
