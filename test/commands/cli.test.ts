import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { configTemplate } from '../../src/commands/config-template.ts'
import { Config, parseConfig } from '../../src/config.ts'
import { JsonReport } from '../../src/report/formats/json-report.ts'
import { makeFolder, runCli } from './run-cli.ts'

const list = '# References\n\n- Quist, A. (2011). *Harbours of the north*. Fjord Press.\n'
const clean = `# Harbours\n\nThe quays were rebuilt (Quist, 2011).\n\n${list}`
const broken = `# Harbours\n\nThe quays were rebuilt. Quist was there.\n\n${list}`
const withSheet = `${broken}\n# Author queries\n\n| No. | Query | Response |\n| --- | --- | --- |\n| Q1 | The reference “Quist, 2011” is not cited in the text. | |\n| Q2 | Please confirm the title. | Yes |\n`

describe('copydesk check', () => {
  it('says in one line that all is well', async () => {
    const result = await runCli(await makeFolder({ 'paper.md': clean }), 'check')

    expect(result).toEqual({ status: 0, stdout: '✓ paper.md: 1 reference, all cited\n', stderr: '' })
  })

  it('groups what is open by query and says where', async () => {
    const { status, stdout } = await runCli(await makeFolder({ 'paper.md': withSheet }), 'check', 'paper.md')

    expect(status).toBe(1)
    expect(stdout).toMatchInlineSnapshot(`
      "paper.md  Harbours
      1 reference, 0 citations

      ✗ Q1   open     line 7
             The reference “Quist, 2011” is not cited in the text.
             Not cited in the text. Quist is mentioned on line 3.

      ✓ Q2   answered line 14
             Please confirm the title.
             Answered on the query sheet: Yes

      1 of 2 queries open; 1 error, 0 warnings
      "
    `)
  })

  it('lists what no publisher asks under its own heading', async () => {
    const { stdout } = await runCli(await makeFolder({ 'paper.md': broken }), 'check')

    expect(stdout).toContain('Found by Copydesk\n7:3      error   uncited-reference\n')
  })

  it('prints a JSON report that its schema accepts, and nothing else', async () => {
    const { status, stdout } = await runCli(
      await makeFolder({ 'paper.md': withSheet }),
      'check',
      '--format',
      'json',
    )
    const report = JsonReport.parse(JSON.parse(stdout))

    expect(status).toBe(1)
    expect(report.summary).toEqual({
      conclusion: 'failure',
      openQueries: 1,
      errors: 1,
      warnings: 0,
      infos: 0,
    })
    expect(report.manuscripts[0]?.references[0]).toMatchObject({
      id: 'quist-2011',
      label: 'Quist, 2011',
      cited: false,
    })
    expect(report.manuscripts[0]?.queries[0]).toMatchObject({
      id: 'Q1',
      rule: 'uncited-reference',
      subject: 'quist-2011',
      status: 'open',
    })
    expect(report.manuscripts[0]?.findings[0]).toMatchObject({
      rule: 'uncited-reference',
      severity: 'error',
      query: 'Q1',
      fingerprint: 'paper.md uncited-reference quist-2011',
    })
  })

  it('prints Markdown in which nothing of a manuscript is markup', async () => {
    const text = clean
      .replace('Harbours\n', 'Harbours @anna #1 <b>x</b> | y\n')
      .replace('(Quist', '(Berg, 2019; Quist')

    const { stdout } = await runCli(await makeFolder({ 'paper.md': text }), 'check', '--format', 'markdown')

    expect(stdout).toContain('## Harbours @\u{2060}anna &#35;\u{2060}1 x &#124; y')
    expect(stdout).toContain('- error, line 3: No reference for “Berg, 2019”.')
  })

  it('writes to a file instead', async () => {
    const folder = await makeFolder({ 'paper.md': clean })

    const { stdout } = await runCli(folder, 'check', '--output', 'report.txt')

    expect(stdout).toBe('')
    expect(await readFile(join(folder, 'report.txt'), 'utf8')).toContain('all cited')
  })

  it('says what changed since a revision', async () => {
    const folder = await makeFolder({ 'paper.md': withSheet })
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { cwd: folder })
    git('init', '-q')
    git('add', '.')
    git('commit', '-q', '-m', 'one')
    await writeFile(join(folder, 'paper.md'), withSheet.replace('rebuilt.', 'rebuilt (Quist, 2011).'))

    const { status, stdout } = await runCli(folder, 'check', '--base', 'HEAD')

    expect(status).toBe(0)
    expect(stdout).toContain('Changes:\n\n- Resolves Q1\n')
  })

  it.for([
    ['error', 0],
    ['warning', 1],
    ['never', 0],
  ] as const)('fails on %s as asked', async ([threshold, expected]) => {
    const warning = clean
      .replace('(Quist, 2011)', '(Quist, 2011; Lind, 2019)')
      .concat('- Lind, B. (2019). Silt. *Coast Letters*, 5(10), https://doi.org/10.1234/abcd5478\n')

    const { status } = await runCli(
      await makeFolder({ 'paper.md': warning }),
      'check',
      '--fail-on',
      threshold,
    )

    expect(status).toBe(expected)
  })

  it('obeys the configuration', async () => {
    const folder = await makeFolder({
      'paper.md': broken,
      '.github/copydesk.yml': 'rules:\n  uncited-reference: off\n',
    })

    expect(await runCli(folder, 'check')).toMatchObject({ status: 0 })
  })
})

describe('bad input', () => {
  it.for([
    ['a missing file', ['check', 'absent.md'], 'absent.md: no such file or folder'],
    [
      'a folder without a manuscript',
      ['check', 'empty'],
      'No manuscript in empty, expected a Markdown file with a reference list',
    ],
    ['an unknown option', ['check', '--colour'], "Unknown option '--colour'"],
    [
      'an unknown format',
      ['check', '--format', 'pdf'],
      'Unknown value `pdf` for --format, expected one of html, json, markdown, sarif, text',
    ],
    ['an unknown command', ['chekc'], 'Unknown command `chekc`, expected one of check,'],
    [
      'an unknown rule',
      ['explain', 'uncited-references'],
      'Unknown rule `uncited-references`, did you mean `uncited-reference`?',
    ],
    [
      'a broken configuration',
      ['check', '--config', 'bad.yml', 'paper.md'],
      'bad.yml:1: unknown key `rule`, did you mean `rules`?',
    ],
    [
      'a revision without a repository',
      ['check', '--base', 'main', 'paper.md'],
      '--base main: not a revision of the Git repository',
    ],
    ['a binary file', ['check', 'binary.md'], 'binary.md: binary file, expected a text file in UTF-8'],
    ['a file that is not UTF-8', ['check', 'latin.md'], 'latin.md: not UTF-8'],
    ['a file of 13 MB', ['check', 'large.md'], 'large.md: 13.0 MB, larger than 12 MB'],
  ] as const)('says in one line what is wrong with %s', async ([, args, message]) => {
    const folder = await makeFolder({
      'paper.md': clean,
      'empty/notes.md': 'Nothing here.\n',
      'bad.yml': 'rule: {}\n',
      'binary.md': new Uint8Array([35, 0, 1, 2]),
      'latin.md': new Uint8Array([35, 32, 0xe9, 10]),
      'large.md': 'x'.repeat(13_000_000),
    })

    const { status, stderr } = await runCli(folder, ...args)

    expect(status).toBe(2)
    expect(stderr).toMatch(/^copydesk: [^\n]+\n$/)
    expect(stderr).toContain(message)
  })

  it('reports broken front matter at its line and checks the rest', async () => {
    const { status, stdout } = await runCli(
      await makeFolder({ 'paper.md': `---\nauthor: [a\n---\n\n${broken}` }),
      'check',
    )

    expect(status).toBe(1)
    expect(stdout).toContain('document-unreadable')
    expect(stdout).toContain('uncited-reference')
  })
})

describe('other commands', () => {
  it('prints the query sheet with links', async () => {
    const { stdout } = await runCli(await makeFolder({ 'paper.md': withSheet }), 'sheet')

    expect(stdout).toContain('# Query sheet: Harbours')
    expect(stdout).toContain(
      '| Q1 | open | The reference “Quist, 2011” is not cited in the text. | [line 7](paper.md?plain=1#L7)',
    )
  })

  it('explains a rule by its page', async () => {
    const { status, stdout } = await runCli('.', 'explain', 'uncited-reference')

    expect(status).toBe(0)
    expect(stdout).toContain('# uncited-reference')
  })

  it('reads the bibliography that a named file goes by, wherever it names it', async () => {
    const folder = await makeFolder({
      'chapters/two.md': '---\nbibliography: ../quays.bib\n---\n\nThe quays were rebuilt.\n',
      'quays.bib': '@book{lind2014, title = {Quays and cranes}}\n',
      'other.bib': '@book{quist2011, title = {Harbours}}\n',
    })

    const { stdout } = await runCli(folder, 'check', 'chapters/two.md', '--format', 'json')

    expect(JSON.parse(stdout)).toMatchObject({
      manuscripts: [{ files: ['chapters/two.md', 'quays.bib'], references: [{ id: 'lind2014' }] }],
    })
  })

  it('reads the bibliography beside a named file that names none', async () => {
    const folder = await makeFolder({
      'paper.md': 'The quays were rebuilt [@lind2014].\n',
      'quays.bib': '@book{lind2014, title = {Quays and cranes}}\n',
      'other.bib': '@book{quist2011, title = {Harbours}}\n',
    })

    const { stdout } = await runCli(folder, 'check', 'paper.md', '--format', 'json')

    expect(JSON.parse(stdout)).toMatchObject({ manuscripts: [{ files: ['paper.md', 'quays.bib'] }] })
  })

  it('takes a bibliography that is named beside a manuscript for what it is', async () => {
    const folder = await makeFolder({
      'paper.md': 'The quays were rebuilt [@lind2014].\n',
      'quays.bib': '@book{lind2014, title = {Quays and cranes}}\n',
    })

    const { stdout } = await runCli(folder, 'check', 'paper.md', 'quays.bib', '--format', 'json')

    expect(JSON.parse(stdout)).toMatchObject({ manuscripts: [{ path: 'paper.md' }] })
  })

  it.for([['--help'], ['check', '--help'], ['sheet', '--help'], ['explain', '--help']])(
    'helps: %s',
    async (args) => {
      const { status, stdout } = await runCli('.', ...args)

      expect(status).toBe(0)
      expect(stdout).toMatch(/^Usage: copydesk /)
    },
  )

  it('says its version', async () => {
    expect((await runCli('.', '--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe('copydesk jobs', () => {
  it('reads the embedded database', async () => {
    const folder = await makeFolder({})

    expect(await runCli(folder, 'jobs')).toEqual({ status: 0, stdout: 'No job was given up.\n', stderr: '' })
  }, 300_000)
})

describe('copydesk init', () => {
  it('writes a configuration that changes nothing', async () => {
    const folder = await makeFolder({ 'paper.md': clean })
    const before = await runCli(folder, 'check', '--format', 'json')
    const { status, stdout } = await runCli(folder, 'init')

    expect({ status, stdout }).toEqual({ status: 0, stdout: 'Wrote .github/copydesk.yml\n' })
    expect(await runCli(folder, 'check', '--format', 'json')).toEqual(before)
  })

  it('keeps a configuration that is there', async () => {
    const folder = await makeFolder({ '.github/copydesk.yml': 'ignore: [notes.md]\n' })
    const { status, stderr } = await runCli(folder, 'init')

    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'copydesk: .github/copydesk.yml is there already and was left as it is\n',
    })
    expect(await readFile(join(folder, '.github/copydesk.yml'), 'utf8')).toBe('ignore: [notes.md]\n')
  })

  it('explains every key, and is an example without the comment signs', () => {
    const example = configTemplate.replaceAll(/^# (?=[ -]|[a-z]+:(?:$| ))/gm, '')

    expect(Object.keys(parseConfig(example)).sort()).toEqual(Object.keys(Config.shape).sort())
    expect(parseConfig(configTemplate)).toEqual({})
  })
})

describe('copydesk sheet --check', () => {
  it('tells what changed between two proofs and exits with 1', async () => {
    const folder = await makeFolder({
      'first.md': withSheet,
      'second.md': withSheet.replace('Fjord Press', 'Fjord & Sons'),
    })
    const { status, stdout } = await runCli(folder, 'sheet', '--check', 'first.md', 'second.md')

    expect(status).toBe(1)
    expect(stdout).toMatchInlineSnapshot(`
      "# What changed from first.md to second.md

      ## References

      - “Quist, 2011”, line 7, 1 change: publisher Fjord ~~Press~~**&#38; Sons**
      "
    `)
  })

  it('exits with 0 when nothing changed', async () => {
    const folder = await makeFolder({ 'first.md': withSheet, 'second.md': withSheet })

    expect((await runCli(folder, 'sheet', '--check', 'first.md', 'second.md')).status).toBe(0)
  })

  it.for<[string, readonly string[]]>([
    ['one file', ['first.md']],
    ['a folder', ['.']],
    ['three files', ['first.md', 'second.md', 'third.md']],
  ])('refuses %s', async ([, paths]) => {
    const folder = await makeFolder({ 'first.md': clean, 'second.md': clean, 'third.md': clean })
    const { status, stderr } = await runCli(folder, 'sheet', '--check', ...paths)

    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'copydesk: sheet --check takes two Markdown files, the old proof and the new one\n',
    })
  })
})

describe('copydesk reply', () => {
  it('prints the answers to the publisher, open ones first', async () => {
    const { status, stdout } = await runCli(
      await makeFolder({ 'paper.md': withSheet }),
      'reply',
      '--format',
      'text',
    )

    expect(status).toBe(0)
    expect(stdout).toMatchInlineSnapshot(`
      "Answers to the author queries: Harbours

      1 of 2 queries is not settled yet.

      Q1. The reference “Quist, 2011” is not cited in the text.
          Not settled yet.

      Q2. Please confirm the title.
          Yes
      "
    `)
  })

  it('writes a file that a spreadsheet takes for UTF-8', async () => {
    const folder = await makeFolder({ 'paper.md': withSheet })
    await runCli(folder, 'reply', '--format', 'csv', '--output', 'reply.csv')

    expect(await readFile(join(folder, 'reply.csv'), 'utf8')).toMatch(/^\uFEFFManuscript,No\.,Status/)
  })

  it('says that there is no sheet to answer', async () => {
    const { status, stderr } = await runCli(await makeFolder({ 'paper.md': clean }), 'reply')

    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'copydesk: No query sheet found, so there is nothing to answer\n',
    })
  })
})
