import { runGit } from './run-git.ts'

/** A stretch of a file that a diff shows: its header, and its lines as they are numbered after the change. */
export interface DiffHunk {
  readonly header: string
  readonly start: number
  readonly end: number
}

// @@ -12,4 +12,6 @@ heading
const pattern = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@.*$/gm

/** List the stretches of a file that the diff between two commits shows, with three lines around each change. */
export async function listHunks(
  folder: string,
  { base, head, path }: { base: string; head: string; path: string },
): Promise<DiffHunk[]> {
  const diff = await runGit(folder, ['diff', '-M', '--unified=3', base, head])
  const file = diff.split(/^(?=diff --git )/m).find((part) => part.includes(`\n+++ b/${path}\n`))
  return [...(file ?? '').matchAll(pattern)].map(([header, start = '0', count = '1']) => {
    return { header, start: Number(start), end: Number(start) + Number(count) - 1 }
  })
}
