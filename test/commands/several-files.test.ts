import { describe, expect, it } from 'vitest'
import { JsonReport } from '../../src/report/formats/json-report.ts'
import { makeFolder, runCli } from './run-cli.ts'

const quist = '- Quist, A. (2011). *Harbours of the north*. Fjord Press.\n'
const book = {
  '_quarto.yml':
    'book:\n  title: Harbours by night\n  chapters: [index.qmd, quays.qmd, moles.qmd, list.qmd]\n',
  'index.qmd': '# Preface\n\nWelcome.\n',
  'quays.qmd': '# Quays\n\nRebuilt (Quist, 2011). Lit (Dahl, 1999).\n\n{{< include _piers.qmd >}}\n',
  '_piers.qmd': 'Piers (Lind, 2001).\n',
  'list.qmd': `# References\n\n${quist}`,
}

describe('copydesk check on a book of several files', () => {
  it('prints one report in the order of the book, each line with its file', async () => {
    const { status, stdout } = await runCli(await makeFolder(book), 'check')

    expect(status).toBe(1)
    expect(stdout).toMatchInlineSnapshot(`
      "index.qmd  Harbours by night
      1 reference, 3 citations (author-date)

      Found by Copydesk
      _quarto.yml:3:36 error   document-unreadable
               “moles.qmd” is not there. Correct the name or add the file.
      quays.qmd:3:29 error   cited-not-listed
               No reference for “Dahl, 1999”. Add an entry to the list or correct the citation.
      _piers.qmd:1:8 error   cited-not-listed
               No reference for “Lind, 2001”. Add an entry to the list or correct the citation.

      3 of 3 queries open; 3 errors, 0 warnings
      "
    `)
  })

  it('checks just the chapter that is named', async () => {
    const folder = await makeFolder({
      ...book,
      'quays.qmd': `${book['quays.qmd']}\n# References\n\n${quist}`,
    })

    const { stdout } = await runCli(folder, 'check', 'quays.qmd')

    expect(stdout).toMatchInlineSnapshot(`
      "quays.qmd  Quays
      1 reference, 2 citations (author-date)

      Found by Copydesk
      3:29     error   cited-not-listed
               No reference for “Dahl, 1999”. Add an entry to the list or correct the citation.

      1 of 1 query open; 1 error, 0 warnings
      "
    `)
  })

  it('checks the folder that is named, with paths from there', async () => {
    const files = Object.entries(book).map(([path, text]) => [`book/${path}`, text])
    const folder = await makeFolder(Object.fromEntries(files))

    const { stdout } = await runCli(folder, 'check', 'book', '--format', 'json')

    const { manuscripts } = JsonReport.parse(JSON.parse(stdout))
    expect(manuscripts.map(({ path, files }) => [path, files])).toEqual([
      ['index.qmd', ['index.qmd', 'quays.qmd', '_piers.qmd', 'list.qmd']],
    ])
  })

  it('points from the query sheet into the right file', async () => {
    const { stdout } = await runCli(await makeFolder(book), 'sheet')

    expect(stdout).toContain('[line 1 of &#95;piers.qmd](_piers.qmd?plain=1#L1)')
  })
})
