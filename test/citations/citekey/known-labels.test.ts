import { describe, expect, it } from 'vitest'
import { citationsIn, itemsIn } from '../key-manuscript.ts'

const labels = ['RFC2119', 'Burr99', 'boost']

/** Each citation of a text, with its items as they are printed. */
function drawn(text: string): string[] {
  return citationsIn(text, labels).map(
    ({ mode, text: whole, items }) => `${mode}: ${whole} = ${items.map((item) => item.text).join(' | ')}`,
  )
}

it.for([
  ['one', 'It MUST [RFC2119].', 'parenthetical: [RFC2119] = RFC2119'],
  ['several', 'It MUST [RFC2119, Burr99].', 'parenthetical: [RFC2119, Burr99] = RFC2119 | Burr99'],
  [
    'with a page',
    'It MUST [Burr99, p. 3; RFC2119].',
    'parenthetical: [Burr99, p. 3; RFC2119] = Burr99 | RFC2119',
  ],
  [
    'with spaces behind',
    'It MUST [Burr99 , RFC2119 ].',
    'parenthetical: [Burr99 , RFC2119 ] = Burr99 | RFC2119',
  ],
  ['in double braces', 'It MUST {{RFC2119}}.', 'parenthetical: {{RFC2119}} = RFC2119'],
  ['in double braces with a mark', 'It MUST {{?RFC2119}}.', 'parenthetical: {{?RFC2119}} = RFC2119'],
] as const)('places labels in brackets: %s', ([, text, citation]) => {
  expect(drawn(text)).toEqual([citation])
})

describe('brackets', () => {
  it.for([
    ['hold anything else', '[Burr99, and more]'],
    ['begin with a pinpoint', '[p. 3, Burr99]'],
    ['hold two pinpoints', '[Burr99, p. 3, p. 4]'],
    ['hold words behind a pinpoint', '[Burr99, p. 3 and more]'],
    ['hold a label in another case', '[burr99]'],
  ] as const)('cite nothing if they %s', ([, text]) => {
    expect(itemsIn(`It MUST ${text}.`, labels)).toEqual([])
  })

  it('cite nothing without a bibliography', () => {
    expect(itemsIn('It MUST [RFC2119].', [])).toEqual([])
  })

  it('cite by a plain word only where no key is cited otherwise', () => {
    expect(itemsIn('It MUST [boost].', labels)).toEqual(['boost'])
    expect(itemsIn('It MUST [boost], says @Burr99.', labels)).toEqual(['Burr99'])
    expect(itemsIn('It MUST [boost], says {cite}`Burr99`.', labels)).toEqual(['Burr99'])
  })

  it('cite by a label with digits where keys are cited otherwise too', () => {
    expect(itemsIn('It MUST [RFC2119], says @Burr99.', labels)).toEqual(['RFC2119', 'Burr99'])
  })
})
