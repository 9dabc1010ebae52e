import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeFolder } from './run-cli.ts'

const root = join(import.meta.dirname, '../..')
const forOtherCommands = ['@electric-sql/pglite', 'hono', 'octokit', 'pg-boss', 'pino', 'probot', 'zod']

it('loads nothing to check a folder without configuration that only the App or a schema needs', async () => {
  const folder = await makeFolder({
    'article.md': 'Rye (Holm, 2004).\n\n## References\n\nHolm, A. (2004). Rye.\n',
  })

  const loaded = await packagesOf(folder, 'check')

  expect(loaded).toContain('yaml')
  expect(loaded.filter((name) => forOtherCommands.includes(name))).toEqual([])
})

it('loads the schema to check a folder with a configuration', async () => {
  const folder = await makeFolder({
    'article.md': 'Rye (Holm, 2004).\n\n## References\n\nHolm, A. (2004). Rye.\n',
    '.github/copydesk.yml': 'ignore: [notes.md]\n',
  })

  expect(await packagesOf(folder, 'check')).toContain('zod')
})

async function packagesOf(folder: string, ...args: string[]): Promise<string[]> {
  const list = join(await mkdtemp(join(tmpdir(), 'copydesk-loaded-')), 'packages.txt')
  const hooks = join(root, 'test/commands/list-loaded.ts')
  execFileSync(process.execPath, ['--import', hooks, join(root, 'src/cli.ts'), ...args], {
    cwd: folder,
    env: { ...process.env, LOADED_PACKAGES: list },
  })
  return (await readFile(list, 'utf8')).split('\n')
}
