import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)
const maxOutputBytes = 64 * 1024 * 1024

/** Settings that keep a person's own git configuration, hooks and prompts out. */
export const gitEnvironment: Readonly<Record<string, string>> = {
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
  PATH: process.env['PATH'] ?? '',
}

/** Run git in a folder and give what it prints, without the last line break. Throws with git's words when it fails. */
export async function runGit(
  folder: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { stdout } = await run('git', [...args], {
    cwd: folder,
    env: { ...gitEnvironment, ...environment },
    maxBuffer: maxOutputBytes,
  })
  return stdout.replace(/\n$/, '')
}

/** Run git where exit status 1 is an answer, not a failure: gives `undefined` for it. */
export async function askGit(folder: string, args: readonly string[]): Promise<string | undefined> {
  try {
    return await runGit(folder, args)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 1) return undefined
    throw error
  }
}
