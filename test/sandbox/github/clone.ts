import { execFile } from 'node:child_process'
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A working copy on disk, used by real git. */
export interface Clone extends AsyncDisposable {
  readonly folder: string
  git(...args: string[]): Promise<string>
  /** Write files, commit them on a branch (made if it is not there) and push it. Gives the commit's id. */
  push(branch: string, files: Readonly<Record<string, string>>, message?: string): Promise<string>
}

/** Clone a repository over HTTP. */
export async function cloneRepository(url: string): Promise<Clone> {
  const folder = await mkdtemp(join(tmpdir(), 'clone-'))
  const git = async (...args: string[]) =>
    (await run('git', args, { cwd: folder, env: environment })).stdout.trim()
  await git('clone', '--quiet', url, '.')
  return {
    folder,
    git,
    async push(branch, files, message = 'Revise the chapter') {
      const has = (await git('branch', '--list', branch)) !== ''
      const current = await git('symbolic-ref', '--short', 'HEAD')
      if (current !== branch) await git('checkout', '--quiet', ...(has ? [branch] : ['-b', branch]))
      for (const [path, text] of Object.entries(files)) {
        await mkdir(dirname(join(folder, path)), { recursive: true })
        await writeFile(join(folder, path), text)
      }
      await git('add', '--all')
      await git('commit', '--quiet', '--allow-empty', '-m', message)
      await git('push', '--quiet', 'origin', branch)
      return git('rev-parse', 'HEAD')
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  }
}

const environment = {
  ...process.env,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
  GIT_AUTHOR_NAME: 'Ida Roth',
  GIT_AUTHOR_EMAIL: 'ida@example.org',
  GIT_COMMITTER_NAME: 'Ida Roth',
  GIT_COMMITTER_EMAIL: 'ida@example.org',
}
