import { describe, expect, it } from 'vitest'
import { parseManuscripts } from '../../../src/parse.ts'
import { noteList as list } from './note-list.ts'

/** Draw what notes cite, behind two that make the text one that cites in notes: `Knox, *Tides*, 4 → knox-2011 page 4`. */
function drawn(...notes: readonly string[]): string[] {
  const all = ['Burr, *Locks*, 3.', 'Lind and Fox, *Cranes*, 4.', ...notes]
  const body = all.map((_, index) => `Quays silt.[^${index + 1}]`).join(' ')
  const definitions = all.map((note, index) => `[^${index + 1}]: ${note}`).join('\n')
  const text = `${body}\n\n${definitions}${list}`
  const [manuscript] = parseManuscripts(new Map([['paper.md', { kind: 'text', text }]]), {})
  const noted = manuscript?.citations.filter(({ syntax }) => syntax === 'note') ?? []
  return noted.slice(2).flatMap(({ mode, items }) =>
    items.map(({ text: own, references, locator }) => {
      const at = locator ? ` ${locator.label} ${locator.value}` : ''
      return `${mode === 'parenthetical' ? '' : mode}${own} → ${references.join(' ')}${at}`
    }),
  )
}

describe('a work is recognised, with its place and its page', () => {
  it.for([
    ['in a short form', 'Knox, *Tides*, 45.', ['Knox, *Tides*, 45 → knox-2011 page 45']],
    ['without a page', 'Knox, Tides of the North.', ['Knox, Tides of the North → knox-2011']],
    ['in quotation marks', 'Moe, “Silt,” 5.', ['Moe, “Silt,” → moe-2014']],
    ['in quotation marks before a comma', 'Moe, “Silt”, 5.', ['Moe, “Silt”, 5 → moe-2014 page 5']],
    ['in German quotation marks', 'Moe, „Silt“, S. 5.', ['Moe, „Silt“, S. 5 → moe-2014 page 5']],
    ['in French quotation marks', 'Moe, «Silt», p. 5.', ['Moe, «Silt», p. 5 → moe-2014 page 5']],
    ['by author and page', 'Knox, 45.', ['Knox, 45 → knox-2011 page 45']],
    ['by author and pages', 'Knox, 45–47.', ['Knox, 45–47 → knox-2011 page 45-47']],
    ['by author and labelled page', 'Knox, p. 45.', ['Knox, p. 45 → knox-2011 page 45']],
    ['by author and pages with a label', 'Knox, pp. 45–47.', ['Knox, pp. 45–47 → knox-2011 page 45-47']],
    ['by author and German page', 'Knox, S. 45.', ['Knox, S. 45 → knox-2011 page 45']],
    ['by author and Spanish page', 'Knox, pág. 45.', ['Knox, pág. 45 → knox-2011 page 45']],
    ['by author and page at the end', 'Knox, 45', ['Knox, 45 → knox-2011 page 45']],
    ['by author and page in parentheses', 'So it is (Knox, 45).', ['Knox, 45 → knox-2011 page 45']],
    [
      'without markup, behind a comma',
      'Knox, Tides of the North, 4',
      ['Knox, Tides of the North, 4 → knox-2011 page 4'],
    ],
    [
      'without markup, behind a colon',
      'Knox: Tides of the North, 4',
      ['Knox: Tides of the North, 4 → knox-2011 page 4'],
    ],
    [
      'without markup, behind a dash',
      'Knox – Tides of the North, 4',
      ['Knox – Tides of the North, 4 → knox-2011 page 4'],
    ],
    [
      'by a title that goes on',
      'Knox, *Tides of the North Sea and of its Coast*, 4.',
      ['Knox, *Tides of the North Sea and of its Coast*, 4 → knox-2011 page 4'],
    ],
    ['by its middle', 'Knox, *the North*, 4.', ['Knox, *the North*, 4 → knox-2011 page 4']],
    [
      'by a year behind other words',
      'Knox, Tales and Floods, Oslo 2011, 4.',
      ['Knox, Tales and Floods, Oslo 2011, 4 → knox-2011 page 4'],
    ],
    ['by author and page without a comma', 'Knox p. 45.', ['Knox p. 45 → knox-2011 page 45']],
    ['by author and page without a space', 'Knox, p.45.', ['Knox, p.45 → knox-2011 page 45']],
    ['by author and German page without a space', 'Knox, S.45.', ['Knox, S.45 → knox-2011 page 45']],
    ['by author and Spanish page without a space', 'Knox, pág.45.', ['Knox, pág.45 → knox-2011 page 45']],
    [
      'by a year behind two words',
      'Knox, Floods, Oslo 2011, 4.',
      ['Knox, Floods, Oslo 2011, 4 → knox-2011 page 4'],
    ],
    ['in the order of the note', '*Cranes*: so Knox, *Tides*, 4.', ['Knox, *Tides*, 4 → knox-2011 page 4']],
    [
      'by its own title',
      '“Harbour Master Explains,” 3.',
      ['Harbour Master Explains, → harbour-master-explains-2023'],
    ],
    [
      'twice',
      'Knox, *Tides*, 4; Moe, *Ports*, 5.',
      ['Knox, *Tides*, 4 → knox-2011 page 4', 'Moe, *Ports*, 5 → moe-2016 page 5'],
    ],
    [
      'of two authors, once',
      'Lind and Fox, *Cranes of the World*, 7.',
      ['Lind and Fox, *Cranes of the World*, 7 → lind-fox-2010 page 7'],
    ],
  ] as const)('%s', ([, note, cited]) => {
    expect(drawn(note).map((line) => line.replace(/^[“]/, ''))).toEqual(cited)
  })
})

describe('the work of the note before is meant', () => {
  it.for([
    'Ibid.',
    'ibid.',
    'Ibid',
    'Ibidem',
    'ibidem',
    'Ibíd.',
    'ibíd.',
    'Ebd.',
    'ebd.',
    'Ebenda',
    'ebenda',
    'Ebda.',
    'ebda.',
  ])('by %s', (word) => {
    expect(drawn('Knox, *Tides*, 4.', `${word}, 5.`)).toEqual([
      'Knox, *Tides*, 4 → knox-2011 page 4',
      `${word}, 5 → knox-2011 page 5`,
    ])
  })

  it('by a chain of them', () => {
    expect(drawn('Knox, *Tides*, 4.', 'Ibid.', 'Ibid.').map((line) => line.split(' → ')[1])).toEqual([
      'knox-2011 page 4',
      'knox-2011',
      'knox-2011',
    ])
  })
})

describe('the last work of an author is meant', () => {
  it.for([
    'op. cit.',
    'op.cit.',
    'op cit.',
    'loc. cit.',
    'loc.cit.',
    'a. a. O.',
    'a.a.O.',
    'art. cit.',
    'art.cit.',
    'ob. cit.',
    'ob.cit.',
    'opere cit.',
    'wie Anm. 3',
    '(wie Anm. 3)',
  ])('by %s', (words) => {
    const [, , last] = drawn('Moe, *Ports*, 4.', 'Knox, *Tides*, 4.', `Moe, ${words}, 5.`)

    expect(last).toMatch(/→ moe-2016/)
  })

  it.for([
    ['behind a given name', 'Moe, Bert, op. cit., 5.', 'moe-2016'],
    ['behind a colon', 'Moe: op. cit., 5.', 'moe-2016'],
    ['in another note on another', 'Knox, op. cit., 5.', 'knox-2011'],
  ] as const)('%s', ([, note, id]) => {
    const [, , last] = drawn('Moe, *Ports*, 4.', 'Knox, *Tides*, 4.', note)

    expect(last).toMatch(new RegExp(`→ ${id}`))
  })

  it.for([
    ['Moe, op. cit., 5.', 'Moe, op. cit., 5 → moe-2016 page 5'],
    ['Moe op. cit., 5.', 'Moe op. cit., 5 → moe-2016 page 5'],
    ['Moe, loc cit., 5.', 'Moe, loc cit., 5 → moe-2016 page 5'],
    ['Moe, a. a. O., S. 5.', 'Moe, a. a. O., S. 5 → moe-2016 page 5'],
  ] as const)('with its place and page: %s', ([note, cited]) => {
    expect(drawn('Moe, *Ports*, 4.', 'Knox, *Tides*, 4.', note)[2]).toBe(cited)
  })

  it('only if there is one, or the author has but one', () => {
    expect(drawn('Moe, op. cit., 5.')).toEqual([])
    expect(drawn('Knox, op. cit., 5.')).toHaveLength(1)
  })

  it('by a title that changes with each note', () => {
    expect(drawn('Moe, *Ports*, 4.', 'Moe, “Silt”, 4.', 'Moe, op. cit., 5.')[2]).toMatch(/→ moe-2014/)
  })
})

describe('nothing is cited', () => {
  it.for([
    ['by a name in a sentence', 'This is what Knox says of her tides.'],
    ['by a name at the end', 'So says Knox'],
    ['by a name and a number that is no page', 'Knox, 12345, is a number.'],
    ['by a name and a decimal', 'Knox saw 45 ships.'],
    ['by an author of two works and a page', 'Moe, 5.'],
    ['by a second author', 'Fox, *Cranes*, 5.'],
    ['by a title behind a semicolon', 'Knox says so; *Tides of the North* is a book.'],
    ['by small words of a title', 'Knox, *of the*, 5.'],
    ['by words that both titles of an author hold', 'Moe, *and*, 5.'],
    ['by a year behind one word', 'Knox, Oslo 2011.'],
    ['by another year', 'Knox, Tales and Floods, Oslo 2012.'],
    ['by a year in a longer number', 'Knox, Tales and Floods, Oslo 20114.'],
    ['by a year of no century', 'Knox, Tales and Floods, Oslo 1411.'],
    ['by words behind a name without a mark', 'Knox wrote Tales and Floods in Oslo, 2011.'],
    ['by a title of an author', '“Tides of the North” is a book.'],
    ['by a title that no entry has', '“Harbour Master Sleeps” is a film.'],
    ['by a title of which an entry has the first word', '“Harbour in Winter” is a film.'],
    ['by a title that ends with the first word of an entry', '“The Winter Harbour” is a film.'],
    ['by words in bold', 'So **Harbour Master Explains** is a film.'],
  ] as const)('%s', ([, note]) => {
    expect(drawn(note)).toEqual([])
  })
})

describe('notes are those', () => {
  const text = (heading: string, end = '') =>
    `Quays silt.^1^ They sink.^2^\n\n## ${heading}\n\n1. Knox, *Tides*, 4.\n2. Moe, “Silt,” 5.\n\n${end}${list}`
  const notesIn = (source: string) => {
    const [manuscript] = parseManuscripts(new Map([['paper.md', { kind: 'text', text: source }]]), {})
    return manuscript?.citations.filter(({ syntax }) => syntax === 'note').length
  }

  it.for([
    'Notes',
    'Note',
    'NOTES',
    'Footnotes',
    'Endnotes',
    'Endnote',
    'Notes:',
    'Notes :',
    '12. Notes',
    '7 Notes',
    'Anmerkungen',
    'Fußnoten',
    'Endnoten',
    'Notas',
    'Nota',
    'Notas al pie',
    'Notas de rodapé',
    'Notas finales',
    'Notes de bas de page',
    'Noten',
    'Eindnoten',
    'Voetnoten',
  ])('under the heading %s', (heading) => {
    expect(notesIn(text(heading))).toBe(2)
  })

  it.for(['Notes on tides', 'Our notes', 'Tides', 'Keynotes'])('but not under %s', (heading) => {
    expect(notesIn(text(heading))).toBe(0)
  })

  it('up to the next heading', () => {
    expect(notesIn(text('Notes', '## Tides\n\nKnox, *Tides*, 4.'))).toBe(2)
  })

  it.for([
    ['of one note', `Quays silt.[^1]\n\n[^1]: Knox, *Tides*, 4; Moe, “Silt,” 5.${list}`],
    [
      'of notes on one work',
      `Quays silt.[^1] So.[^2]\n\n[^1]: Knox, *Tides*, 4.\n[^2]: Knox, *Tides*, 5.${list}`,
    ],
  ] as const)('and not %s, which may be a remark', ([, source]) => {
    expect(notesIn(source)).toBe(0)
  })
})
