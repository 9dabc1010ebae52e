import { askGit, runGit } from './run-git.ts'

export interface MergeRequest {
  readonly base: string
  readonly head: string
  readonly method: 'merge' | 'squash'
  readonly message: string
  readonly author: { readonly name: string; readonly email: string; readonly date: Date }
}

/** Merge two commits without a working tree and give the new commit; `undefined` when they conflict. */
export async function mergeBranches(folder: string, request: MergeRequest): Promise<string | undefined> {
  const { base, head, method, message, author } = request
  const tree = await mergeTrees(folder, base, head)
  if (tree === undefined) return undefined
  const parents = method === 'merge' ? [base, head] : [base]
  const seconds = `${Math.floor(author.date.getTime() / 1000)} +0000`
  return runGit(
    folder,
    ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent]), '-m', message],
    {
      GIT_AUTHOR_NAME: author.name,
      GIT_AUTHOR_EMAIL: author.email,
      GIT_AUTHOR_DATE: seconds,
      GIT_COMMITTER_NAME: 'GitHub',
      GIT_COMMITTER_EMAIL: 'noreply@github.com',
      GIT_COMMITTER_DATE: seconds,
    },
  )
}

/** Merge two commits' trees; `undefined` when they conflict or have no common ancestor. */
export async function mergeTrees(folder: string, base: string, head: string): Promise<string | undefined> {
  const printed = await askGit(folder, ['merge-tree', '--write-tree', base, head])
  return printed?.split('\n')[0]
}
