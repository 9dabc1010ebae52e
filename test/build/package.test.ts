import { execFileSync } from 'node:child_process'
import { cp, mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { buildPackage } from '../../scripts/build/build-package.ts'
import { makeFolder, runCli } from '../commands/run-cli.ts'

const root = join(import.meta.dirname, '../..')
const article = `# Bread in the north

Rye came late (Holm, 2004).

## References

Holm, A. (2004). *Rye and its rivals*. Field Press.

Sund, B. (2011). *Barley*. Field Press.
`

let installed = ''

// Unpacked where there are no packages around it, so what it needs it must bring.
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-package-'))
  await buildPackage(join(folder, 'dist'))
  for (const file of ['app.yml', 'LICENSE', 'package.json', 'README.md'])
    await cp(join(root, file), join(folder, file))
  const options = { cwd: folder, encoding: 'utf8' } as const
  const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--silent'], options).trim()
  execFileSync('tar', ['-xzf', packed], options)
  installed = join(folder, 'package')
})

it('checks a manuscript from the packed files alone, as the source does', async () => {
  const folder = await makeFolder({ 'article.md': article })

  const published = run(folder, 'check', '--fail-on', 'never')
  const source = await runCli(folder, 'check', '--fail-on', 'never')

  expect(published).toContain('Sund')
  expect(published).toBe(source.stdout)
})

it('reads a configuration and refuses a key that it does not know', async () => {
  const folder = await makeFolder({ 'article.md': article, '.github/copydesk.yml': 'rulez: {}\n' })

  expect(() => run(folder, 'check')).toThrow('copydesk.yml:1: unknown key `rulez`, did you mean `rules`?')
})

it('explains every rule that it knows', () => {
  const pages = ruleNames().map((rule) => run(installed, 'explain', rule).split('\n', 1)[0])

  expect(pages).toEqual(ruleNames().map((rule) => `# ${rule}`))
})

it('says its version', () => {
  expect(run(installed, '--version')).toMatch(/^\d+\.\d+\.\d+\n$/)
})

it('carries what the sandbox reads, and the licences of what is bundled', async () => {
  const files = await readdir(join(installed, 'dist'), { recursive: true })

  expect(files).toEqual(
    expect.arrayContaining([
      'app.js',
      'sandbox/github/description/rest.json',
      'sandbox/github/description/schema.graphql',
      'sandbox/story/article.md',
      'third-party-licenses.txt',
    ]),
  )
})

function run(folder: string, ...args: string[]): string {
  const options = { cwd: folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } } as const
  return execFileSync(process.execPath, [join(installed, 'dist/cli.js'), ...args], {
    ...options,
    stdio: 'pipe',
  })
}

function ruleNames(): string[] {
  return [...run(installed, 'explain', '--help').matchAll(/^ {2}(\S+)$/gm)].map((match) => match[1] ?? '')
}
