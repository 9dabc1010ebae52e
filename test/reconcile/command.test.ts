import { expect, it } from 'vitest'
import { parseCommand, parseNamedCommand } from '../../src/reconcile/command.ts'

const stet = { kind: 'stet', text: '' }

it.for([
  ['/stet', stet],
  ['/Stet', stet],
  ['/stet   \t', stet],
  ['\n\n  \n/stet', stet],
  ['  /stet', stet],
  ['/stet it is right\nmore', { kind: 'stet', text: 'it is right' }],
  ['/stet it is right\r\nmore\r\n', { kind: 'stet', text: 'it is right' }],
  ['/ANSWER Yes, it is.  ', { kind: 'answer', text: 'Yes, it is.' }],
  ['/answer\r\n\r\n12 Quay Street\r\nBergen\r\n', { kind: 'answer', text: '12 Quay Street\nBergen' }],
  ['/park 2028-02-29 a leap day', { kind: 'park', until: '2028-02-29', text: 'a leap day' }],
  ['/reopen', { kind: 'reopen' }],
  ['/recheck', { kind: 'recheck' }],
  ['/recheck please', { kind: 'recheck' }],
] as const)('reads %j', ([body, command]) => {
  expect(parseCommand(body)).toEqual(command)
})

it.for([
  '',
  'Thanks.\n/stet',
  '> /stet',
  '>/stet',
  '```\n/stet\n```',
  '`/stet`',
  '    /stet',
  '\t/stet',
  '\n\n    /stet',
  '- /stet',
  '1. /stet',
  '<!-- /stet -->',
  '<!--\n/stet\n-->',
  '\\/stet',
  '//stet',
  '/ stet',
  '/stets',
  '/stet-it',
  '/stet.',
  '/etc/passwd',
  '/assign me',
] as const)('takes %j for no command of its own', (body) => {
  expect(parseCommand(body)).toBeUndefined()
  expect(parseNamedCommand(body)).toBeUndefined()
})

it.for([
  '/park 2026-02-31 later',
  '/park 2026-13-01 later',
  '/park 2026-02-29 later',
  '/park 2026-01-01',
  '/park soon',
  '/park',
  '/answer',
  '/answer\n \n',
])('refuses %j', (body) => {
  expect(parseCommand(body)).toMatchObject({ kind: 'bad' })
})

it.for([
  ['/stet Q3 as agreed', 'Q3', { kind: 'stet', text: 'as agreed' }],
  ['/stet aq12', 'aq12', stet],
  ['/stet Q3a', 'Q3a', stet],
  ['/answer #12 yes', '#12', { kind: 'answer', text: 'yes' }],
  ['/answer Q5\nBergen', 'Q5', { kind: 'answer', text: 'Bergen' }],
  ['/park Q4 2027-01-02 on leave', 'Q4', { kind: 'park', until: '2027-01-02', text: 'on leave' }],
  ['/reopen Q4', 'Q4', { kind: 'reopen' }],
  ['/stet as agreed', undefined, { kind: 'stet', text: 'as agreed' }],
  ['/stet Quist2011 is right', undefined, { kind: 'stet', text: 'Quist2011 is right' }],
  ['/recheck', undefined, { kind: 'recheck' }],
] as const)('reads which query %j means', ([body, name, command]) => {
  expect(parseNamedCommand(body)).toEqual({ name, command })
})
