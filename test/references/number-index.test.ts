import { describe, expect, it } from 'vitest'
import type { Citation } from '../../src/model/citation.ts'
import type { Reference } from '../../src/model/reference.ts'
import { linkCitations } from '../../src/references/link-citations.ts'
import { numberEntries } from '../../src/references/number-entries.ts'

interface Where {
  readonly path?: string
  readonly offset?: number
}

function placeAt({ path = 'book.md', offset = 0 }: Where) {
  const position = { line: 1, column: 1, offset }
  return { path, start: position, end: position }
}

/** Build entries of one list: `3: knox` prints a number, `knox` does not. */
function listOf(
  lines: readonly string[],
  { list = 0, ...where }: Where & { list?: number } = {},
): Reference[] {
  return lines.map((line) => {
    const [, number, id = ''] = /^(?:(\d+): )?(.*)$/.exec(line) ?? []
    return {
      id,
      label: id,
      text: id,
      csl: { type: 'book' },
      origin: 'list',
      list,
      place: placeAt(where),
      ...(number !== undefined && { number: Number(number) }),
    }
  })
}

function cite(number: number, { rangeStart, ...where }: Where & { rangeStart?: number } = {}): Citation {
  const place = placeAt(where)
  const target = { kind: 'number', number, ...(rangeStart !== undefined && { rangeStart }) } as const
  return {
    syntax: 'numeric',
    mode: 'parenthetical',
    text: `[${number}]`,
    place,
    items: [{ text: String(number), place, target, locator: null }],
  }
}

/** What a citation means, and what its range implies. */
function linked(citation: Citation, references: readonly Reference[]) {
  const [item] = linkCitations({ citations: [citation], references }).flatMap(({ items }) => items)
  return item && [item.references, item.implied]
}

const plain = ['knox', 'berg', 'moe', 'vik', 'ash']

describe('a number means', () => {
  it.for([
    ['the entry that prints it', 7, ['6: knox', '7: berg'], [['berg'], undefined]],
    ['the entry at its position where none prints one', 2, ['knox', 'berg'], [['berg'], undefined]],
    ['nothing beyond the list', 3, ['knox', 'berg'], [[], undefined]],
    [
      'the entry between two whose numbers leave one out',
      7,
      ['6: knox', 'berg', '8: moe'],
      [['berg'], undefined],
    ],
    ['nothing where two are left out', 7, ['6: knox', 'berg', '9: moe'], [[], undefined]],
    ['nothing at the end of a list with numbers', 3, ['1: knox', '2: berg', 'moe'], [[], undefined]],
    ['the position where but half print one', 1, ['7: knox', 'berg'], [['knox'], undefined]],
    ['every entry that prints it', 1, ['1: knox', '1: berg', '2: moe'], [['knox', 'berg'], undefined]],
  ] as const)('%s', ([, number, lines, meaning]) => {
    expect(linked(cite(number), listOf(lines))).toEqual(meaning)
  })

  it.for([
    ['those between its ends', 4, 1, [['vik'], ['berg', 'moe']]],
    ['none between neighbours', 2, 1, [['berg'], undefined]],
    ['those that the list has', 9, 3, [[], ['vik', 'ash']]],
  ] as const)('in a range, %s as well', ([, number, rangeStart, meaning]) => {
    expect(linked(cite(number, { rangeStart }), listOf(plain))).toEqual(meaning)
  })
})

describe('where chapters have lists of their own, a number means', () => {
  const book = [
    ...listOf(['1: knox', '2: berg'], { list: 0, offset: 100 }),
    ...listOf(['1: moe', '2: vik'], { list: 1, offset: 300 }),
  ]

  it.for([
    ['the list behind it, in the first chapter', 50, 'knox'],
    ['the list behind it, in the second chapter', 200, 'moe'],
    ['the last list, behind all', 400, 'moe'],
    ['the next list, from where a list begins', 100, 'moe'],
  ] as const)('%s', ([, offset, id]) => {
    expect(linked(cite(1, { offset }), book)).toEqual([[id], undefined])
  })

  it('a list of its own file', () => {
    const files = [
      ...listOf(['1: knox'], { list: 0, path: 'one.md', offset: 100 }),
      ...listOf(['1: moe'], { list: 1, path: 'two.md', offset: 100 }),
      ...listOf(['1: vik'], { list: 2, path: 'three.md', offset: 100 }),
    ]

    expect(linked(cite(1, { path: 'two.md' }), files)).toEqual([['moe'], undefined])
  })
})

describe('numbers of entries', () => {
  it('are none for a bibliography file', () => {
    const file = listOf(plain).map((reference) => ({ ...reference, origin: 'bibliography' as const }))

    expect(numberEntries(file).numberOf.size).toBe(0)
  })

  it.for([
    ['most entries print them', ['1: knox', '2: berg', 'moe'], true],
    ['half of the entries print them', ['1: knox', 'berg'], false],
    ['no entry prints them', ['knox', 'berg'], false],
  ] as const)('are printed if %s', ([, lines, isPrinted]) => {
    expect(numberEntries(listOf(lines)).isPrinted).toBe(isPrinted)
  })

  it('are printed if the greater part of several lists prints them', () => {
    const printed = listOf(['1: knox', '2: berg', '3: moe'], { list: 0 })
    const bare = listOf(['vik', 'ash'], { list: 1 })

    expect(numberEntries([...printed, ...bare]).isPrinted).toBe(true)
    expect(numberEntries([...printed.slice(0, 2), ...bare]).isPrinted).toBe(false)
    expect([...numberEntries([...printed, ...bare]).numberOf]).toEqual([
      ['knox', 1],
      ['berg', 2],
      ['moe', 3],
      ['vik', 1],
      ['ash', 2],
    ])
  })
})

describe('other targets', () => {
  it('mean the entry that a note names', () => {
    const citation = cite(1)
    const items = citation.items.map((item) => ({ ...item, target: { kind: 'entry', id: 'berg' } as const }))

    expect(linked({ ...citation, syntax: 'note', items }, listOf(plain))).toEqual([['berg'], undefined])
  })

  it('mean the entry that has the key, or none', () => {
    const citation = cite(1)
    const withKey = (key: string): Citation => ({
      ...citation,
      syntax: 'citekey',
      items: citation.items.map((item) => ({ ...item, target: { kind: 'key', key } as const })),
    })
    const references = listOf(plain).map((reference) => ({ ...reference, citekey: `${reference.id}99` }))

    expect(linked(withKey('moe99'), references)).toEqual([['moe'], undefined])
    expect(linked(withKey('moe98'), references)).toEqual([[], undefined])
  })

  it('mean no entry by a key that is a slip away, which is the near miss', () => {
    const citation = cite(1)
    const items = citation.items.map((item) => ({
      ...item,
      target: { kind: 'key', key: 'bergg99' } as const,
    }))
    const references = listOf(plain).map((reference) => ({ ...reference, citekey: `${reference.id}99` }))

    const [linked] = linkCitations({ citations: [{ ...citation, syntax: 'citekey', items }], references })

    expect(linked?.items[0]).toMatchObject({
      references: [],
      nearMiss: { reference: 'berg', kind: 'key-spelling' },
    })
  })
})
