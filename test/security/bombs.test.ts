import { describe, expect, it } from 'vitest'
import { parseConfig } from '../../src/config.ts'
import type { ManuscriptReport } from '../../src/model/report.ts'
import { parseManuscripts } from '../../src/parse.ts'
import { buildReport } from '../../src/report/build-report.ts'

const text = '\n\nQuist (2011) says.\n\n# References\n\nQuist, A. (2011). Quays. *Harbour*, 1, 1–9.\n'

/** Run the core on a few files; the manuscript is `paper.md`. */
function read(files: Readonly<Record<string, string>>): ManuscriptReport {
  const map = new Map(
    Object.entries(files).map(([path, source]) => [path, { kind: 'text', text: source } as const]),
  )
  const manuscripts = parseManuscripts(map, {}, new Set(['paper.md']))
  const report = buildReport({ manuscripts, config: {}, decisions: [], now: '2026-01-01T00:00:00Z' })
  const [manuscript] = report.manuscripts
  if (!manuscript) throw new Error('no manuscript')
  return manuscript
}

/** What was unreadable, with its line. */
function faultsOf({ findings }: ManuscriptReport): string[] {
  return findings
    .filter(({ rule }) => rule === 'bibliography-unreadable' || rule === 'document-unreadable')
    .map(({ message, place }) => `${place.path}:${place.start.line}: ${message}`)
}

/** Ten of ten of ten … : a hundred million items once every alias is followed. */
const laughs = [
  'a: &a [x, x, x, x, x, x, x, x, x, x]',
  ...'bcdefgh'.split('').map(
    (name, i) =>
      `${name}: &${name} [${Array(10)
        .fill(`*${'abcdefg'[i] ?? ''}`)
        .join(', ')}]`,
  ),
].join('\n')

describe('YAML that grows', () => {
  it('names the front matter whose aliases grow without bound, and reads the text below it', () => {
    const manuscript = read({ 'paper.md': `---\ntitle: Quays\n${laughs}\nbibliography: *h\n---${text}` })

    expect(faultsOf(manuscript)).toEqual([
      'paper.md:2: Front matter is not valid YAML: its aliases grow too large',
    ])
    expect(manuscript.citations).toHaveLength(1)
  })

  it('reads the items of a CSL YAML file beside one whose aliases grow without bound', () => {
    const items = `${laughs}\nreferences:\n- {id: lind, title: Piers}\n- {id: burr, author: *h}\n`
    const manuscript = read({ 'paper.md': `---\nbibliography: list.yaml\n---${text}`, 'list.yaml': items })

    expect(faultsOf(manuscript)).toEqual(['list.yaml:11: This item has no `id`.'])
    expect(manuscript.references.map(({ id }) => id)).toContain('lind')
  })

  it('follows no alias of a project file', () => {
    const project = `project:\n  type: book\n${laughs}\nbook:\n  chapters: *h\n`

    expect(faultsOf(read({ 'paper.md': text, '_quarto.yml': project }))).toEqual([])
  })

  it('refuses any alias in the configuration, with its line', () => {
    expect(() => parseConfig(`ignore:\n  - &a drafts\n  - *a\n`)).toThrow(
      '.github/copydesk.yml:3: aliases are not allowed',
    )
    expect(() => parseConfig(laughs)).toThrow('.github/copydesk.yml:2: aliases are not allowed')
  })
})

describe('keys that name a prototype', () => {
  const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf']

  it.for([
    [
      'front matter',
      {
        'paper.md': `---\ntitle: Quays\n${names.map((name) => `${name}: {polluted: 1}`).join('\n')}\n---${text}`,
      },
    ],
    [
      'merge keys',
      {
        'paper.md': `---\n"<<": {__proto__: {polluted: 1}}\nbase: &base {__proto__: {polluted: 1}}\ntitle: Quays\n<<: *base\n---${text}`,
      },
    ],
    [
      'CSL-JSON',
      {
        'paper.md': `---\nbibliography: list.json\n---${text}`,
        'list.json': `[${names.map((name) => `{"id":"${name}","__proto__":{"polluted":1},"title":"Piers","constructor":{"prototype":{"polluted":1}}}`).join()}]`,
      },
    ],
    [
      'CSL YAML',
      {
        'paper.md': `---\nbibliography: list.yaml\n---${text}`,
        'list.yaml': names
          .map((name) => `- id: ${name}\n  __proto__: {polluted: 1}\n  title: Piers\n`)
          .join(''),
      },
    ],
    [
      'BibTeX',
      {
        'paper.md': `---\nbibliography: list.bib\n---${text}`,
        'list.bib': names
          .map(
            (name) =>
              `@string{${name} = "polluted"}\n@book{${name}, ${name} = ${name}, crossref = {__proto__}}\n`,
          )
          .join(''),
      },
    ],
    [
      'project files',
      {
        'paper.md': text,
        '_quarto.yml': names.map((name) => `${name}: {polluted: 1}\n`).join(''),
        'myst.yml': names.map((name) => `${name}: {polluted: 1}\n`).join(''),
        'metadata.yaml': names.map((name) => `${name}: {polluted: 1}\n`).join(''),
      },
    ],
  ] as const)('changes no prototype by %s', ([, files]) => {
    const before = Object.getOwnPropertyNames(Object.prototype)

    const manuscript = read(files)

    expect(manuscript.citations).toHaveLength(1)
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before)
    expect('polluted' in {}).toBe(false)
  })

  it('refuses them in the configuration as any key that it does not know', () => {
    for (const name of names)
      expect(() => parseConfig(`${name}:\n  polluted: 1\n`)).toThrow(`unknown key \`${name}\``)
  })
})

describe('what nests', () => {
  const nested = `${'['.repeat(5000)}${']'.repeat(5000)}`

  it.for([
    ['front matter', { 'paper.md': `---\ntitle: Quays\nkeywords: ${nested}\n---${text}` }, 'paper.md'],
    [
      'CSL YAML',
      {
        'paper.md': `---\nbibliography: list.yaml\n---${text}`,
        'list.yaml': `- id: lind\n  title: ${nested}\n`,
      },
      'list.yaml',
    ],
    [
      'inline references',
      { 'paper.md': `---\nreferences:\n- id: lind\n  issued: ${nested}\n---${text}` },
      'paper.md',
    ],
  ] as const)('names a %s file that nests too deep, and reads the text', ([, files, path]) => {
    const manuscript = read(files)

    expect(faultsOf(manuscript)).toContainEqual(
      expect.stringMatching(new RegExp(`^${path}:\\d+: .*nests too deep`)),
    )
    expect(manuscript.citations).toHaveLength(1)
  })

  it('names the configuration that nests too deep', () => {
    expect(() => parseConfig(`ignore: ${nested}`)).toThrow('.github/copydesk.yml:1: it nests too deep')
  })

  it.for(['issued', 'accessed', 'author', 'title', 'id'])('reads a CSL-JSON item whose %s nests', (field) => {
    const deep = [nested, `{"date-parts":${nested}}`, `{"date-parts":[${nested}]}`, `{"year":${nested}}`]
    const items = deep.map((value, i) => `{"title":"Piers","id":"k${i}","${field}":${value}}`)

    const manuscript = read({
      'paper.md': `---\nbibliography: list.json\n---${text}`,
      'list.json': `[${items.join()}]`,
    })

    expect(manuscript.citations).toHaveLength(1)
  })

  it('reads braces of BibTeX however deep', () => {
    const manuscript = read({
      'paper.md': `---\nbibliography: list.bib\n---${text}`,
      'list.bib': `@book{lind, title = ${'{'.repeat(100_000)}${'}'.repeat(100_000)}}\n@book{burr, title = {Piers}}`,
    })

    expect(manuscript.references.map(({ id }) => id)).toEqual(expect.arrayContaining(['lind', 'burr']))
  })
})

describe('bibliographies that grow', () => {
  const bibtex = (source: string) =>
    read({ 'paper.md': `---\nbibliography: list.bib\n---${text}`, 'list.bib': source })
  const sizeOf = (manuscript: ManuscriptReport) => JSON.stringify(manuscript).length

  it('cuts strings that repeat each other nine times over, sixty times', () => {
    const strings = Array.from({ length: 60 }, (_, i) =>
      i === 0
        ? '@string{s0 = "Harbour "}'
        : `@string{s${i} = ${Array(9)
            .fill(`s${i - 1}`)
            .join(' # ')}}`,
    ).join('\n')
    const entries = Array.from(
      { length: 50 },
      (_, i) => `@book{k${i}, title = s59, author = s59 # s59}`,
    ).join('\n')

    // A hundred thousand characters for each title would be fifteen million.
    expect(sizeOf(bibtex(`${strings}\n${entries}`))).toBeLessThan(1_000_000)
  })

  it('reads a value of twenty thousand long strings', () => {
    const source = `@string{s = "${'quay '.repeat(20_000)}"}\n@book{lind, title = ${Array(20_000).fill('s').join(' # ')}}`

    expect(bibtex(source).references.map(({ id }) => id)).toContain('lind')
  })

  it('reads entries that inherit from each other in a circle', () => {
    const source =
      '@book{a, crossref={b}, title={A}}\n@book{b, crossref={a}, title={B}}\n@book{c, crossref={c}, title={C}}\n@xdata{d, xdata={d}}'

    expect(bibtex(source).references.map(({ id }) => id)).toEqual(expect.arrayContaining(['a', 'b', 'c']))
  })

  it('takes no more from other entries than a hundred of them have', () => {
    const keys = Array.from({ length: 3000 }, (_, i) => `k${i}`)
    const entries = keys.map((key, i) => `@book{${key}, xdata={all}, f${i}={x}}`).join('\n')
    const { references } = bibtex(`@book{all, title={All}, xdata={${keys.join()}}}\n${entries}`)

    expect(references).toHaveLength(3002)
  }, 60_000)
})

it.for([
  ['a paragraph', `${'quays '.repeat(170_000)}${text}`],
  ['a title', `---\ntitle: ${'quay'.repeat(250_000)}\n---${text}`],
  ['one word', `${'q'.repeat(1_000_000)}${text}`],
  ['table cells', `|${' a |'.repeat(100_000)}\n${text}`],
] as const)('reads a line of a megabyte: %s', ([, source]) => {
  expect(read({ 'paper.md': source }).references).toHaveLength(1)
})
