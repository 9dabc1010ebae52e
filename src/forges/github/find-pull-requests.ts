import { z } from 'zod'
import type { RepositoryName } from '../../model/snapshot.ts'
import { toForgeError, type GitHubClient } from './client.ts'

const Pulls = z.array(z.object({ number: z.number(), head: z.object({ sha: z.string() }) }))
const perPage = 100
const mostPages = 10

/**
 * Find the open pull requests whose head is a commit, in a fork or not, among the thousand that changed last.
 *
 * GitHub's list of a commit's pull requests leaves out those of forks.
 */
export async function findPullRequests(
  client: GitHubClient,
  { owner, name }: RepositoryName,
  sha: string,
): Promise<number[]> {
  const found: number[] = []
  for (let page = 1; page <= mostPages; page++) {
    const pulls = await readPage(client, { owner, repo: name, page })
    found.push(...pulls.filter(({ head }) => head.sha === sha).map(({ number }) => number))
    if (pulls.length < perPage) break
  }
  return found
}

async function readPage(
  client: GitHubClient,
  where: { owner: string; repo: string; page: number },
): Promise<z.infer<typeof Pulls>> {
  try {
    const { data } = await client.request('GET /repos/{owner}/{repo}/pulls', {
      ...where,
      state: 'open',
      sort: 'updated',
      direction: 'desc',
      per_page: perPage,
    })
    return Pulls.parse(data)
  } catch (error) {
    throw toForgeError(error, 'the list of pull requests')
  }
}
