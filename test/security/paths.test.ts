import { mkdir, readFile, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFolder, readPresent } from '../../src/forges/local.ts'
import { resolvePath } from '../../src/references/bibliography/resolve-path.ts'
import { makeFolder, runCli } from '../commands/run-cli.ts'

const canary = 'Marrowfat'
const text =
  '\n\nQuist (2011) says [@quist].\n\n# References\n\nQuist, A. (2011). Quays. *Harbour*, 1, 1–9.\n'
const named = (path: string) => `---\nbibliography: ${path}\n---${text}`

/** A folder with a secret beside the `work` that is checked. */
async function makeWork(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await makeFolder({
    'outside/secret.bib': `@book{quist, title={${canary}}, author={${canary}, A.}}`,
    'outside/secret.md': `${canary} (2011) says.${text}`,
    'outside/secret.yml': `${canary}: 1\n`,
    ...Object.fromEntries(Object.entries(files).map(([path, source]) => [`work/${path}`, source])),
  })
  return folder
}

describe('a name that leads out of the folder', () => {
  it.for([
    '../outside/secret.bib',
    '../../../../../../../../../../etc/passwd',
    'a/../../outside/secret.bib',
    '..\\outside\\secret.bib',
  ])('reads no bibliography at %s', async (name) => {
    const folder = await makeWork({ 'paper.md': named(name) })

    for (const path of ['paper.md', '.']) {
      const { stdout } = await runCli(join(folder, 'work'), 'check', path, '--format', 'json')

      expect(stdout).not.toContain(canary)
      expect(stdout).not.toContain('root:')
    }
  })

  it('takes an absolute name from the folder, not from the machine', async () => {
    const folder = await makeWork({})
    const outside = join(folder, 'outside/secret.bib')
    const work = await makeWork({ 'paper.md': named(outside) })

    const { stdout } = await runCli(join(work, 'work'), 'check', 'paper.md', '--format', 'json')

    expect(stdout).not.toContain(canary)
  })

  it.for([
    ['', '../a.bib', undefined],
    ['chapters', '../a.bib', 'a.bib'],
    ['chapters', '../../a.bib', undefined],
    ['../thesis/chapters', '../a.bib', '../thesis/a.bib'],
    ['../thesis/chapters', '../../a.bib', '../a.bib'],
    ['../thesis/chapters', '../../../a.bib', undefined],
    ['../thesis', '../../../../etc/passwd', undefined],
  ] as const)('goes from “%s” by %s no further up than a person did', ([from, name, expected]) => {
    expect(resolvePath(from, name)).toBe(expected)
  })

  it('brings in no text and no chapter from outside', async () => {
    const folder = await makeWork({
      'paper.md': `{{< include ../outside/secret.md >}}\n\n{{#include /outside/secret.md}}\n${text}`,
      '_quarto.yml':
        'project:\n  type: book\nbook:\n  chapters:\n    - paper.md\n    - ../outside/secret.md\nbibliography: ../outside/secret.bib\n',
      '.github/copydesk.yml':
        'manuscripts:\n  - path: paper.md\n    files: [../outside/secret.md, "../**"]\nqueries: [../outside/secret.md]\n',
    })

    const { stdout } = await runCli(join(folder, 'work'), 'check', '--format', 'json')

    expect(stdout).toContain('paper.md')
    expect(stdout).not.toContain(canary)
  })
})

describe('a symbolic link that leads out of the folder', () => {
  it('is no manuscript, no chapter and no bibliography', async () => {
    const folder = await makeWork({ 'paper.md': named('list.bib') })
    const work = join(folder, 'work')
    await symlink('../outside/secret.bib', join(work, 'list.bib'))
    await symlink('../outside/secret.md', join(work, 'secret.md'))
    await symlink('../outside', join(work, 'chapters'))

    const files = await readFolder(work)
    const { stdout } = await runCli(work, 'check', 'paper.md', '--format', 'json')

    expect([...files.keys()]).toEqual(['paper.md'])
    expect(stdout).not.toContain(canary)
    expect(stdout).toContain('could not be read: a symbolic link that leads out of the folder')
  })

  it('is no configuration', async () => {
    const folder = await makeWork({ 'paper.md': text })
    const work = join(folder, 'work')
    await mkdir(join(work, '.github'))
    await symlink('../../outside/secret.yml', join(work, '.github/copydesk.yml'))

    const { status, stdout, stderr } = await runCli(work, 'check')

    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toBe(
      'copydesk: .github/copydesk.yml: a symbolic link that leads out of the folder, expected a text file in UTF-8\n',
    )
  })

  it('is followed where it stays inside', async () => {
    const folder = await makeWork({ 'shared/list.bib': '@book{quist, title={Quays}}' })
    const work = join(folder, 'work')
    await symlink('shared/list.bib', join(work, 'list.bib'))
    await symlink('turn.bib', join(work, 'turn.bib'))

    const files = await readPresent(work, ['list.bib', 'turn.bib', 'shared/list.bib/x.bib', 'none.bib'])

    expect([...files].map(([path, { kind }]) => `${path} ${kind}`)).toEqual([
      'list.bib text',
      'turn.bib unreadable',
    ])
  })
})

describe('a name with signs of its own', () => {
  it.for([
    'a b%20c.md',
    'line\nend.md',
    'esc\u{1B}[31m.md',
    'right\u{202E}left.md',
    '`tick` #12 @octocat.md',
    '-rf.md',
    '$(id).md',
  ])('is one file with one line in the report: %j', async (name) => {
    const folder = await makeWork({ [name]: text })

    const { stdout, stderr } = await runCli(join(folder, 'work'), 'check')

    expect(stderr).toBe('')
    expect(stdout.split('\n')[0]).not.toMatch(/[\p{Cc}\u{202E}]/u)
    expect(stdout.split('\n')[0]).toContain('.md')
  })

  it('keeps apart what differs in case alone', async () => {
    const folder = await makeWork({ 'Paper.md': text, 'paper.md': text })

    const { stdout } = await runCli(join(folder, 'work'), 'check', '--format', 'json')

    expect(stdout).toContain('"path": "Paper.md"')
    expect(stdout).toContain('"path": "paper.md"')
  })
})

it.for([
  ['check', 'paper.md', '--output', 'folder'],
  ['check', 'paper.md', '--output', 'none/report.txt'],
  ['check', 'paper.md', '--output', 'paper.md/report.txt'],
  ['sheet', 'paper.md', '--output', 'folder'],
  ['check', 'paper.md', '--config', 'folder'],
  ['check', 'paper.md', '--config', 'none.yml'],
  ['check', 'none\u{1B}[31m.md'],
  ['init', 'paper.md'],
] as const)('says in one line what is wrong with %j', async (args) => {
  const folder = await makeFolder({ 'paper.md': text, 'folder/a.txt': '' })

  const { status, stdout, stderr } = await runCli(folder, ...args)

  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(/^copydesk: [^\p{Cc}]+\n$/u)
  expect(await readFile(join(folder, 'paper.md'), 'utf8')).toBe(text)
})
