import { expect, it } from 'vitest'
import { describeEnd } from '../../scripts/chaos/describe-end.ts'
import { startLocalGitHub } from '../../src/sandbox/github/start-local-github.ts'

it('tells an issue that is there twice from one that is there once', async () => {
  await using gitHub = await startLocalGitHub()
  const repository = await gitHub.createRepository({ owner: 'chaos', name: 'paper-0', isInstalled: false })
  const editor = gitHub.person('chaos')
  editor.openIssue(repository, { title: 'Q1: Please confirm the title.', body: 'Is it right?' })
  const once = describeEnd(repository)

  editor.openIssue(repository, { title: 'Q1: Please confirm the title.', body: 'Is it right?' })

  expect(once).toHaveLength(1)
  expect(describeEnd(repository)).toEqual([...once, ...once])
})
