import type { RepositoryName } from '../../model/snapshot.ts'
import { PermissionAnswer } from './answers.ts'
import { toForgeError } from './client.ts'
import type { Observer } from './observer.ts'

/** Tells whether somebody may triage, and so decide. */
export type IsDecider = (login: string) => Promise<boolean>

/** Make the question whether somebody may decide, asked once for each author of a command. */
export function findDeciders(observer: Observer, name: RepositoryName): IsDecider {
  const answers = new Map<string, Promise<boolean>>()
  return (login) => {
    const known = answers.get(login) ?? askPermission(observer, name, login)
    answers.set(login, known)
    return known
  }
}

async function askPermission(
  { client }: Observer,
  { owner, name }: RepositoryName,
  username: string,
): Promise<boolean> {
  try {
    const { data } = await client.request('GET /repos/{owner}/{repo}/collaborators/{username}/permission', {
      owner,
      repo: name,
      username,
    })
    const { permission, role_name: role } = PermissionAnswer.parse(data)
    return (
      ['admin', 'maintain', 'triage', 'write'].includes(role ?? permission) ||
      ['admin', 'write'].includes(permission)
    )
  } catch (error) {
    const refusal = toForgeError(error, 'a permission')
    if (refusal.status === 404) return false
    throw refusal
  }
}
