import { runGit } from './run-git.ts'

export interface ChangedFile {
  readonly path: string
  readonly previousPath: string | undefined
  readonly status: 'added' | 'modified' | 'removed' | 'renamed'
  readonly sha: string
  readonly additions: number
  readonly deletions: number
}

const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904'
const statuses: Readonly<Record<string, ChangedFile['status']>> = { A: 'added', D: 'removed', R: 'renamed' }

/** List the files that differ between two commits, by path; from nothing when there is no `base`. */
export async function listChangedFiles(
  folder: string,
  { base = emptyTree, head }: { base?: string | undefined; head: string },
): Promise<ChangedFile[]> {
  const raw = await runGit(folder, ['diff', '--raw', '--numstat', '-z', '-M', '--no-abbrev', base, head])
  const fields = raw.split('\0').filter((field, index, all) => field !== '' || index < all.length - 1)
  const changes: Omit<ChangedFile, 'additions' | 'deletions'>[] = []
  let at = 0
  for (; fields[at]?.startsWith(':');) {
    const [, , before = '', after = '', letter = 'M'] = (fields[at] ?? '').split(' ')
    const isRename = letter.startsWith('R')
    changes.push({
      path: fields[at + (isRename ? 2 : 1)] ?? '',
      previousPath: isRename ? fields[at + 1] : undefined,
      status: statuses[letter.slice(0, 1)] ?? 'modified',
      sha: letter === 'D' ? before : after,
    })
    at += isRename ? 3 : 2
  }
  const counts = readCounts(fields.slice(at))
  return changes.map((change) => ({
    ...change,
    ...(counts.get(change.path) ?? { additions: 0, deletions: 0 }),
  }))
}

// added TAB removed TAB path NUL     or, for a rename,     added TAB removed TAB NUL old NUL new NUL
function readCounts(fields: readonly string[]): Map<string, { additions: number; deletions: number }> {
  const counts = new Map<string, { additions: number; deletions: number }>()
  for (let at = 0; at < fields.length; at += 1) {
    const [added = '', removed = '', path = ''] = (fields[at] ?? '').split('\t')
    const isRename = path === ''
    const name = isRename ? (fields[at + 2] ?? '') : path
    counts.set(name, { additions: Number(added) || 0, deletions: Number(removed) || 0 })
    if (isRename) at += 2
  }
  return counts
}
