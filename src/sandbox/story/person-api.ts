import { z } from 'zod'

const Issue = z.object({
  number: z.number(),
  title: z.string(),
  body: z.string().nullable(),
  state: z.string(),
  state_reason: z.string().nullable().optional(),
  labels: z.array(z.object({ name: z.string() })),
  pull_request: z.unknown().optional(),
})
const Pull = z.object({ number: z.number(), head: z.object({ sha: z.string() }) })
const Comments = z.array(z.object({ body: z.string(), user: z.object({ login: z.string() }) }))
const CheckRuns = z.object({
  check_runs: z.array(
    z.object({
      id: z.number(),
      conclusion: z.string().nullable(),
      output: z.object({ title: z.string().nullable(), annotations_count: z.number() }),
    }),
  ),
})

type IssueAnswer = z.infer<typeof Issue>

/** What a person does on the local GitHub by its API, in one repository. */
export interface PersonApi {
  readonly issues: () => Promise<IssueAnswer[]>
  readonly comments: (number: number) => Promise<z.infer<typeof Comments>>
  readonly comment: (number: number, body: string) => Promise<void>
  readonly closeIssue: (number: number, reason: 'completed' | 'not_planned') => Promise<void>
  readonly openPullRequest: (head: string, title: string) => Promise<z.infer<typeof Pull>>
  readonly merge: (number: number) => Promise<void>
  readonly checkRuns: (ref: string) => Promise<z.infer<typeof CheckRuns>['check_runs']>
}

/** Speak to the local GitHub's REST API as a person. */
export function createPersonApi(
  apiUrl: string,
  { login, repository }: { login: string; repository: string },
): PersonApi {
  const send = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`${apiUrl}/repos/${repository}${path}`, {
      method,
      headers: {
        authorization: `token person:${login}`,
        accept: 'application/vnd.github+json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`The local GitHub answered ${method} ${path} with ${response.status}`)
    return response.json()
  }
  return {
    issues: async () =>
      z
        .array(Issue)
        .parse(await send('GET', '/issues?state=all&per_page=100'))
        .toReversed(),
    comments: async (number) => Comments.parse(await send('GET', `/issues/${number}/comments`)),
    comment: async (number, body) => void (await send('POST', `/issues/${number}/comments`, { body })),
    closeIssue: async (number, reason) =>
      void (await send('PATCH', `/issues/${number}`, { state: 'closed', state_reason: reason })),
    openPullRequest: async (head, title) =>
      Pull.parse(await send('POST', '/pulls', { head, base: 'main', title })),
    merge: async (number) => void (await send('PUT', `/pulls/${number}/merge`, {})),
    checkRuns: async (ref) => CheckRuns.parse(await send('GET', `/commits/${ref}/check-runs`)).check_runs,
  }
}
