import { describe, expect, it } from 'vitest'
import { parseManuscripts } from '../../src/parse.ts'
import { buildReport } from '../../src/report/build-report.ts'
import { noteList as list } from './note/note-list.ts'

function manuscriptsOf(notes: readonly string[], tail = list) {
  const body = notes.map((_, index) => `Quays silt.[^${index + 1}]`).join(' ')
  const definitions = notes.map((note, index) => `[^${index + 1}]: ${note}`).join('\n')
  const text = `${body}\n\n${definitions}${tail}`
  return parseManuscripts(new Map([['paper.md', { kind: 'text', text }]]), {}, new Set(['paper.md']))
}

/** Ids of what each note citation means, of notes that follow one on Burr. */
function worksOf(...notes: readonly string[]): string[] {
  const [manuscript] = manuscriptsOf([
    'Burr, *Locks*, 3.',
    'Burr, *Locks*, 4, and Lind and Fox, *Cranes*, 4.',
    ...notes,
  ])
  const noted = manuscript?.citations.filter(({ syntax }) => syntax === 'note') ?? []
  return noted.flatMap(({ items }) => items.flatMap(({ references }) => references)).slice(3)
}

function findingsOf(notes: readonly string[], tail?: string): string[] {
  const manuscripts = manuscriptsOf(notes, tail)
  const report = buildReport({ manuscripts, config: {}, decisions: [], now: '2026-01-01T00:00:00Z' })
  return report.manuscripts.flatMap(({ findings }) =>
    findings.map(({ rule, subject }) => `${rule} ${subject}`),
  )
}

describe('a work cited in a note', () => {
  it.for([
    [
      'in full',
      'See Anna Knox, *Tides of the North: A History* (Oslo: Fjord Press, 2011), 12.',
      ['knox-2011'],
    ],
    ['in full, in quotation marks', 'Bert Moe, “Silt and Its Uses,” *Coast* 4 (2014): 3.', ['moe-2014']],
    ['in a short form', 'Knox, *Tides*, 45.', ['knox-2011']],
    ['in a short form, in quotation marks', 'Moe, “Silt,” 5.', ['moe-2014']],
    ['in a short form without markup', 'Knox: Tides of the North, S. 4', ['knox-2011']],
    ['by author and page', 'Knox, 45.', ['knox-2011']],
    ['by its first author and another', 'Lind and Fox, *Cranes*, 7.', ['lind-fox-2010']],
    ['by its title', '“Harbour Master Explains,” *The Site*.', ['harbour-master-explains-2023']],
    ['under a title that the list words otherwise', 'Anna Knox, Tides and Tales, Oslo 2011.', ['knox-2011']],
    ['beside another', 'Knox, *Tides*, 4; Moe, *Ports*, 5.', ['knox-2011', 'moe-2016']],
  ] as const)('is recognised %s', ([, note, works]) => {
    expect(worksOf(note)).toEqual(works)
  })

  it.for([
    ['ibid.', 'Ibid., 5.'],
    ['ebd.', 'Vgl. ebd., S. 5.'],
    ['ibíd.', 'Ibíd., p. 5.'],
  ] as const)('is that of the note before for %s', ([, note]) => {
    expect(worksOf('Knox, *Tides*, 4.', note)).toEqual(['knox-2011', 'knox-2011'])
  })

  it.for([
    ['op. cit.', 'Moe, op. cit., 5.'],
    ['a. a. O.', 'Moe, a. a. O., S. 5.'],
    ['a number of a note', 'Moe (wie Anm. 3), S. 5.'],
  ] as const)('is the last by its author for %s', ([, note]) => {
    expect(worksOf('Moe, *Ports*, 4.', 'Knox, *Tides*, 4.', note)).toEqual([
      'moe-2016',
      'knox-2011',
      'moe-2016',
    ])
  })

  it.for([
    ['a remark', 'This is a remark about Knox and her tides.'],
    ['an author of two works without a title', 'Moe, 5.'],
    ['a title of another author', 'Knox, *Silt*, being lost.'],
    ['a name and a year far behind', 'In this Knox also follows what was said in 2011.'],
  ] as const)('is none for %s', ([, note]) => {
    expect(worksOf(note)).toEqual([])
  })

  it('is recognised in notes that stand as a list under a heading', () => {
    const text = `Quays silt.^1^ They sink.^2^\n\n## Notes\n\n1. Knox, *Tides*, 4.\n2. Moe, “Silt,” 5.${list}`

    const [manuscript] = parseManuscripts(new Map([['paper.md', { kind: 'text', text }]]), {})

    expect(manuscript?.citations.map(({ syntax, items }) => [syntax, items[0]?.references[0]])).toEqual([
      ['note', 'knox-2011'],
      ['note', 'moe-2014'],
    ])
  })
})

describe('a text that cites in notes', () => {
  const full = [
    'Knox, *Tides*, 4.',
    'Moe, “Silt,” 5; Moe, *Ports*, 6.',
    'Burr, *Locks*, 7.',
    'Lind and Fox, *Cranes*, 8.',
  ]

  it('draws no finding for places and publishers of its notes', () => {
    const notes = [
      ...full,
      'Anna Knox, *Tides of the North* (Oslo: Fjord Press, 2011), 12; Eng, *Weirs* (Oslo: Hafen, 1999).',
    ]

    expect(findingsOf([...notes, '“Harbour Master Explains.”'])).toEqual([])
  })

  it('misses an entry once nearly all others were met', () => {
    const more = ['Adler', 'Cole', 'Dahl', 'Eng', 'Gray', 'Holm'].map(
      (name) => `${name}, Ida. *The ${name} Papers*. Oslo: Fjord Press, 2001.`,
    )
    const notes = more.map((entry) => `${entry.split(',')[0]}, *${entry.split('*')[1]}*, 3.`)

    expect(findingsOf([...full, ...notes], `${list}\n${more.join('\n\n')}\n`)).toEqual([
      'uncited-reference harbour-master-explains-2023',
    ])
  })

  it('misses the one entry of a short list that was not met', () => {
    expect(findingsOf(full)).toEqual(['uncited-reference harbour-master-explains-2023'])
  })

  it('misses none while many were not met', () => {
    expect(findingsOf(full.slice(0, 2))).toEqual([])
  })

  it('draws none without a list', () => {
    expect(findingsOf(full, '\n')).toEqual([])
  })
})
