import type { GitObject } from '../../git/object-reader.ts'
import { parseCommit } from '../../git/parse-commit.ts'
import { formatTime } from '../../host.ts'
import { nodeId } from '../../render/node-id.ts'
import { commitUrl } from '../../render/render-commit.ts'
import type { RepositoryRecord } from '../../state.ts'
import { demand } from '../asking.ts'
import type { Asking } from '../asking.ts'
import type { PageArguments } from '../connection.ts'
import { checkSuitesSource } from './check.ts'
import type { CheckSuiteFilter } from './check.ts'

/** As git does: a zero byte near the beginning. */
const sniffedBytes = 8000

/** Answer for a git object by id or expression such as `HEAD:a.md`; `null` when there is none. */
export async function gitObjectSource(asking: Asking, repository: RepositoryRecord, revision: string) {
  const object = await asking.host.git.objectsOf(repository).read(revision)
  switch (object?.type) {
    case 'blob':
      return blobSource(asking, repository, object)
    case 'commit':
      return commitSource(asking, repository, object.sha)
    case 'tree':
      return { __typename: 'Tree', ...identity(repository, object) }
    default:
      return null
  }
}

/** Answer for a commit. */
export async function commitSource(asking: Asking, repository: RepositoryRecord, sha: string) {
  const { host } = asking
  const object = await host.git.objectsOf(repository).read(sha)
  if (object?.type !== 'commit') return null
  const commit = parseCommit(sha, object.content)
  return {
    __typename: 'Commit',
    ...identity(repository, object),
    message: commit.message,
    messageHeadline: commit.message.split('\n')[0] ?? '',
    committedDate: formatTime(new Date(commit.committer.date)),
    url: commitUrl(host, repository, sha),
    tree: identity(repository, { type: 'tree', sha: commit.tree }),
    checkSuites(page: PageArguments & { filterBy?: CheckSuiteFilter }) {
      demand(asking, repository, ['checks'])
      return checkSuitesSource(asking, repository, sha, page)
    },
  }
}

function blobSource({ host }: Asking, repository: RepositoryRecord, object: GitObject) {
  const { content } = object
  const isBinary = content.subarray(0, sniffedBytes).includes(0)
  const limit = host.limits.blobTextBytes
  return {
    __typename: 'Blob',
    ...identity(repository, object),
    byteSize: content.length,
    isBinary,
    isTruncated: content.length > limit,
    text: isBinary ? null : content.subarray(0, limit).toString('utf8'),
  }
}

function identity({ id }: RepositoryRecord, { type, sha }: Pick<GitObject, 'sha' | 'type'>) {
  return { id: nodeId(type, `${id}:${sha}`), oid: sha, abbreviatedOid: sha.slice(0, 7) }
}
