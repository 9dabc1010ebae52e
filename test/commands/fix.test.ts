import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commands } from '../../src/commands/index.ts'
import type { CommandContext } from '../../src/commands/command.ts'
import { makeFolder, runCli } from './run-cli.ts'

const bibliography = '@book{Lind2014,\n  author = {Lind, Berta},\n  title = {Quays},\n  year = {2014},\n}\n'
const keyed = `---\r\nbibliography: list.bib\r\n---\r\n\r\nQuays [@lind2014, p. 3] and cranes [@lind2014].\r\n`
const misspelt = `# Harbours\n\nQuays were rebuilt (Quest, 2011).\n\n# References\n\n- Quist, A. (2011). *Harbours of the north*. Fjord Press.\n`

function read(folder: string, name: string): Promise<string> {
  return readFile(join(folder, name), 'utf8')
}

describe('copydesk fix', () => {
  it('writes keys in the case of the bibliography and leaves all else', async () => {
    const folder = await makeFolder({ 'paper.md': keyed, 'list.bib': bibliography })

    const result = await runCli(folder, 'fix')

    expect(result).toEqual({
      status: 0,
      stdout:
        'paper.md:5: lind2014 → Lind2014  citation-key-case\npaper.md:5: lind2014 → Lind2014  citation-key-case\n2 applied\n',
      stderr: '',
    })
    expect(await read(folder, 'paper.md')).toBe(keyed.replaceAll('lind2014', 'Lind2014'))
    expect(await read(folder, 'list.bib')).toBe(bibliography)
  })

  it('has nothing to do a second time', async () => {
    const folder = await makeFolder({ 'paper.md': keyed, 'list.bib': bibliography })
    await runCli(folder, 'fix')

    expect(await runCli(folder, 'fix')).toEqual({ status: 0, stdout: 'Nothing to correct.\n', stderr: '' })
  })

  it('writes nothing in a dry run, whose status says that something is pending', async () => {
    const folder = await makeFolder({ 'paper.md': keyed, 'list.bib': bibliography })

    const { status, stdout } = await runCli(folder, 'fix', '--dry-run', 'paper.md')

    expect(status).toBe(1)
    expect(stdout).toContain('paper.md:5: lind2014 → Lind2014  citation-key-case\n')
    expect(stdout).toContain('\n2 to apply\n')
    expect(await read(folder, 'paper.md')).toBe(keyed)
  })

  it('lists a name that may be meant otherwise and leaves it', async () => {
    const folder = await makeFolder({ 'paper.md': misspelt })

    expect(await runCli(folder, 'fix')).toEqual({
      status: 0,
      stdout:
        'paper.md:3: Quest → Quist  citation-author-spelling (suggested)\n1 suggested, applied with --suggested\n',
      stderr: '',
    })
    expect(await read(folder, 'paper.md')).toBe(misspelt)
  })

  it('applies it when asked', async () => {
    const folder = await makeFolder({ 'paper.md': misspelt })

    const { status, stdout } = await runCli(folder, 'fix', '--suggested')

    expect([status, stdout]).toEqual([0, 'paper.md:3: Quest → Quist  citation-author-spelling\n1 applied\n'])
    expect(await read(folder, 'paper.md')).toBe(misspelt.replace('Quest', 'Quist'))
  })

  it('leaves what a person decided to let stand', async () => {
    const config =
      'decisions:\n  - rule: citation-author-spelling\n    subject: quist-2011\n    stet: Printed so.\n    by: A. Vik\n    on: 2026-11-02\n'
    const folder = await makeFolder({ 'paper.md': misspelt, '.github/copydesk.yml': config })

    const { stdout } = await runCli(folder, 'fix', '--suggested')

    expect(await read(folder, 'paper.md')).toBe(misspelt)
    expect(stdout).toBe('Nothing to correct.\n')
  })

  it('refuses a file that is no UTF-8', async () => {
    const bytes = Buffer.from(misspelt.replace('rebuilt', 'rebuilt \u{E9}'), 'latin1')
    const folder = await makeFolder({ 'paper.md': bytes })

    const { status, stderr } = await runCli(folder, 'fix', '--suggested', 'paper.md')

    expect(status).toBe(2)
    expect(stderr).toContain('not UTF-8')
    expect(await readFile(join(folder, 'paper.md'))).toEqual(bytes)
  })

  it('leaves a file that changed since it was read', async () => {
    const written: string[] = []
    const printed: string[] = []
    const texts = [misspelt, `${misspelt}\nMore.\n`]

    const status = await commands
      .find(({ name }) => name === 'fix')
      ?.run(['--suggested', 'paper.md'], {
        currentFolder: '/desk',
        terminal: {
          isColored: false,
          width: 80,
          write: () => undefined,
          writeError: (text) => printed.push(text),
        },
        workingTree: {
          isFolder: async () => false,
          readFolder: async () => new Map(),
          readRevision: async () => new Map(),
          readNamedFile: async (path) => (path.endsWith('.md') ? (texts.shift() ?? '') : ''),
          readPresent: async () => new Map(),
          readBibtex: async () => new Map(),
          writeFile: async (path) => void written.push(path),
          createFile: async () => false,
        },
        readRulePage: async () => '',
        start: async () => 0,
        openDeadLetters: () => Promise.reject(new Error('no database here')),
        now: () => '2026-03-10T12:00:00Z',
      } satisfies CommandContext)

    expect([status, written]).toEqual([1, []])
    expect(printed).toEqual([
      'copydesk: paper.md changed meanwhile and was left as it is; run the command again\n',
    ])
  })
})
