import { describe, expect, it } from 'vitest'
import { findQueryNumber, parseQueryNumber } from '../../src/manuscript/query-number.ts'

describe('a number at the start of a text', () => {
  it.for([
    ['Q12 Check the map.', 'Q12', 'Check the map.'],
    ['AQ104: Check the map.', 'AQ104', 'Check the map.'],
    ['AQ #3 Check the map.', 'AQ3', 'Check the map.'],
    ['Author query 7. Check the map.', 'Q7', 'Check the map.'],
    ['Query no 2: Check the map.', 'Q2', 'Check the map.'],
    ['Query Nr. 2: Check the map.', 'Q2', 'Check the map.'],
    ['QUERY NO.2: Check the map.', 'Q2', 'Check the map.'],
    ['Q4b: Check the map.', 'Q4b', 'Check the map.'],
    ['Q4B: Check the map.', 'Q4b', 'Check the map.'],
    ['[Q05] Check the map.', 'Q5', 'Check the map.'],
    ['( Q5 )   Check the map.', 'Q5', 'Check the map.'],
    ['  Q5 – Check the map.', 'Q5', 'Check the map.'],
    ['Q5\tCheck the map.  ', 'Q5', 'Check the map.  '],
  ] as const)('reads “%s” as %s', ([text, id, rest]) => {
    const found = findQueryNumber(text)

    expect(found?.id).toBe(id)
    expect(text.slice(found?.length)).toBe(rest)
  })

  it.for([
    ['a number later in the line', 'As Q1 says.'],
    ['a bracket that stays open', '[Q1 Check the map.'],
    ['a bracket that was never opened', 'Q1] Check the map.'],
    ['a short name in small letters', 'q1: Check the map.'],
    ['a short name in mixed letters', 'Au 3: Check the map.'],
    ['a short name whose second letter is small', 'Aq1: Check the map.'],
    ['a longer word after the digit', 'Q1st Check the map.'],
    ['four digits', 'CE2011 Check the map.'],
    ['a mark that no sheet prints', 'Q/1 Check the map.'],
    ['a name without digits', 'Query: Check the map.'],
  ] as const)('finds none in %s', ([, text]) => {
    expect(findQueryNumber(text)).toBeUndefined()
  })

  it.for([
    ['Q1 Check the map.', false],
    ['Q1: Check the map.', true],
    ['Q1 - Check the map.', true],
    ['[Q1] Check the map.', true],
    ['<Q1>Check the map.', true],
    ['Q1', false],
  ] as const)('says of “%s” whether a mark sets it off: %s', ([text, isSetOff]) => {
    expect(findQueryNumber(text)?.isSetOff).toBe(isSetOff)
  })
})

describe('a text that should be a number and nothing else', () => {
  it.for([
    ['AQ2', 'AQ2'],
    [' Query 2: ', 'Q2'],
    ['Q2\n', 'Q2'],
    ['Q2 \n \n', 'Q2'],
  ] as const)('reads %j', ([text, id]) => {
    expect(parseQueryNumber(text)).toBe(id)
  })

  it.for(['Q2 or Q3', 'Q2: Check the map.', 'Two', ''])('does not read “%s”', (text) => {
    expect(parseQueryNumber(text)).toBeUndefined()
  })
})
