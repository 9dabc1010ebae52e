import { describe, expect, it } from 'vitest'
import { indexReferences } from '../../src/references/reference-index.ts'
import { entry, link } from './linked-entries.ts'

const list = [
  entry('knox', 'Knox, A.; Berg, N.', '2003', 'Tides of the north'),
  entry('knox-later', 'Knox, A.', '2011', 'Silt'),
  entry('site', '-', '2023', 'Harbour master explains the tides'),
  entry('who', 'World Tide Office', '2020', 'Levels'),
]
/** Index the list anew: what is known of an entry is kept with it. */
function indexAnew() {
  return indexReferences(list.map((reference) => ({ ...reference })))
}

describe('entries by name, whatever their year', () => {
  it.for([
    ['a surname', 'Knox', ['knox', 'knox-later']],
    ['a surname in capitals', 'KNOX', ['knox', 'knox-later']],
    ['a title', 'Harbour master explains the tides', ['site']],
    ['the first words of a title', 'Harbour Master', ['site']],
    ['a group', 'World Tide Office', ['who']],
    ['a part of a surname', 'Knox-Lind', ['knox', 'knox-later']],
    ['other words than a title has', 'Pilot master explains', []],
    ['a second author', 'Berg', []],
  ] as const)('are found by %s', ([, name, ids]) => {
    const index = indexAnew()

    expect(index.byName(name).map(({ id }) => id)).toEqual(ids)
    expect(index.entriesByName(name).map(({ reference }) => reference.id)).toEqual(ids)
  })
})

describe('what the list has', () => {
  it.for([
    ['Knox', true],
    ['Berg', true],
    ['World Tide Office', true],
    ['van der Berg', true],
    ['Kno', false],
    ['Office', false],
  ] as const)('is any author by name: %s', ([name, has]) => {
    expect(indexAnew().hasAuthor(name)).toBe(has)
  })

  it.for([
    ['tides', true],
    ['north', true],
    ['office', true],
    ['knox', false],
  ] as const)('is any word of a title or a group: %s', ([word, has]) => {
    expect(indexAnew().hasTitleWord(word)).toBe(has)
  })
})

describe('words at the end that name a title or a group', () => {
  it.for([
    ['a whole title', 'tides of the north', 4],
    ['its first words', 'tides of', 2],
    ['a title behind others', 'as said in tides of the north', 4],
    ['a group behind others', 'by the world tide office', 3],
    ['one word, which is too little', 'tides', 0],
    ['words that are not at the end', 'tides of the north say', 0],
    ['the end of a title', 'the north', 0],
    ['words that begin as a title does', 'tides of the south', 0],
    ['nothing', '', 0],
  ] as const)('are counted: %s', ([, text, count]) => {
    expect(indexAnew().titleWordsAtEnd(text.split(' '))).toBe(count)
  })

  it('are counted as far as a long text reaches', () => {
    const words = [...Array.from({ length: 60 }, () => 'silt'), 'tides', 'of', 'the']

    expect(indexAnew().titleWordsAtEnd(words)).toBe(3)
  })
})

describe('a citation is looked up', () => {
  it.for([
    ['by its year', 'Knox, 2011', ['knox-later']],
    ['by its name in full before a part of it', 'Lind, 2001', ['lind']],
    ['by a part of the name, if none has it in full', 'Vik, 2001', ['moe-vik']],
    ['by a title, if no name fits', 'Tide tables, 2001', ['tables']],
    ['by the year that it is of before one that is printed in it', 'Quist, 2001', ['quist']],
    ['not by a title that goes on otherwise', 'Tide tablets, 2001', []],
  ] as const)('%s', ([, text, ids]) => {
    const entries = [
      ...list,
      entry('lind', 'Lind, A.', '2001'),
      entry('lind-moe', 'Lind-Moe, A.', '2001'),
      entry('moe-vik', 'Moe-Vik, A.', '2001'),
      entry('tables', '-', '2001', 'Tide tables of the coast'),
      entry('quist', 'Quist, A.', '2001'),
      entry('quist-early', 'Quist, B.', '1999', 'Quays, reprinted 2001'),
    ]

    expect(link([text], entries)[0]?.references).toEqual(ids)
  })

  it('by either year of a reprint', () => {
    const names = ['Knox']

    expect(
      indexAnew()
        .find({ names, etAl: false, year: { value: '1867', original: '2011' } })
        .map(({ id }) => id),
    ).toEqual(['knox-later'])
    expect(indexAnew().find({ names: [], etAl: false, year: { value: '2011' } })).toEqual([])
  })

  it('anew where only names, form or letter are other', () => {
    const two = indexReferences([
      entry('a', 'Ash, A.', '2001a'),
      entry('b', 'Ash, A.; Elm, B.; Oak, C.', '2001b'),
    ])
    const ids = (etAl: boolean, suffix?: string) =>
      two
        .find({ names: ['Ash'], etAl, year: { value: '2001', ...(suffix && { suffix }) } })
        .map(({ id }) => id)

    expect([ids(false), ids(true), ids(false, 'a'), ids(false, 'b')]).toEqual([['a'], ['b'], ['a'], ['b']])
  })

  it('among sixty of one name and year at the most', () => {
    const many = Array.from({ length: 80 }, (_, i) => entry(`ash-${i}`, 'Ash, A.', '2001'))

    expect(indexReferences(many).byName('Ash')).toHaveLength(60)
  })
})

describe('one list', () => {
  it('is indexed once, though it be held in two arrays', () => {
    const index = indexReferences(list)

    expect(indexReferences(list)).toBe(index)
    expect(indexReferences([...list])).toBe(index)
  })

  it('is another if it has more, fewer or other entries', () => {
    expect(indexReferences(list.slice(0, 3)).byName('World Tide Office')).toEqual([])
    expect(indexReferences([...list, entry('eng', 'Eng, A.', '2001')]).byName('Eng')).toHaveLength(1)
    expect(
      indexReferences([...list.slice(0, 3), entry('eng', 'Eng, A.', '2001')]).byName('Eng'),
    ).toHaveLength(1)
    expect(indexReferences([]).entries).toEqual([])
  })
})
