import { expect, it } from 'vitest'
import type { Files } from '../../src/model/snapshot.ts'
import { findNewLines } from '../../src/reconcile/new-lines.ts'

function filesOf(texts: Readonly<Record<string, string>>): Files {
  return new Map(Object.entries(texts).map(([path, text]) => [path, { kind: 'text', text }]))
}

function newLines(base: Readonly<Record<string, string>>, head: string): number[] {
  const isNew = findNewLines({ base: filesOf(base), head: filesOf({ 'tides.md': head }) })
  return [1, 2, 3, 4, 5, 6].filter((line) => isNew('tides.md', line))
}

it.for([
  ['a line that was written', { 'tides.md': 'Ebb.\n\nFlood.\n' }, 'Ebb.\n\nSlack.\n\nFlood.\n', [3]],
  ['a line that was changed', { 'tides.md': 'Ebb.\n\nFlood.\n' }, 'Ebb (Moe, 1999).\n\nFlood.\n', [1]],
  ['none of lines that moved', { 'tides.md': 'Ebb.\n\nFlood.\n' }, 'Flood.\n\nEbb.\n', []],
  ['every line of a new file but empty ones', {}, 'Ebb.\n\nFlood.\n', [1, 3]],
  ['what a renamed file brought', { 'old.md': 'Ebb.\n\nFlood.\n' }, 'Ebb.\n\nSlack.\n', [3]],
  ['every line whose ending changed', { 'tides.md': 'Ebb.\nFlood.\n' }, 'Ebb.\r\nFlood.\r\n', [1, 2]],
  ['nothing where lines are counted otherwise', { 'tides.md': 'Ebb.\n' }, 'Slack.\rFlood.\n', []],
] as const)('calls new %s', ([, base, head, lines]) => {
  expect(newLines(base, head)).toEqual(lines)
})

it('says nothing of a file that could not be read', () => {
  const base: Files = new Map([['tides.md', { kind: 'unreadable', why: 'binary file' }]])

  expect(findNewLines({ base, head: filesOf({ 'tides.md': 'Ebb.\n' }) })('tides.md', 1)).toBe(false)
})
