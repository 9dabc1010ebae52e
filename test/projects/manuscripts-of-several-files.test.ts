import { describe, expect, it } from 'vitest'
import { runChecks } from '../../src/checks/index.ts'
import type { Config } from '../../src/config.ts'
import type { Manuscript } from '../../src/model/manuscript.ts'
import { parseManuscripts } from '../../src/parse.ts'

const quist = '- Quist, A. (2011). *Harbours of the north*. Fjord Press.\n'
const berg = '- Berg, O. (2015). *Lights on the quay*. Fjord Press.\n'
const citesQuist = 'The quays were rebuilt (Quist, 2011).\n'
const citesBerg = 'Lamps were added later (Berg, 2015).\n'

function read(files: Readonly<Record<string, string>>, config: Config = {}): Manuscript[] {
  return parseManuscripts(
    new Map(Object.entries(files).map(([path, text]) => [path, { kind: 'text', text }])),
    config,
  )
}

function readOne(files: Readonly<Record<string, string>>, config: Config = {}): Manuscript {
  const [manuscript, ...others] = read(files, config)
  if (!manuscript || others.length > 0) throw new Error('Not one manuscript')
  return manuscript
}

/** Findings as `path:line rule subject`. */
function findings(manuscript: Manuscript): string[] {
  return runChecks(manuscript, {}).map(
    ({ place, rule, subject }) => `${place.path}:${place.start.line} ${rule} ${subject}`,
  )
}

const bookText = {
  'index.qmd': '# Preface\n\nWelcome.\n',
  'quays.qmd': `# Quays\n\n${citesQuist}`,
  'lamps.qmd': `# Lamps\n\n${citesBerg}`,
  'references.qmd': `# References\n\n${quist}\n${berg}`,
}

describe('a Quarto book', () => {
  const project = `project:
  type: book
book:
  title: Harbours by night
  chapters:
    - index.qmd
    - part: Building
      chapters:
        - quays.qmd
        - file: lamps.qmd
  appendices:
    - references.qmd
`

  it('is one manuscript in the order of its chapters, parts and appendices', () => {
    const manuscript = readOne({ '_quarto.yml': project, ...bookText })

    expect(manuscript.path).toBe('index.qmd')
    expect(manuscript.title).toBe('Harbours by night')
    expect(manuscript.files).toEqual(['index.qmd', 'quays.qmd', 'lamps.qmd', 'references.qmd'])
    expect(findings(manuscript)).toEqual([])
  })

  it('links citations of every chapter with the one list at the end', () => {
    const manuscript = readOne({
      '_quarto.yml': project,
      ...bookText,
      'lamps.qmd': '# Lamps\n\nLamps (Dahl, 1999).\n',
    })

    expect(findings(manuscript)).toEqual([
      'lamps.qmd:3 cited-not-listed dahl-1999',
      'references.qmd:5 uncited-reference berg-2015',
    ])
  })

  it('may stand in a folder', () => {
    const files = Object.entries({ '_quarto.yml': project, ...bookText })
    const manuscript = readOne(Object.fromEntries(files.map(([path, text]) => [`book/${path}`, text])))

    expect(manuscript.path).toBe('book/index.qmd')
    expect(manuscript.files).toContain('book/lamps.qmd')
  })

  it('names a chapter that is not there, at its line', () => {
    const { 'lamps.qmd': _, ...rest } = bookText
    const manuscript = readOne({ '_quarto.yml': project, ...rest })

    expect(findings(manuscript)[0]).toBe('_quarto.yml:10 document-unreadable _quarto.yml-lamps.qmd')
    expect(runChecks(manuscript, {})[0]?.message).toContain('“lamps.qmd” is not there')
  })

  it('says nothing of uncited entries while a chapter is a notebook, which is not read', () => {
    const manuscript = readOne({
      '_quarto.yml': project.replace('file: lamps.qmd', 'file: lamps.ipynb'),
      ...bookText,
    })

    expect(findings(manuscript)).toEqual([])
  })

  it('still judges the rest where the configuration ignores a chapter', () => {
    const manuscript = readOne({ '_quarto.yml': project, ...bookText }, { ignore: ['lamps.qmd'] })

    expect(findings(manuscript)).toEqual(['references.qmd:5 uncited-reference berg-2015'])
  })

  it('calls nothing uncited that `nocite` of the project takes into the list', () => {
    const entry = '@book{lind2001, author = {Lind, Bo}, title = {Sand}, year = 2001}\n'
    const files = { ...bookText, 'refs.bib': entry }
    const wanted = `${project}bibliography: refs.bib\n`
    const uncited = (text: string) => findings(readOne({ '_quarto.yml': text, ...files }))

    expect(uncited(wanted)).toEqual(['refs.bib:1 uncited-reference lind2001'])
    expect(uncited(`${wanted}nocite: '@*'\n`)).not.toContain('refs.bib:1 uncited-reference lind2001')
    expect(uncited(`${wanted}nocite: |\n  @lind2001\n`)).not.toContain(
      'refs.bib:1 uncited-reference lind2001',
    )
  })

  it('leaves what is no chapter alone', () => {
    const manuscripts = read({
      '_quarto.yml': project,
      ...bookText,
      'README.md': `# Read me\n\n## References\n\n${quist}`,
      'talk.md': `# A talk\n\n${citesQuist}\n# References\n\n${quist}`,
    })

    expect(manuscripts.map(({ path }) => path)).toEqual(['index.qmd', 'talk.md'])
  })

  it('reads as far as it can where the project file is broken', () => {
    const manuscript = readOne({ '_quarto.yml': `${project}format: [html\n`, ...bookText })

    expect(findings(manuscript)).toEqual([
      expect.stringMatching(/^_quarto\.yml:1\d document-unreadable _quarto\.yml-front-matter$/),
    ])
  })

  it('is read as single pages where the configuration names only pages', () => {
    const files = {
      '_quarto.yml': project,
      ...bookText,
      'quays.qmd': `${citesQuist}\n# References\n\n${quist}`,
    }

    expect(read(files, { manuscripts: ['quays.qmd'] }).map(({ files }) => files)).toEqual([['quays.qmd']])
    expect(read(files, { manuscripts: ['index.qmd'] }).map(({ files }) => files.length)).toEqual([4])
    expect(read(files, { manuscripts: ['_quarto.yml'] }).map(({ path }) => path)).toEqual(['index.qmd'])
  })
})

describe('a bookdown book', () => {
  const chapters = {
    'index.Rmd': '---\ntitle: Harbours\n---\n\nWelcome.\n',
    '01-quays.Rmd': `# Quays\n\n${citesQuist}`,
    '02-lamps.Rmd': `# Lamps\n\n${citesBerg}`,
    '99-references.Rmd': `# References\n\n${quist}\n${berg}`,
    '_draft.Rmd': `# Draft\n\nA draft (Nobody, 1900).\n`,
  }

  it('takes every chapter beside the project file, the index first', () => {
    const manuscript = readOne({ '_bookdown.yml': 'book_filename: harbours\n', ...chapters })

    expect(manuscript.files).toEqual(['index.Rmd', '01-quays.Rmd', '02-lamps.Rmd', '99-references.Rmd'])
    expect(manuscript.title).toBe('Harbours')
    expect(findings(manuscript)).toEqual([])
  })

  it('takes the chapters that are listed, in that order', () => {
    const list = 'rmd_files: [02-lamps.Rmd, 01-quays.Rmd, index.Rmd, 99-references.Rmd]\n'
    const byFormat =
      'rmd_files:\n  html: [index.Rmd, 01-quays.Rmd, 99-references.Rmd]\n  latex: [index.Rmd]\n'

    expect(readOne({ '_bookdown.yml': list, ...chapters }).files).toEqual([
      'index.Rmd',
      '02-lamps.Rmd',
      '01-quays.Rmd',
      '99-references.Rmd',
    ])
    expect(readOne({ '_bookdown.yml': byFormat, ...chapters }).files).toEqual([
      'index.Rmd',
      '01-quays.Rmd',
      '99-references.Rmd',
    ])
  })

  it('takes chapters of folders below where it is told to', () => {
    const deep = { ...chapters, 'more/03-cranes.Rmd': '# Cranes\n' }

    expect(readOne({ '_bookdown.yml': 'rmd_subdir: true\n', ...deep }).files).toContain('more/03-cranes.Rmd')
    expect(readOne({ '_bookdown.yml': 'rmd_subdir: [more]\n', ...deep }).files).toContain(
      'more/03-cranes.Rmd',
    )
    expect(readOne({ '_bookdown.yml': '{}\n', ...deep }).files).not.toContain('more/03-cranes.Rmd')
  })

  it('takes child documents in, whichever way the chunk names them', () => {
    const manuscript = readOne({
      '_bookdown.yml': '{}\n',
      ...chapters,
      '01-quays.Rmd': "# Quays\n\n```{r, child = c('_piers.Rmd', '_moles.Rmd')}\n```\n",
      '02-lamps.Rmd': '# Lamps\n\n```{r}\n#| child: "_wicks.Rmd"\n```\n',
      '_piers.Rmd': citesQuist,
      '_moles.Rmd': citesBerg,
      '_wicks.Rmd': 'Wicks.\n',
    })

    expect(manuscript.files).toEqual([
      'index.Rmd',
      '01-quays.Rmd',
      '_piers.Rmd',
      '_moles.Rmd',
      '02-lamps.Rmd',
      '_wicks.Rmd',
      '99-references.Rmd',
    ])
    expect(findings(manuscript)).toEqual([])
  })
})

describe('a MyST project', () => {
  const pages = {
    'intro.md': '# Harbours\n\nWelcome.\n',
    'parts/quays.md': `# Quays\n\n${citesQuist}`,
    'parts/lamps.md': `# Lamps\n\n${citesBerg}`,
    'list.md': `# References\n\n${quist}\n${berg}`,
    'spare.md': '# Spare\n\nNot part of it (Nobody, 1900).\n',
  }

  it('takes what its table of contents names, with or without extension', () => {
    const toc = `version: 1
project:
  title: Harbours by night
  toc:
    - file: intro.md
    - title: Building
      children:
        - file: parts/quays
        - file: parts/lamps.md
    - file: list.md
`
    const manuscript = readOne({ 'myst.yml': toc, ...pages })

    expect(manuscript.files).toEqual(['intro.md', 'parts/quays.md', 'parts/lamps.md', 'list.md'])
    expect(manuscript.title).toBe('Harbours by night')
    expect(findings(manuscript)).toEqual([])
  })

  it('takes all of the folder without one, but no readme, no build and no project inside', () => {
    const manuscripts = read({
      'myst.yml': 'project:\n  title: Harbours\n',
      ...pages,
      'README.md': '# Read me\n',
      '_build/site/list.md': `# References\n\n${quist}`,
      'other/myst.yml': 'project:\n  title: Other\n',
      'other/index.md': `# Other\n\n${citesBerg}\n# References\n\n${berg}`,
    })

    expect(manuscripts.map(({ files }) => files)).toEqual([
      ['intro.md', 'list.md', 'parts/lamps.md', 'parts/quays.md', 'spare.md'],
      ['other/index.md'],
    ])
  })

  it('takes in what a directive includes, as part of the page', () => {
    const manuscript = readOne({
      'paper.md': `# Paper\n\n\`\`\`{include} parts/quays.md\n\`\`\`\n\n:::{include} parts/lamps.md\n:::\n\n## References\n\n${quist}\n${berg}`,
      'parts/quays.md': citesQuist,
      'parts/lamps.md': citesBerg,
    })

    expect(manuscript.files).toEqual(['paper.md', 'parts/quays.md', 'parts/lamps.md'])
    expect(findings(manuscript)).toEqual([])
  })
})

it('reads a Jupyter Book by its table of contents, with parts, chapters and sections', () => {
  const manuscript = readOne({
    '_config.yml': 'title: Harbours by night\n',
    '_toc.yml':
      'format: jb-book\nroot: intro\nparts:\n  - caption: One\n    chapters:\n      - file: quays\n        sections:\n          - file: lamps\n  - chapters:\n      - file: list\n',
    'intro.md': '# Harbours\n',
    'quays.md': citesQuist,
    'lamps.md': citesBerg,
    'list.md': `# References\n\n${quist}\n${berg}`,
  })

  expect(manuscript.files).toEqual(['intro.md', 'quays.md', 'lamps.md', 'list.md'])
  expect(manuscript.title).toBe('Harbours by night')
  expect(findings(manuscript)).toEqual([])
})

it('reads an mdBook by its summary, and names a chapter that is not there', () => {
  const manuscript = readOne({
    'src/SUMMARY.md':
      '# Summary\n\n[Preface](preface.md)\n\n- [Quays](one/quays.md)\n  - [Lamps](one/lamps.md#top)\n- [Moles](one/moles.md)\n- [A draft]()\n- [Elsewhere](https://fjord.example/x.md)\n- [References](list.md)\n',
    'src/preface.md': '# Preface\n',
    'src/one/quays.md': citesQuist,
    'src/one/lamps.md': citesBerg,
    'src/list.md': `# References\n\n${quist}\n${berg}`,
  })

  expect(manuscript.files).toEqual(['src/preface.md', 'src/one/quays.md', 'src/one/lamps.md', 'src/list.md'])
  expect(findings(manuscript)).toEqual(['src/SUMMARY.md:7 document-unreadable src/SUMMARY.md-one/moles.md'])
})

it('reads a Manubot manuscript as its numbered files in order, titled by the metadata', () => {
  const manuscript = readOne({
    'content/metadata.yaml': 'title: Harbours by night\n',
    'content/02.main-text.md': `## Quays\n\n${citesQuist}`,
    'content/00.front-matter.md': 'Written by many.\n',
    'content/90.back-matter.md': `## References\n\n${quist}`,
    'content/notes.md': '# Notes\n',
  })

  expect(manuscript.files).toEqual([
    'content/00.front-matter.md',
    'content/02.main-text.md',
    'content/90.back-matter.md',
  ])
  expect(manuscript.title).toBe('Harbours by night')
})

describe('included files', () => {
  const list = `\n## References\n\n${quist}\n${berg}`

  it.for([
    ['Quarto', '{{< include parts/quays.md >}}'],
    ['mdBook', '{{#include parts/quays.md}}'],
    ['MultiMarkdown', '{{parts/quays.md}}'],
    ['Obsidian', '![[parts/quays]]'],
    ['Markdown-PP', '!INCLUDE "parts/quays.md"'],
    ['Marked', '<<[parts/quays.md]'],
    ['LaTeX', '\\input{parts/quays}'],
  ] as const)('belong to the file that includes them in the way of %s', ([, line]) => {
    const manuscript = readOne({
      'paper.md': `# Paper\n\n${citesBerg}\n${line}\n${list}`,
      'parts/quays.md': citesQuist,
    })

    expect(manuscript.files).toEqual(['paper.md', 'parts/quays.md'])
    expect(findings(manuscript)).toEqual([])
  })

  it('are found at any depth, and their citations have their own path', () => {
    const manuscript = readOne({
      'paper.md': `# Paper\n\n{{< include a/one.md >}}\n${list}`,
      'a/one.md': 'One.\n\n{{< include two.md >}}\n',
      'a/two.md': `Two (Dahl, 1999).\n\n${citesQuist}\n${citesBerg}`,
    })

    expect(manuscript.files).toEqual(['paper.md', 'a/one.md', 'a/two.md'])
    expect(findings(manuscript)).toEqual(['a/two.md:1 cited-not-listed dahl-1999'])
  })

  it('may hold the list, and may be shared by two manuscripts', () => {
    const manuscripts = read({
      'one.md': `# One\n\n${citesQuist}\n${citesBerg}\n{{< include _list.md >}}\n`,
      'two.md': `# Two\n\n${citesBerg}\n{{< include _list.md >}}\n`,
      '_list.md': `# References\n\n${quist}\n${berg}`,
    })

    expect(manuscripts.map(({ path }) => path)).toEqual(['one.md', 'two.md'])
    expect(manuscripts.map(findings)).toEqual([[], ['_list.md:3 uncited-reference quist-2011']])
  })

  it('are named where they are missing', () => {
    const manuscript = readOne({
      'paper.md': `# Paper\n\n${citesQuist}\n${citesBerg}\n{{< include parts/moles.md >}}\n${list}`,
    })

    expect(findings(manuscript)).toEqual(['paper.md:7 document-unreadable paper.md-parts/moles.md'])
  })

  it.for([
    ['in a fenced example', '```markdown\n{{< include other.md >}}\n```'],
    ['in a comment', '<!-- {{< include other.md >}} -->'],
    ['in a comment of several lines', '<!--\n{{< include other.md >}}\n-->'],
    ['within a sentence', 'Write {{< include other.md >}} to include.'],
    ['of a figure', '![[harbour.png]]'],
    ['of program text', '{{< include _setup.R >}}'],
  ] as const)('are none %s', ([, text]) => {
    const manuscript = readOne({
      'paper.md': `# Paper\n\n${citesQuist}\n${citesBerg}\n${text}\n${list}`,
      'other.md': 'Other (Dahl, 1999).\n',
    })

    expect(manuscript.files).toEqual(['paper.md'])
    expect(findings(manuscript)).toEqual([])
  })

  it('are named where they include themselves, and are read once', () => {
    const manuscript = readOne({
      'one.md': `# One\n\n${citesQuist}\n{{< include two.md >}}\n`,
      'two.md': `${citesBerg}\n{{< include one.md >}}\n${list}`,
    })

    expect(manuscript.files).toEqual(['one.md', 'two.md'])
    expect(findings(manuscript)).toEqual(['two.md:3 document-unreadable two.md-one.md'])
  })

  it('do not lose the circle they hang on', () => {
    const manuscript = readOne({
      'b.md': `${citesQuist}\n{{< include c.md >}}\n\n{{< include a.md >}}\n`,
      'c.md': `${citesBerg}\n{{< include b.md >}}\n${list}`,
      'a.md': 'Hangs on the circle of b and c.\n',
    })

    expect(manuscript.files).toEqual(['b.md', 'c.md', 'a.md'])
  })

  it('are named where a file includes only itself', () => {
    const manuscript = readOne({ 'one.md': `${citesQuist}\n${citesBerg}\n{{< include one.md >}}\n${list}` })

    expect(findings(manuscript)).toEqual(['one.md:5 document-unreadable one.md-one.md'])
  })
})

describe('lists of chapters', () => {
  const chapter = (name: string, text: string, list: string) =>
    `# ${name}\n\n${text}\n## References\n\n${list}`
  const toc = (...names: string[]) =>
    `project:\n  type: book\nbook:\n  title: T\n  chapters: [${names.map((name) => `${name}.qmd`).join(', ')}]\n`

  it('judges each chapter by its own list', () => {
    const manuscript = readOne({
      '_quarto.yml': toc('index', 'one', 'two'),
      'index.qmd': '# Preface\n',
      'one.qmd': chapter('One', `${citesQuist}\n${citesBerg}`, quist),
      'two.qmd': chapter('Two', `Nothing is cited here but ${citesBerg}`, `${quist}\n${berg}`),
    })

    expect(findings(manuscript)).toEqual([
      'one.qmd:5 cited-not-listed berg-2015',
      'two.qmd:7 uncited-reference quist-2011-2',
    ])
  })

  it('gives each entry an id of its own and does not call entries of two lists duplicates', () => {
    const manuscript = readOne({
      '_quarto.yml': toc('one', 'two'),
      'one.qmd': chapter('One', citesQuist, quist),
      'two.qmd': chapter('Two', citesQuist, quist),
    })

    expect(manuscript.references.map(({ id, list }) => [id, list])).toEqual([
      ['quist-2011', 0],
      ['quist-2011-2', 1],
    ])
    expect(manuscript.citations.map(({ place, items }) => [place.path, items[0]?.references])).toEqual([
      ['one.qmd', ['quist-2011']],
      ['two.qmd', ['quist-2011-2']],
    ])
    expect(findings(manuscript)).toEqual([])
  })

  it('looks for what a chapter without a list cites in the lists of the others', () => {
    const manuscript = readOne({
      '_quarto.yml': toc('index', 'one', 'two'),
      'index.qmd': `# Preface\n\n${citesQuist}`,
      'one.qmd': chapter('One', citesQuist, quist),
      'two.qmd': chapter('Two', `${citesQuist}\n${citesBerg}`, `${quist}\n${berg}`),
    })

    expect(findings(manuscript)).toEqual([])
  })

  it('looks in the common list for what is not in the list of the chapter', () => {
    const manuscript = readOne({
      '_quarto.yml': toc('one', 'two', 'list'),
      'one.qmd': chapter('One', `${citesQuist}\n${citesBerg}`, quist),
      'two.qmd': chapter('Two', `${citesQuist}\nAnd (Dahl, 1999).\n`, quist),
      'list.qmd': `# Bibliography\n\n${berg}`,
    })

    expect(findings(manuscript)).toEqual(['two.qmd:5 cited-not-listed dahl-1999'])
  })

  it('judges chapters that one file includes as those of a project', () => {
    const manuscript = readOne({
      'book.md': '# Book\n\n{{< include one.qmd >}}\n\n{{< include two.qmd >}}\n',
      'one.qmd': chapter('One', citesQuist, quist),
      'two.qmd': chapter('Two', `${citesQuist}\n${citesBerg}`, quist),
    })

    expect(findings(manuscript)).toEqual(['two.qmd:5 cited-not-listed berg-2015'])
  })

  it('judges chapters of one file by the list that ends each', () => {
    const manuscript = readOne({
      'book.md': [
        chapter('One', `${citesQuist}\n${citesBerg}`, `${quist}\n${berg}`),
        chapter('Two', `${citesQuist}\nAnd (Dahl, 1999).\n`, quist),
      ].join('\n'),
    })

    expect(manuscript.citations.map(({ items }) => items[0]?.references)).toEqual([
      ['quist-2011'],
      ['berg-2015'],
      ['quist-2011-2'],
      [],
    ])
    expect(findings(manuscript)).toEqual(['book.md:17 cited-not-listed dahl-1999'])
  })

  it('lets a part of a file cite the lists of the other parts', () => {
    const manuscript = readOne({
      'paper.md': `${chapter('Paper', `${citesQuist}\n${citesBerg}`, quist)}\n# Appendix\n\nMore on ${citesQuist}\n## References\n\n${berg}`,
    })

    expect(findings(manuscript)).toEqual([])
  })

  it('counts the numbers of each chapter by itself', () => {
    const numbered = (...titles: readonly string[]) =>
      titles
        .map((title, index) => `${index + 1}. Quist AB. ${title} of the harbours. Fjord Press; 2011.\n`)
        .join('')
    const book = {
      'one.qmd': chapter('One', 'Quays [1], piers [2] and moles [3].\n', numbered('Quays', 'Piers', 'Moles')),
      'two.qmd': chapter('Two', 'Lamps [2], wicks [1], oil [3].\n', numbered('Wicks', 'Lamps')),
    }
    const manuscript = readOne({ '_quarto.yml': toc('one', 'two'), ...book })
    const inOneFile = readOne({ 'book.md': Object.values(book).join('\n') })

    expect(findings(manuscript)).toEqual(['two.qmd:3 numeric-citation-gap 3'])
    expect(inOneFile.citations.flatMap(({ items }) => items.flatMap(({ references }) => references))).toEqual(
      ['quist-2011', 'quist-2011-2', 'quist-2011-3', 'quist-2011-5', 'quist-2011-4', 'quist-2011-3'],
    )
  })

  it('says nothing of the list of a chapter whose way of citing it cannot read', () => {
    const manuscript = readOne({
      '_quarto.yml': toc('one', 'two'),
      'one.qmd': chapter('One', citesQuist, quist),
      'two.qmd': chapter('Two', 'Lit at dusk.[^1]\n\n[^1]: Berg, *Lights*, 3.\n', `${quist}\n${berg}`),
    })

    expect(findings(manuscript)).toEqual([])
  })

  it('reports what it finds in the order of the book, not of the names', () => {
    const manuscript = readOne({
      '_quarto.yml': toc('zebra', 'apple'),
      'zebra.qmd': 'A long way down the page.\n\nZ (Dahl, 1999).\n',
      'apple.qmd': `A (Dahl, 2001). ${citesQuist}\n# References\n\n${quist}`,
    })

    expect(findings(manuscript).map((line) => line.split(' ')[0])).toEqual(['zebra.qmd:3', 'apple.qmd:1'])
  })
})

describe('a reference list in a file of its own', () => {
  const files = {
    'text/1-quays.md': `# Quays\n\n${citesQuist}`,
    'text/2-lamps.md': '# Lamps\n\nLit (Dahl, 1999).\n',
    'text/references.md': `# References\n\n${quist}\n${berg}`,
  }

  it('is that of the chapters beside it', () => {
    const manuscript = readOne({ ...files, 'text/README.md': '# About\n', 'other/notes.md': citesBerg })

    expect(manuscript.files).toEqual(['text/1-quays.md', 'text/2-lamps.md', 'text/references.md'])
    expect(findings(manuscript)).toEqual([
      'text/2-lamps.md:3 cited-not-listed dahl-1999',
      'text/references.md:5 uncited-reference berg-2015',
    ])
  })

  it('is a manuscript by itself where nothing beside it cites it, of which nothing can be said', () => {
    const manuscript = readOne({ ...files, 'text/1-quays.md': '# Quays\n' })

    expect(manuscript.files).toEqual(['text/references.md'])
    expect(findings(manuscript)).toEqual([])
  })

  it('is none of a text that has its own', () => {
    const paths = read({
      'paper.md': `# Paper\n\n${citesQuist}\n# References\n\n${quist}`,
      'references.md': `# References\n\n${berg}`,
    }).map(({ path }) => path)

    expect(paths).toEqual(['paper.md', 'references.md'])
  })
})

describe('a query sheet in a file of its own', () => {
  const sheet =
    '# Author queries\n\n| No. | Query | Response |\n| --- | --- | --- |\n| Q1 | The reference “Quist, 2011” is not cited in the text. | |\n| Q2 | Please confirm the title. | |\n'
  const paper = `# Paper\n\nThe title **[Q2]** stands. ${citesBerg}\n## References\n\n${quist}\n${berg}`

  it('belongs to the one manuscript beside it', () => {
    const manuscript = readOne({ 'text/paper.md': paper, 'text/queries.md': sheet })

    expect(manuscript.path).toBe('text/paper.md')
    expect(manuscript.files).toEqual(['text/paper.md', 'text/queries.md'])
    expect(manuscript.queries.map(({ id, place }) => [id, place.path])).toEqual([
      ['Q1', 'text/queries.md'],
      ['Q2', 'text/queries.md'],
    ])
  })

  it('finds its numbers in the text', () => {
    const { queries } = readOne({ 'paper.md': paper, 'queries.md': sheet })

    expect(queries.map(({ markers }) => markers.map(({ path, start }) => `${path}:${start.line}`))).toEqual([
      [],
      ['paper.md:3'],
    ])
  })

  it('makes a manuscript of the one text beside it that prints its numbers', () => {
    const manuscript = readOne({
      'paper.md': '# Paper\n\nThe title **[Q2]** stands.\n',
      'notes.md': '# Notes\n',
      'queries.md': sheet,
    })

    expect(manuscript.files).toEqual(['paper.md', 'queries.md'])
  })

  it('is a manuscript by itself beside none or several', () => {
    expect(read({ 'queries.md': sheet, 'a/paper.md': paper }).map(({ path }) => path)).toEqual([
      'a/paper.md',
      'queries.md',
    ])
    expect(read({ 'queries.md': sheet, 'a.md': paper, 'b.md': paper }).map(({ path }) => path)).toEqual([
      'a.md',
      'b.md',
      'queries.md',
    ])
  })

  it('belongs to the only manuscript where the configuration names it', () => {
    const manuscript = readOne(
      { 'desk/queries.md': sheet, 'a/paper.md': paper },
      { manuscripts: ['a/paper.md'], queries: ['desk/*.md'] },
    )

    expect(manuscript.files).toEqual(['a/paper.md', 'desk/queries.md'])
  })
})

it('takes time in proportion to the number of files, even where one list serves many chapters', () => {
  const bookOf = (count: number) => {
    const numbers = Array.from({ length: count }, (_, index) => index)
    const name = (index: number) =>
      `Q${Array.from(String(index))
        .map((digit) => 'abcdefghij'[Number(digit)])
        .join('')}`
    const toc = `book:\n  chapters: [${numbers.map((index) => `${index}.md`).join(', ')}, list.md]\n`
    const chapters = numbers.map((index) => [`${index}.md`, `Text (${name(index)}, 2001).\n`] as const)
    const entries = numbers.map((index) => `- ${name(index)}, A. (2001). *Works ${index}*. Press.\n`)
    return {
      '_quarto.yml': toc,
      ...Object.fromEntries(chapters),
      'list.md': `# References\n\n${entries.join('')}`,
    }
  }
  const timeOf = (count: number) => {
    const files = bookOf(count)
    // Processor time, not that of the clock: other tests run beside this one.
    const start = process.cpuUsage()
    expect(findings(readOne(files))).toEqual([])
    return process.cpuUsage(start).user
  }
  timeOf(100)

  // Ten times the files; a cost that grows with the square would be a hundredfold.
  expect(timeOf(1500) / timeOf(150)).toBeLessThan(40)
})

it('puts the files together that the configuration calls one book', () => {
  const manuscript = readOne(
    {
      'book/main.md': '# Harbours\n',
      'book/chapters/2.md': citesBerg,
      'book/chapters/1.md': citesQuist,
      'book/list.md': `# References\n\n${quist}\n${berg}`,
      'talk.md': `# References\n\n${quist}`,
    },
    { manuscripts: [{ path: 'book/main.md', files: ['book/chapters/*.md', 'book/list.md'] }] },
  )

  expect(manuscript.path).toBe('book/main.md')
  expect(manuscript.files).toEqual([
    'book/main.md',
    'book/chapters/1.md',
    'book/chapters/2.md',
    'book/list.md',
  ])
  expect(findings(manuscript)).toEqual([])
})
