import { mkdir } from 'node:fs/promises'
import { askGit, runGit } from './run-git.ts'

/** Make an empty bare repository that takes pushes over HTTP. */
export async function createBareRepository(folder: string, defaultBranch: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await runGit(folder, ['init', '--quiet', '--bare', `--initial-branch=${defaultBranch}`])
  await runGit(folder, ['config', 'http.receivepack', 'true'])
  await runGit(folder, ['config', 'uploadpack.allowAnySHA1InWant', 'true'])
  await runGit(folder, ['config', 'receive.hideRefs', 'refs/pull'])
}

/** Read every ref with its commit, by full name. */
export async function readRefs(folder: string): Promise<Map<string, string>> {
  const lines = await runGit(folder, ['for-each-ref', '--format=%(objectname) %(refname)'])
  return new Map(
    lines
      .split('\n')
      .filter(Boolean)
      .map((line) => [line.slice(line.indexOf(' ') + 1), line.slice(0, line.indexOf(' '))]),
  )
}

/** Point a ref at a commit, or take it away. */
export async function writeRef(folder: string, ref: string, sha: string | undefined): Promise<void> {
  await runGit(folder, sha === undefined ? ['update-ref', '-d', ref] : ['update-ref', ref, sha])
}

/** Find the best common ancestor of two commits. */
export async function findMergeBase(folder: string, a: string, b: string): Promise<string | undefined> {
  return askGit(folder, ['merge-base', a, b])
}

/** List the commits that `head` has and `base` has not, oldest first, at most `limit` of the newest. */
export async function listCommits(
  folder: string,
  { base, head, limit }: { base: string | undefined; head: string; limit: number },
): Promise<string[]> {
  const range = base === undefined ? [head] : [head, `^${base}`]
  const lines = await runGit(folder, [
    'rev-list',
    '--topo-order',
    '--reverse',
    `--max-count=${limit}`,
    ...range,
  ])
  return lines.split('\n').filter(Boolean)
}

/** Count the commits that only one of two has. */
export async function countApart(
  folder: string,
  { base, head }: { base: string; head: string },
): Promise<{ behind: number; ahead: number }> {
  const counts = await runGit(folder, ['rev-list', '--left-right', '--count', `${base}...${head}`])
  const [behind = 0, ahead = 0] = counts.split(/\s/).map(Number)
  return { behind, ahead }
}
