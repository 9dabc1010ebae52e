import { expect, it } from 'vitest'
import { z } from 'zod'
import { ask } from '../api.ts'
import { startDesk } from '../desk.ts'

const Tree = z.object({
  tree: z.array(
    z.object({ type: z.string(), path: z.string(), sha: z.string(), size: z.number().optional() }),
  ),
  truncated: z.boolean(),
})
const repo = '/repos/ida/tidal-notes'

it('lists a tree as git does, with the size of each file', async () => {
  await using desk = await startDesk()
  await desk.clone.push('main', { 'b/c/deep.md': 'Deep.\n', 'a é.md': 'Ä\n' })

  const { json } = await ask(desk.github, `GET ${repo}/git/trees/main?recursive=1`, {
    authorization: desk.authorization,
  })

  const listed = await desk.clone.git(
    '-c',
    'core.quotePath=false',
    'ls-tree',
    '-r',
    '-t',
    '--format=%(objecttype) %(path) %(objectname)',
    'main',
  )
  const { tree, truncated } = Tree.parse(json)
  expect(tree.map(({ type, path, sha }) => `${type} ${path} ${sha}`)).toEqual(listed.split('\n'))
  expect(tree.find(({ path }) => path === 'a é.md')?.size).toBe(3)
  expect(truncated).toBe(false)
})

it('cuts a large tree and says so', async () => {
  await using desk = await startDesk({ limits: { treeEntries: 2 } })
  await desk.clone.push('main', { 'a.md': 'A\n', 'b.md': 'B\n' })

  const { json } = await ask(desk.github, `GET ${repo}/git/trees/main?recursive=1`, {
    authorization: desk.authorization,
  })

  expect(json).toMatchObject({ tree: [{ path: 'a.md' }, { path: 'b.md' }], truncated: true })
})

it('says of an empty repository that it is empty', async () => {
  await using desk = await startDesk()
  await desk.github.createRepository({ owner: 'ida', name: 'blank' })

  const { status, json } = await ask(desk.github, 'GET /repos/ida/blank/git/trees/main', {
    authorization: desk.authorization,
  })

  expect([status, json]).toEqual([409, expect.objectContaining({ message: 'Git Repository is empty.' })])
})

it('sees a moved file as moved', async () => {
  await using desk = await startDesk()
  await desk.clone.git('mv', 'manuscript.md', 'chapter.md')
  const sha = await desk.clone.push('main', {})

  const { json } = await ask(desk.github, `GET ${repo}/commits/${sha}`, { authorization: desk.authorization })

  expect(json).toMatchObject({
    files: [{ filename: 'chapter.md', previous_filename: 'manuscript.md', status: 'renamed', changes: 0 }],
  })
})
