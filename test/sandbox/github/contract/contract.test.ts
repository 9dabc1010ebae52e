import { expect, it } from 'vitest'
import { Contract } from '../../../../src/sandbox/github/contract/contract.ts'

const path = { owner: 'ida', repo: 'tidal-notes' }
const checkRun = { name: 'Copydesk', head_sha: 'a'.repeat(40), status: 'completed', conclusion: 'success' }
const annotation = {
  path: 'a.md',
  start_line: 1,
  end_line: 1,
  annotation_level: 'failure',
  message: 'No entry.',
}

function faultOf(body: unknown): string | undefined {
  return new Contract().checkRequest('POST /repos/{owner}/{repo}/check-runs', { path, query: {}, body })
}

it('lets a check run with fifty annotations and three buttons pass', () => {
  const output = { title: 'Open', summary: 'Ten.', annotations: Array.from({ length: 50 }, () => annotation) }
  const button = { label: 'Recheck', description: 'Read it again', identifier: 'recheck' }

  const fault = faultOf({ ...checkRun, output, actions: [button, button, button] })

  expect(fault).toBeUndefined()
})

it.for([
  [
    'a fifty-first annotation',
    { output: { title: 't', summary: 's', annotations: Array.from({ length: 51 }, () => annotation) } },
    '/output/annotations must NOT have more than 50 items',
  ],
  [
    'a fourth button',
    { actions: Array.from({ length: 4 }, () => ({ label: 'a', description: 'b', identifier: 'c' })) },
    '/actions must NOT have more than 3 items',
  ],
  [
    'a conclusion that does not exist',
    { conclusion: 'fine' },
    '/conclusion must be equal to one of the allowed values',
  ],
  [
    'a level that does not exist',
    { output: { title: 't', summary: 's', annotations: [{ ...annotation, annotation_level: 'error' }] } },
    '/output/annotations/0/annotation_level must be equal to one of the allowed values',
  ],
  [
    'a summary over the limit',
    { output: { title: 't', summary: 's'.repeat(65_536) } },
    '/output/summary must NOT have more than 65535 characters',
  ],
  ['a misspelt key', { conclusions: 'success' }, '/ must NOT have additional properties (`conclusions`)'],
  ['a missing name', { name: undefined }, "/ must have required property 'name'"],
] as const)('catches %s', ([, change, expected]) => {
  const fault = faultOf({ ...checkRun, ...change })

  expect(fault).toBe(expected)
})

it('catches a query parameter that GitHub does not know', () => {
  const contract = new Contract()

  contract.checkRequest('GET /repos/{owner}/{repo}/issues', {
    path,
    query: { per_page: '100', lable: 'x' },
    body: undefined,
  })

  expect(contract.violations).toEqual([
    {
      kind: 'request',
      operation: 'GET /repos/{owner}/{repo}/issues',
      message: '/ must NOT have additional properties (`lable`)',
    },
  ])
})

it.for([
  ['a reply without a required field', 200, { slug: 'copydesk' }, "/ must have required property 'id'"],
  ['a status that is not described', 207, {}, 'status 207 is not described'],
] as const)('catches %s', ([, status, body, message]) => {
  const contract = new Contract()

  contract.checkResponse('GET /app', status, body)

  expect(contract.violations).toEqual([{ kind: 'response', operation: 'GET /app', message }])
})

it.for([
  [
    'a payload that lacks a field',
    'issues',
    'opened',
    { action: 'opened' },
    "/ must have required property 'issue'",
  ],
  ['an event that is not described', 'issues', 'melted', {}, 'is not described'],
] as const)('catches %s', ([, event, action, payload, message]) => {
  const contract = new Contract()

  contract.checkWebhook(event, action, payload)

  expect(contract.violations).toEqual([{ kind: 'webhook', operation: `${event} ${action}`, message }])
})

it('never repeats a value, which may be the text of a manuscript', () => {
  const contract = new Contract()
  const secret = 'The sea rises.'

  contract.checkRequest('POST /repos/{owner}/{repo}/check-runs', {
    path,
    query: {},
    body: { ...checkRun, conclusion: secret },
  })

  expect(JSON.stringify(contract.violations)).not.toContain(secret)
})
