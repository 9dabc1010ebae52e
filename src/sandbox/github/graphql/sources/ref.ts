import { nodeId } from '../../render/node-id.ts'
import type { RepositoryRecord } from '../../state.ts'
import type { Asking } from '../asking.ts'
import { gitObjectSource } from './git-object.ts'

/** Answer for a ref by its full name; `null` when there is none. */
export function refSource(asking: Asking, repository: RepositoryRecord, qualifiedName: string) {
  const sha = repository.refs.get(qualifiedName)
  if (sha === undefined) return null
  const [, kind = ''] = qualifiedName.split('/')
  const prefix = `refs/${kind}/`
  return {
    id: nodeId('Ref', `${repository.id}:${qualifiedName}`),
    name: qualifiedName.slice(prefix.length),
    prefix,
    target: () => gitObjectSource(asking, repository, sha),
  }
}
