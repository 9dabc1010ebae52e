import { afterAll, beforeAll, expect, it } from 'vitest'
import { startLocalGitHub } from '../../../../src/sandbox/github/start-local-github.ts'
import type { LocalGitHub } from '../../../../src/sandbox/github/start-local-github.ts'
import { ask, signJwt } from '../api.ts'

let github: LocalGitHub
let other: LocalGitHub
beforeAll(async () => {
  github = await startLocalGitHub()
  other = await startLocalGitHub()
})
afterAll(async () => {
  await github.stop()
  await other.stop()
})

it('knows the App by a JWT signed with its key', async () => {
  const { status, json } = await ask(github, 'GET /app', { authorization: await signJwt(github) })

  expect(status).toBe(200)
  expect(json).toMatchObject({ id: github.app.id, slug: 'copydesk' })
})

it.for([
  ['ten minutes and more', { expiresIn: 700 }, "'Expiration time' claim ('exp') is too far in the future"],
  [
    'a JWT from the future',
    { issuedIn: 200 },
    "'Issued at' claim ('iat') must be an Integer representing a time in the past",
  ],
  ['another issuer', { issuer: '7' }, "'Issuer' claim ('iss') must be an App id or client id"],
] as const)('refuses %s', async ([, options, message]) => {
  const { status, json } = await ask(github, 'GET /app', { authorization: await signJwt(github, options) })

  expect([status, json]).toEqual([401, expect.objectContaining({ message })])
})

it('refuses a JWT that has expired', async () => {
  const authorization = await signJwt(github, { issuedIn: -300, expiresIn: -100 })

  const { status } = await ask(github, 'GET /app', { authorization })

  expect(status).toBe(401)
})

it('refuses a JWT signed with the key of another App', async () => {
  const authorization = await signJwt(other, { issuer: String(github.app.id) })

  const { status } = await ask(github, 'GET /app', { authorization })

  expect(status).toBe(401)
})

it.for(['token ghs_unknown', 'Bearer nonsense'])('refuses `%s` as bad credentials', async (authorization) => {
  const { status, json } = await ask(github, 'GET /app', { authorization })

  expect([status, json]).toEqual([401, expect.objectContaining({ message: 'Bad credentials' })])
})
