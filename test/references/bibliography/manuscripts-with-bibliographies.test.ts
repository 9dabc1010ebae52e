import { describe, expect, it } from 'vitest'
import { runChecks } from '../../../src/checks/index.ts'
import type { Manuscript } from '../../../src/model/manuscript.ts'
import { parseManuscripts } from '../../../src/parse.ts'

const lind = '@book{lind2014, author = {Lind, Bo}, title = {Quays and cranes}, year = 2014}\n'
const quist = '@book{quist2011, author = {Quist, Anna}, title = {Harbours of the north}, year = 2011}\n'
const citesLind = 'The quays were rebuilt (Lind, 2014).\n'
const citesQuist = 'The harbour froze (Quist, 2011).\n'
const head = '---\nbibliography: harbours.bib\n---\n\n'

function read(files: Readonly<Record<string, string>>): Manuscript[] {
  return parseManuscripts(
    new Map(Object.entries(files).map(([path, text]) => [path, { kind: 'text', text }])),
    {},
  )
}

function readOne(files: Readonly<Record<string, string>>): Manuscript {
  const [manuscript, ...others] = read(files)
  if (!manuscript || others.length > 0) throw new Error('Not one manuscript')
  return manuscript
}

/** Findings as `path:line severity rule subject`. */
function findings(manuscript: Manuscript): string[] {
  return runChecks(manuscript, {}).map(
    ({ place, severity, rule, subject }) =>
      `${place.path}:${place.start.line} ${severity} ${rule} ${subject}`,
  )
}

describe('where bibliographies are found', () => {
  it.for([
    ['by name beside the text', 'paper.md', head, 'harbours.bib'],
    [
      'by a path to another folder',
      'text/paper.md',
      head.replace('harbours', '../lists/harbours'),
      'lists/harbours.bib',
    ],
    [
      'by a path from the root',
      'text/paper.md',
      head.replace('harbours', 'lists/harbours'),
      'lists/harbours.bib',
    ],
    ['by a name without ending', 'paper.md', head.replace('.bib', ''), 'harbours.bib'],
    ['in a list', 'paper.md', head.replace('harbours.bib', '[harbours.bib]'), 'harbours.bib'],
    ['by topic', 'paper.md', head.replace('harbours.bib', '{ sea: harbours.bib }'), 'harbours.bib'],
  ] as const)('%s', ([, path, start, file]) => {
    const manuscript = readOne({ [path]: `${start}${citesLind}`, [file]: lind })

    expect(manuscript.files).toEqual([path, file])
    expect(manuscript.citations[0]?.items[0]?.references).toEqual(['lind2014'])
    expect(findings(manuscript)).toEqual([])
  })

  it.for([
    ['beside it', 'text/paper.md', 'text/harbours.bib'],
    ['in a folder around it', 'text/one/paper.md', 'harbours.bib'],
  ] as const)('%s, when the text cites a key of it and names none', ([, path, file]) => {
    const manuscript = readOne({ [path]: 'As [@lind2014] says.\n', [file]: lind, 'text/other.bib': quist })

    expect(manuscript.bibliography.paths).toEqual([file])
  })

  it('nowhere, when the text cites no key of any file', () => {
    expect(read({ 'paper.md': 'Write to [@quist2011].\n', 'harbours.bib': lind })).toEqual([])
  })

  it('in the front matter itself, at their lines', () => {
    const text = '---\ntitle: Cranes\nreferences:\n- id: lind2014\n  title: Quays and cranes\n---\n\nQuays.\n'

    const [reference] = readOne({ 'paper.md': text }).references

    expect(reference).toMatchObject({ citekey: 'lind2014', origin: 'bibliography' })
    expect(reference?.text).toBe('id: lind2014\n  title: Quays and cranes')
    expect(reference?.place.start).toEqual({ line: 4, column: 3, offset: text.indexOf('id:') })
  })

  it('by name only: a file that is named but not here is noted, and the bibliography is not complete', () => {
    const manuscript = readOne({
      'paper.md': `---\nbibliography: [harbours.bib, packages.bib]\n---\n\n${citesLind}`,
      'harbours.bib': lind,
    })

    expect(findings(manuscript)).toEqual(['paper.md:2 info bibliography-unreadable packages.bib'])
    expect(manuscript.bibliography.isComplete).toBe(false)
  })

  it('on the web they are not read, so that no key is called undefined', () => {
    const text =
      '---\nbibliography: [harbours.bib, "https://harbours.example/all.bib"]\n---\n\nQuays [@moe2003].\n'

    expect(findings(readOne({ 'paper.md': text, 'harbours.bib': '' }))).toEqual([
      'paper.md:2 info bibliography-unreadable https://harbours.example/all.bib',
    ])
  })

  it('not in links that a front matter keeps under the same name', () => {
    const text = `---\nbibliography: harbours.bib\nreferences: [https://harbours.example]\n---\n\n${citesLind}`

    expect(findings(readOne({ 'paper.md': text, 'harbours.bib': lind }))).toEqual([])
  })

  it('with other keys, by which an entry may be cited', () => {
    const entry = lind.replace('{lind2014,', '{lind2014, ids = {lind:quays},')

    const manuscript = readOne({ 'paper.md': `${head}Quays [@lind:quays].\n`, 'harbours.bib': entry })

    expect(manuscript.citations[0]?.items[0]?.references).toEqual(['lind2014'])
    expect(findings(manuscript)).toEqual([])
  })

  it('unless they cannot be read, which is told', () => {
    const [manuscript] = parseManuscripts(
      new Map([
        ['paper.md', { kind: 'text', text: `${head}${citesLind}` }],
        ['harbours.bib', { kind: 'unreadable', why: 'not UTF-8' }],
      ]),
      {},
    )

    expect(manuscript && findings(manuscript)).toEqual([
      'paper.md:2 error bibliography-unreadable harbours.bib',
    ])
    expect(manuscript?.bibliography.problems[0]?.message).toContain('could not be read: not UTF-8')
  })
})

describe('what is uncited', () => {
  it('is noted only, since it is not printed', () => {
    expect(findings(readOne({ 'paper.md': `${head}${citesLind}`, 'harbours.bib': lind + quist }))).toEqual([
      'harbours.bib:2 info uncited-reference quist2011',
    ])
  })

  it.for([
    ['everything', "nocite: '@*'"],
    ['a key', "nocite: '@quist2011'"],
    ['keys in a list', 'nocite: ["@berg2015", "@quist2011"]'],
    ['keys on lines of their own', 'nocite: |\n  @berg2015,\n  @quist2011'],
  ] as const)('is not what `nocite` names: %s', ([, field]) => {
    const text = `---\nbibliography: harbours.bib\n${field}\n---\n\n${citesLind}`

    expect(findings(readOne({ 'paper.md': text, 'harbours.bib': lind + quist }))).toEqual([
      'harbours.bib:2 info nocite-reference quist2011',
    ])
  })

  it('is not what a LaTeX command puts in the list', () => {
    const text = `${head}${citesLind}\n\\nocite{berg2015, quist2011}\n`

    expect(findings(readOne({ 'paper.md': text, 'harbours.bib': lind + quist }))).toEqual([
      'harbours.bib:2 info nocite-reference quist2011',
    ])
  })

  it('is not the book that a cited chapter stands in', () => {
    const chapter = '@incollection{lind2014, author = {Lind, Bo}, title = {Cranes}, crossref = {quist2014}}\n'
    const book = '@collection{quist2014, editor = {Quist, Anna}, title = {Harbours}, year = 2014}\n'

    expect(findings(readOne({ 'paper.md': `${head}${citesLind}`, 'harbours.bib': chapter + book }))).toEqual(
      [],
    )
  })
})

describe('a bibliography that several manuscripts share', () => {
  it('is judged for each by its own text; what nobody cites is told once', () => {
    const berg = '@book{berg2015, author = {Berg, Olga}, title = {Lights on the quay}, year = 2015}\n'

    const manuscripts = read({
      'one.md': `${head}${citesLind}`,
      'two.md': `${head}${citesQuist}`,
      'three.md': `${head}${citesQuist}It was rebuilt (Moe, 2003).\n`,
      'harbours.bib': lind + quist + berg,
    })

    expect(manuscripts.map((manuscript) => [manuscript.path, findings(manuscript)])).toEqual([
      ['one.md', ['harbours.bib:3 info uncited-reference berg2015']],
      ['three.md', ['three.md:6 error cited-not-listed moe-2003']],
      ['two.md', []],
    ])
  })

  it('has its damage and its double keys told once', () => {
    const damaged = `${lind}${lind}@book{title = {Harbours}}\n`

    const manuscripts = read({
      'one.md': `${head}Quays.\n`,
      'two.md': `${head}Cranes.\n`,
      'harbours.bib': damaged,
    })

    expect(manuscripts.map(findings)).toEqual([
      [
        'harbours.bib:1 info uncited-reference lind2014',
        'harbours.bib:2 info duplicate-citation-key lind2014-2',
        'harbours.bib:3 error bibliography-unreadable harbours.bib-file',
      ],
      [],
    ])
  })
})

describe('keys that two entries have', () => {
  it('are no fault where files repeat the same work', () => {
    const text = `---\nbibliography: [a.bib, b.bib]\n---\n\n${citesLind}`

    expect(findings(readOne({ 'paper.md': text, 'a.bib': lind, 'b.bib': `\n${lind}` }))).toEqual([])
  })

  it('are a fault where files mean two works', () => {
    const text = `---\nbibliography: [a.bib, b.bib]\n---\n\nQuays.\n`
    const other = lind.replace('Quays and cranes', 'Winter harbours')

    expect(findings(readOne({ 'paper.md': text, 'a.bib': lind, 'b.bib': other }))).toEqual([
      'a.bib:1 info uncited-reference lind2014',
      'b.bib:1 info duplicate-citation-key lind2014-2',
    ])
  })
})

it('reports two printed entries of one work only if both are cited', () => {
  const entry = (key: string, year: number) =>
    `@article{${key}, author = {Lind, Bo}, title = {Quays and cranes}, year = ${year}, doi = {10.1000/quay}}\n`
  const files = { 'harbours.bib': entry('lind2014', 2014) + entry('lind2015', 2015) }

  expect(findings(readOne({ ...files, 'paper.md': `${head}Quays (Lind, 2014).\n` }))).toEqual([
    'harbours.bib:2 info uncited-reference lind2015',
  ])
  expect(findings(readOne({ ...files, 'paper.md': `${head}Quays (Lind, 2014; Lind, 2015).\n` }))).toEqual([
    'harbours.bib:2 error duplicate-reference lind2015',
  ])
})
