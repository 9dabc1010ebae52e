import { expect, it } from 'vitest'
import { parseCommand } from '../../src/reconcile/command.ts'

it.for([
  ['/stet', { kind: 'stet', text: '' }],
  ['/stet it is right\nmore', { kind: 'stet', text: 'it is right' }],
  ['/park 2028-02-29 a leap day', { kind: 'park', until: '2028-02-29', text: 'a leap day' }],
  ['> /stet', undefined],
  ['/etc/passwd', undefined],
] as const)('reads %j', ([body, command]) => {
  expect(parseCommand(body)).toEqual(command)
})

it.for([
  '/park 2026-02-31 later',
  '/park 2026-13-01 later',
  '/park 2026-02-29 later',
  '/park 2026-01-01',
  '/park soon',
])('refuses %j', (body) => {
  expect(parseCommand(body)).toMatchObject({ kind: 'bad' })
})
