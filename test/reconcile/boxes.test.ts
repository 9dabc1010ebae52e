import { expect, it } from 'vitest'
import type { ObservedEdit } from '../../src/model/snapshot.ts'
import { formatBox, readBoxActs } from '../../src/reconcile/boxes.ts'

const q1 = formatBox('**Q1** · open', { fingerprint: 'a--paper (1).md query Q1', isTicked: false })
const q2 = formatBox('**Q2** · answered', { fingerprint: 'paper.md query Q2', isTicked: true })
const written = `Two queries.\n\n${q1}\n  What?\n${q2}\n`

function edit(
  login: string,
  at: string,
  body: string | null,
  actor: ObservedEdit['actor'] = 'person',
): ObservedEdit {
  return { actor, login, at, body }
}

function acts(body: string, edits: readonly ObservedEdit[]): string[] {
  return readBoxActs({ body, edits }).map(
    ({ fingerprint, said: { kind, by, at } }) => `${fingerprint}: ${kind} by ${by} at ${at}`,
  )
}

const ticked = written.replace('[ ]', '[x]')
const both = ticked.replace('[x] **Q2**', '[ ] **Q2**')

it('sees nothing in what Copydesk wrote', () => {
  expect(acts(written, [edit('copydesk', '1', written, 'app')])).toEqual([])
})

it.for([
  ['as GitHub keeps it', ticked],
  ['with the line ends of a browser', ticked.replaceAll('\n', '\r\n')],
  ['in capitals', ticked.replace('[x] **Q1**', '[X] **Q1**')],
] as const)('sees a tick %s, of a name that HTML would break', ([, body]) => {
  expect(acts(body, [edit('anna', '2', body)])).toEqual(['a--paper (1).md query Q1: answered by anna at 2'])
})

it('gives each box to whoever changed it last', () => {
  const edits = [edit('copydesk', '1', written, 'app'), edit('anna', '2', ticked), edit('ben', '3', both)]

  expect(acts(both, edits)).toEqual([
    'a--paper (1).md query Q1: answered by anna at 2',
    'paper.md query Q2: reopened by ben at 3',
  ])
})

it('gives a box that went to and fro to whoever had the last word', () => {
  const edits = [edit('anna', '2', ticked), edit('ben', '3', written), edit('cato', '4', ticked)]

  expect(acts(ticked, edits)).toEqual(['a--paper (1).md query Q1: answered by cato at 4'])
})

it('gives every box to the last editor where the forge keeps no texts', () => {
  expect(acts(both, [edit('anna', '2', null), edit('ben', '3', null)])).toEqual([
    'a--paper (1).md query Q1: answered by ben at 3',
    'paper.md query Q2: reopened by ben at 3',
  ])
})

it('hears no bot that ticks', () => {
  expect(acts(ticked, [edit('helper', '2', ticked, 'bot')])).toEqual([])
})

it('passes over a line whose hidden part was damaged', () => {
  expect(
    acts('- [x] **Q1** <!-- box _ %E0%A4%A -->\n- [x] **Q1**\n- [x] a <!-- box', [edit('anna', '2', null)]),
  ).toEqual([])
})
