import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** A co-author with a clone of the manuscript, who works with git as everybody does. */
export interface Author {
  readonly folder: string
  /** Change a file and commit it. */
  readonly edit: (path: string, change: (text: string) => string, message: string) => Promise<void>
  /** Start a branch from where the clone is, or from another of its branches. */
  readonly branch: (name: string, from?: string) => Promise<void>
  readonly push: (branch: string) => Promise<void>
  readonly deleteBranch: (branch: string) => Promise<void>
}

/** Clone a repository over HTTP as a person. */
export async function cloneAs(
  login: string,
  { url, folder }: { url: string; folder: string },
): Promise<Author> {
  const address = new URL(url)
  address.username = login
  address.password = 'sandbox'
  await git('.', 'clone', '--quiet', address.href, folder)
  const run = (...args: string[]) =>
    git(folder, '-c', `user.name=${login}`, '-c', `user.email=${login}@northhaven.example`, ...args)
  return {
    folder,
    async edit(path, change, message) {
      const file = join(folder, path)
      await mkdir(dirname(file), { recursive: true })
      const text = await readFile(file, 'utf8').catch(() => '')
      await writeFile(file, change(text))
      await run('add', path)
      await run('commit', '--quiet', '-m', message)
    },
    branch: (name, from = 'HEAD') => run('checkout', '--quiet', '-B', name, from),
    deleteBranch: (branch) => run('push', '--quiet', 'origin', '--delete', branch),
    push: (branch) => run('push', '--quiet', 'origin', `HEAD:refs/heads/${branch}`),
  }
}

/** Run git without a person's own settings, hooks and prompts. */
async function git(folder: string, ...args: string[]): Promise<void> {
  const env = {
    ...process.env,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
  }
  await execute('git', args, { cwd: folder, env })
}
