import { expect, it } from 'vitest'
import { startLocalGitHub } from '../../../../src/sandbox/github/start-local-github.ts'
import { ask, authorizeApp } from '../api.ts'

it('lets an installation token live for an hour', async () => {
  let now = new Date()
  await using github = await startLocalGitHub({ now: () => now })
  await github.createRepository({ owner: 'ida', name: 'tidal-notes' })
  const authorization = await authorizeApp(github)

  const before = await ask(github, 'GET /repos/ida/tidal-notes', { authorization })
  now = new Date(now.getTime() + 61 * 60 * 1000)
  const after = await ask(github, 'GET /repos/ida/tidal-notes', { authorization })

  expect([before.status, after.status]).toEqual([200, 401])
})
