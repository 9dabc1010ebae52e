import { createLabel } from '../actions/issues.ts'
import { renderLabel, renderLabels } from '../render/render-issue.ts'
import { issueOf } from './issues.ts'
import { created, ok, repositoryOperation } from './operation.ts'
import type { Operation, RepositoryAsked } from './operation.ts'
import { paginate } from './paginate.ts'

const read = { permissions: ['issues', 'pull_requests'], access: 'read' } as const
const write = { permissions: ['issues', 'pull_requests'], access: 'write' } as const

type LabelNames = readonly string[] | { readonly labels?: readonly (string | { readonly name: string })[] }

/** Labels of a repository and of one issue. */
export const labelOperations: readonly Operation[] = [
  repositoryOperation('GET /repos/{owner}/{repo}/labels', read, (asked) => {
    const { items, headers } = paginate(asked, [...asked.repository.labels.values()])
    return ok(
      items.map((label) => renderLabel(asked.host, asked.repository, label)),
      headers,
    )
  }),
  repositoryOperation<{ name: string; color?: string; description?: string }>(
    'POST /repos/{owner}/{repo}/labels',
    write,
    ({ host, repository, body }) =>
      created(renderLabel(host, repository, createLabel(host, repository, body))),
  ),
  repositoryOperation('POST /repos/{owner}/{repo}/issues/{issue_number}/labels', write, addLabels),
]

function addLabels(asked: RepositoryAsked<LabelNames>) {
  const { host, repository, body } = asked
  const issue = issueOf(asked)
  const given = 'labels' in body ? (body.labels ?? []) : Array.isArray(body) ? body : []
  for (const label of given) {
    const name: string = typeof label === 'string' ? label : label.name
    const known = repository.labels.get(name.toLowerCase()) ?? createLabel(host, repository, { name })
    if (!issue.labels.includes(known.name)) issue.labels.push(known.name)
  }
  return ok(renderLabels(host, repository, issue))
}
