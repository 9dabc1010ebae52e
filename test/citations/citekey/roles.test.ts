import { expect, it } from 'vitest'
import { findRoles } from '../../../src/citations/citekey/roles.ts'
import { drawItems } from '../draw-items.ts'

/** Draw the roles of a text: `mode: role = <before> key locator <behind>`, each key as it stands there. */
function drawn(text: string): string[] {
  return findRoles(text).map(({ mode, start, end, items }) => {
    return `${mode}: ${text.slice(start, end)} = ${drawItems(text, items)}`
  })
}

it.for([
  ['{cite}`burr99`', 'parenthetical', 'burr99'],
  ['{cite:p}`burr99`', 'parenthetical', 'burr99'],
  ['{cite:t}`burr99`', 'narrative', 'burr99'],
  ['{cite:ts}`burr99`', 'narrative', 'burr99'],
  ['{cite:ct}`burr99`', 'narrative', 'burr99'],
  ['{cite:cts}`burr99`', 'narrative', 'burr99'],
  ['{cite:author}`burr99`', 'narrative', 'burr99'],
  ['{cite:year}`burr99`', 'narrative', 'burr99'],
  ['{cite:yearpar}`burr99`', 'parenthetical', 'burr99'],
  ['{cite:alp}`burr99`', 'parenthetical', 'burr99'],
  ['{footcite}`burr99`', 'parenthetical', 'burr99'],
  ['{footcite:t}`burr99`', 'narrative', 'burr99'],
  ['{cite}``burr99``', 'parenthetical', 'burr99'],
  ['{cite}`b`', 'parenthetical', 'b'],
  ['{cite}`burr99,Quist`', 'parenthetical', 'burr99 | Quist'],
  ['{cite}` burr99 ; Quist `', 'parenthetical', 'burr99 | Quist'],
  ['{cite}`{see}burr99`', 'parenthetical', '<see> burr99'],
  ['{cite}`{see burr99}  burr99, Quist`', 'parenthetical', '<see burr99> burr99 | Quist'],
  ['{cite}`burr99{p. 3}`', 'parenthetical', 'burr99 page 3'],
  ['{cite}`burr99 {p. 3 and more}`', 'parenthetical', 'burr99 page 3 < and more>'],
  ['{cite}`{see}burr99{p. 3}, {also}Quist{so}`', 'parenthetical', '<see> burr99 page 3 | <also> Quist <so>'],
] as const)('reads %s', ([role, mode, items]) => {
  expect(drawn(`Tides ${role} rise.`)).toEqual([`${mode}: ${role} = ${items}`])
})

it('reads several in one text', () => {
  expect(drawn('Tides {cite}`burr99` rise {cite:t}`Quist`.')).toEqual([
    'parenthetical: {cite}`burr99` = burr99',
    'narrative: {cite:t}`Quist` = Quist',
  ])
})

it.for([
  ['an empty role', '{cite}`` and more'],
  ['a role that is never closed', '{cite}`burr99 and more'],
  ['a role without keys', '{cite}`, ;`'],
  ['a role in another fence', '{cite}``burr99`'],
  ['a role without backticks', '{cite}burr99'],
  ['a word in braces', '{excite}`burr99`'],
  ['a role for a part of the text', '{ref}`cite`'],
] as const)('reads nothing in %s', ([, text]) => {
  expect(drawn(`Tides ${text}`)).toEqual([])
})
