import { expect, it } from 'vitest'
import { jobKey } from '../../src/queue/job.ts'
import { webhookToJobs } from '../../src/queue/webhook-to-job.ts'

const shared = {
  installation: { id: 7 },
  repository: { name: 'paper', owner: { login: 'harbour' }, default_branch: 'main' },
}
const suite = { head_sha: 'abc', head_branch: 'fix', pull_requests: [{ number: 5 }] }
const forkSuite = { head_sha: 'abc', head_branch: null, pull_requests: [] }
const base = '0123456789abcdef0123456789abcdef01234567'
const group = { head_ref: `refs/heads/gh-readonly-queue/main/pr-5-${base}`, base_sha: base }
const groupSuite = { head_sha: 'abc', head_branch: `gh-readonly-queue/main/pr-5-${base}`, pull_requests: [] }
const own = { number: 3, labels: [{ name: 'author-query' }] }
const person = { type: 'User' }

it.for([
  ['push', 'a branch', { ref: 'refs/heads/fix' }, ['harbour/paper#branch:fix']],
  ['push', 'the branch of a merge group', { ref: group.head_ref }, []],
  [
    'merge_group',
    'checks requested',
    { action: 'checks_requested', merge_group: group },
    [`harbour/paper#branch:gh-readonly-queue/main/pr-5-${base}`],
  ],
  ['merge_group', 'destroyed', { action: 'destroyed', merge_group: group }, []],
  ['push', 'a tag', { ref: 'refs/tags/v1' }, []],
  ['pull_request', 'opened', { action: 'opened', number: 5 }, ['harbour/paper#pull:5']],
  ['pull_request', 'closed', { action: 'closed', number: 5 }, ['harbour/paper#pull:5']],
  ['pull_request', 'labelled', { action: 'labeled', number: 5 }, []],
  [
    'check_run',
    'run again',
    { action: 'rerequested', check_run: { check_suite: suite } },
    ['harbour/paper#branch:fix', 'harbour/paper#pull:5'],
  ],
  [
    'check_run',
    'the button',
    {
      action: 'requested_action',
      requested_action: { identifier: 'recheck' },
      check_run: { check_suite: suite },
    },
    ['harbour/paper#branch:fix', 'harbour/paper#pull:5'],
  ],
  ['check_run', 'completed', { action: 'completed', check_run: { check_suite: suite } }, []],
  [
    'check_suite',
    'run again',
    { action: 'rerequested', check_suite: suite },
    ['harbour/paper#branch:fix', 'harbour/paper#pull:5'],
  ],
  [
    'check_suite',
    'of a fork, run again',
    { action: 'rerequested', check_suite: forkSuite },
    ['harbour/paper#commit:abc'],
  ],
  ['check_suite', 'requested', { action: 'requested', check_suite: suite }, []],
  ['issues', 'an own one closed', { action: 'closed', issue: own }, ['harbour/paper#branch:main']],
  [
    'issues',
    'an own one edited',
    { action: 'edited', issue: own, sender: person },
    ['harbour/paper#branch:main'],
  ],
  ['issues', 'an own one closed by a bot', { action: 'closed', issue: own, sender: { type: 'Bot' } }, []],
  ['issues', 'another closed', { action: 'closed', issue: { number: 4, labels: [] } }, []],
  ['issues', 'an own one opened', { action: 'opened', issue: own }, []],
  [
    'issue_comment',
    'a command',
    { action: 'created', issue: own, comment: { body: '/stet fine', user: person } },
    ['harbour/paper#branch:main'],
  ],
  ['issue_comment', 'talk', { action: 'created', issue: own, comment: { body: 'fine', user: person } }, []],
  [
    'issue_comment',
    'a bot',
    { action: 'created', issue: own, comment: { body: '/stet fine', user: { type: 'Bot' } } },
    [],
  ],
  [
    'issue_comment',
    'on a pull request',
    {
      action: 'created',
      issue: { number: 5, labels: [], pull_request: {} },
      comment: { body: '/recheck', user: person },
    },
    ['harbour/paper#pull:5'],
  ],
  [
    'issue_comment',
    'a decision on a pull request',
    {
      action: 'created',
      issue: { number: 5, labels: [], pull_request: {} },
      comment: { body: '\r\n/Stet Q3 fine\r\n', user: person },
    },
    ['harbour/paper#pull:5', 'harbour/paper#branch:main'],
  ],
  [
    'issue_comment',
    'an edited command',
    { action: 'edited', issue: own, comment: { body: '/stet fine', user: person } },
    ['harbour/paper#branch:main'],
  ],
  [
    'issue_comment',
    'a deleted command',
    { action: 'deleted', issue: own, comment: { body: '/stet fine', user: person } },
    [],
  ],
  [
    'issue_comment',
    'another program’s command',
    { action: 'created', issue: own, comment: { body: '/assign me', user: person } },
    [],
  ],
  ['star', 'anything else', { action: 'created' }, []],
] as const)('maps %s (%s)', ([event, , fields, keys]) => {
  expect(webhookToJobs(event, { ...shared, ...fields }).map(jobKey)).toEqual(keys)
})

it.for([
  ['installation', { action: 'created', repositories: [{ full_name: 'harbour/paper' }] }],
  ['installation_repositories', { action: 'added', repositories_added: [{ full_name: 'harbour/paper' }] }],
] as const)('looks once at the repositories of %s', ([event, fields]) => {
  expect(webhookToJobs(event, { installation: { id: 7 }, ...fields }).map(jobKey)).toEqual([
    'harbour/paper#repository',
  ])
})

it.for([
  ['its checks are requested', 'merge_group', { action: 'checks_requested', merge_group: group }],
  ['they are run again', 'check_suite', { action: 'rerequested', check_suite: groupSuite }],
] as const)('compares a merge group with what it is built upon when %s', ([, event, fields]) => {
  expect(webhookToJobs(event, { ...shared, ...fields })[0]).toMatchObject({ target: { baseSha: base } })
})

it('maps what has no repository or installation to nothing', () => {
  expect(webhookToJobs('ping', { zen: 'x' })).toEqual([])
})
