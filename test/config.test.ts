import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { ConfigError, defaultConfig, parseConfig } from '../src/config.ts'

it('gives the defaults without a file and for an empty one', () => {
  expect(parseConfig(undefined)).toBe(defaultConfig)
  expect(parseConfig('# nothing yet\n')).toEqual({})
})

it('reads every key', () => {
  const config = parseConfig(
    'manuscripts: [paper.md]\nignore:\n  - drafts/**\nrules:\n  page-range-missing: off\n',
  )

  expect(config).toEqual({
    manuscripts: ['paper.md'],
    ignore: ['drafts/**'],
    rules: { 'page-range-missing': 'off' },
  })
})

it.for([
  [
    'an unknown key near a known one',
    'manuscript: [a.md]\n',
    '.github/copydesk.yml:1: unknown key `manuscript`, did you mean `manuscripts`?',
  ],
  [
    'an unknown key near none',
    '\nzzzzzzzzzzz: 1\n',
    '.github/copydesk.yml:2: unknown key `zzzzzzzzzzz`, expected one of `manuscripts`, `queries`, `ignore`, `rules`',
  ],
  [
    'an unknown rule',
    'ignore: [x]\nrules:\n  uncited-references: off\n',
    '.github/copydesk.yml:3: unknown key `uncited-references` in `rules`, did you mean `uncited-reference`?',
  ],
  [
    'an unknown level',
    'rules:\n  uncited-reference: never\n',
    '.github/copydesk.yml:2: Invalid option: expected one of "off"|"info"|"warning"|"error" in `rules.uncited-reference`',
  ],
  [
    'a wrong type',
    'manuscripts: paper.md\n',
    '.github/copydesk.yml:1: expected array, received string in `manuscripts`',
  ],
  [
    'a book without files',
    'manuscripts:\n  - paper.md\n  - path: book/main.md\n',
    '.github/copydesk.yml:3: expected array, received undefined in `manuscripts.1.files`',
  ],
  [
    'an unknown key of a book',
    'manuscripts:\n  - path: book/main.md\n    files: [a.md]\n    file: b.md\n',
    '.github/copydesk.yml:4: unknown key `file` in `manuscripts.0`, did you mean `files`?',
  ],
  ['what is no YAML', 'ignore: [a\nrules: {\n', '.github/copydesk.yml:2: '],
  ['aliases', 'ignore: &a [x]\nmanuscripts: *a\n', '.github/copydesk.yml:1: aliases are not allowed'],
] as const)('refuses %s and says where', ([, text, message]) => {
  expect(() => parseConfig(text)).toThrow(message)
  expect(() => parseConfig(text)).toThrow(ConfigError)
})

it('keeps no prototype that a configuration tries to plant', () => {
  expect(() => parseConfig('__proto__:\n  rules: {}\n')).toThrow('unknown key `__proto__`')
})

it('accepts the configuration that the README shows', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const [, example] = /```yaml\n([^`]+)```/.exec(readme.slice(readme.indexOf('## Configuration'))) ?? []

  expect(parseConfig(example)).toMatchObject({ queries: ['desk/queries.md'] })
})
