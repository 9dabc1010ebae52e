import { describe, expect, it } from 'vitest'
import type { CitationSyntaxName, LinkedCitation } from '../../src/model/citation.ts'
import type { Reference } from '../../src/model/reference.ts'
import { preferMainSyntax } from '../../src/references/prefer-main-syntax.ts'

const start = { line: 1, column: 1, offset: 0 }

function listOf(ids: readonly string[], isNumbered = true): Reference[] {
  return ids.map((id, index) => ({
    id,
    label: id,
    text: id,
    csl: { type: 'book' },
    origin: 'list',
    list: 0,
    place: { path: 'paper.md', start, end: start },
    ...(isNumbered && { number: index + 1 }),
  }))
}

/** Place citations one behind the other: `Knox = knox`, `[1] = knox`, `“Knox, Tides” = knox` for a note; `_` is a space. */
function drawn(text: string): LinkedCitation[] {
  let offset = 0
  return text.split('; ').map((line) => {
    const [shown = '', ids = ''] = line.split(' = ')
    const printed = shown.replace(/^_*/, '')
    offset += shown.length - printed.length
    const from = { line: 1, column: 1, offset }
    offset += printed.length
    const place = { path: 'paper.md', start: from, end: { line: 1, column: 1, offset } }
    const target = { kind: 'key', key: printed } as const
    const items = ids.split('|').map((one) => ({
      text: printed,
      place,
      target,
      locator: null,
      references: one === '' ? [] : one.split('+'),
      nearest: [],
    }))
    return { syntax: syntaxOf(printed), mode: 'parenthetical', text: printed, place, items }
  })
}

function syntaxOf(text: string): CitationSyntaxName {
  if (/^\\?[[^(]/.test(text)) return 'numeric'
  if (text.startsWith('“')) return 'note'
  return text.startsWith('@') ? 'citekey' : 'author-date'
}

function kept(text: string, references: readonly Reference[]): string[] {
  return preferMainSyntax(drawn(text), references).map((citation) => citation.text)
}

const ten = listOf(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'])
const tenBare = listOf(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'], false)

it('keeps everything where nothing is cited by number or in notes', () => {
  expect(kept('Ash = a; Berg = ; @cole = c', ten)).toEqual(['Ash', 'Berg', '@cole'])
})

describe('in a text that cites by number', () => {
  const numbers = '__[1] = a; ___[2] = b; ___[3] = c; ___[4] = d'

  it.for([
    ['right before a number', `Eng = e; [1] = a; ${numbers}`, ['[1]', '[1]', '[2]', '[3]', '[4]']],
    ['before a number and a space', `Eng = e; _[1] = a; ${numbers}`, ['[1]', '[1]', '[2]', '[3]', '[4]']],
    ['before a number and two signs', `Eng = e; __[1] = a; ${numbers}`, ['[1]', '[1]', '[2]', '[3]', '[4]']],
    ['where a number cites the same', `${numbers}; ___Ash = a`, ['[1]', '[2]', '[3]', '[4]']],
    ['that mean no entry', `${numbers}; ___Vik = `, ['[1]', '[2]', '[3]', '[4]']],
    ['that may mean two', `${numbers}; ___Vik = e+f`, ['[1]', '[2]', '[3]', '[4]']],
  ] as const)('names and year are left out %s', ([, text, left]) => {
    expect(kept(text, ten)).toEqual(left)
  })

  it.for([
    ['where no number cites the same', `${numbers}; ___Eng = e`, ['[1]', '[2]', '[3]', '[4]', 'Eng']],
    [
      'where one of several is cited by no number',
      `${numbers}; ___Ash = a|e`,
      ['[1]', '[2]', '[3]', '[4]', 'Ash'],
    ],
  ] as const)('names and year are kept %s', ([, text, left]) => {
    expect(kept(text, ten)).toEqual(left)
  })

  it('names and year are left out where numbers cite nearly all of the list', () => {
    const most = `${numbers}; __[5] = e; __[6] = f; __[7] = g`

    expect(kept(`${most}; ___Ida = i`, ten)).toContain('Ida')
    expect(kept(`${most}; __[8] = h; ___Ida = i`, ten)).not.toContain('Ida')
  })

  it('what is cited by key is kept', () => {
    expect(kept(`${numbers}; ___@ash = a`, ten)).toContain('@ash')
  })
})

describe('in a text with fewer than twice as many numbers as names', () => {
  const names = '___Ash = a; ___Berg = b; ___Cole = c; ___Dahl = d; ___Eng = e'

  it('numbers that repeat what names cite are left out', () => {
    expect(kept(`${names}; ___^1^ = a; ___^2^ = b`, ten)).toEqual(['Ash', 'Berg', 'Cole', 'Dahl', 'Eng'])
  })

  it('numbers in brackets are kept before a list that prints numbers, and only before such a list', () => {
    const text = `${names}; ___[1] = a; ___\\[2] = b; ___(3) = c`

    expect(kept(text, ten)).toEqual(['Ash', 'Berg', 'Cole', 'Dahl', 'Eng', '[1]', '\\[2]'])
    expect(kept(text, tenBare)).toEqual(['Ash', 'Berg', 'Cole', 'Dahl', 'Eng'])
  })

  it('both are kept where names cite less than half of the list', () => {
    const text = '___Ash = a; ___Berg = b; ___Cole = c; ___Dahl = d; ___^1^ = a; ___^2^ = b'

    expect(kept(text, ten)).toHaveLength(6)
  })

  it('both are kept where less than half of what numbers cite is cited by names', () => {
    expect(kept(`${names}; ___^1^ = a; ___^8^ = h; ___^9^ = i`, ten)).toHaveLength(8)
    expect(kept(`${names}; ___^1^ = a; ___^8^ = h`, ten)).toHaveLength(5)
  })

  it('numbers are the main form from twice as many on', () => {
    const text = '___Ash = a; ___[1] = a'

    expect(kept(text, ten)).toEqual(['Ash', '[1]'])
    expect(kept(`${text}; ___[2] = b`, ten)).toEqual(['[1]', '[2]'])
  })
})

describe('in a text that cites in notes', () => {
  const notes = '___“Ash, Tides” = a; ___“Berg, Silt” = b'

  it('numbers are left out, and names and year that mean no entry', () => {
    expect(kept(`${notes}; ___[1] = a; ___Cole = c; ___Vik = ; ___@dahl = `, ten)).toEqual([
      '“Ash, Tides”',
      '“Berg, Silt”',
      'Cole',
      '@dahl',
    ])
  })

  it('names and year are kept if one of several means an entry', () => {
    expect(kept(`${notes}; ___Cole = |c`, ten)).toContain('Cole')
  })

  it('notes count no more than the rest where that cites more of the list', () => {
    expect(kept(`${notes}; ___[1] = a; ___[2] = b`, ten)).not.toContain('[1]')
    expect(kept(`${notes}; ___[1] = a; ___[2] = b; ___[3] = c`, ten)).toContain('[1]')
  })
})
