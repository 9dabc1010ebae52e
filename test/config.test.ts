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
    '.github/copydesk.yml:2: unknown key `zzzzzzzzzzz`, expected one of `manuscripts`, `queries`, `ignore`, `rules`, `decisions`',
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
  ['aliases', 'ignore: &a [x]\nmanuscripts: *a\n', '.github/copydesk.yml:2: aliases are not allowed'],
] as const)('refuses %s and says where', ([, text, message]) => {
  expect(() => parseConfig(text)).toThrow(message)
  expect(() => parseConfig(text)).toThrow(ConfigError)
})

it('reads decisions with the line of each', () => {
  const text =
    'decisions:\n  - query: Q4\n    manuscript: paper.md\n    stet: Fine.\n    by: A. Vik\n    on: 2026-11-02\n  - rule: uncited-reference\n    subject: kramer-2022\n    park: 2027-03-01\n    reason: Later.\n'

  expect(parseConfig(text, 'desk.yml').decisions).toEqual([
    {
      query: 'Q4',
      manuscript: 'paper.md',
      stet: 'Fine.',
      by: 'A. Vik',
      on: '2026-11-02',
      path: 'desk.yml',
      line: 2,
    },
    {
      rule: 'uncited-reference',
      subject: 'kramer-2022',
      park: '2027-03-01',
      reason: 'Later.',
      path: 'desk.yml',
      line: 7,
    },
  ])
})

it.for([
  [
    'an unknown key',
    '  - query: Q4\n    anser: Yes\n',
    '.github/copydesk.yml:3: unknown key `anser` in `decisions.0`, did you mean `answer`?',
  ],
  [
    'an unknown rule',
    '  - rule: uncited\n    stet: Fine.\n',
    '.github/copydesk.yml:2: Invalid option: expected one of',
  ],
  [
    'neither number nor rule',
    '  - query: Q1\n    stet: Fine.\n  - stet: Fine.\n',
    '.github/copydesk.yml:4: expected `query` or `rule`, one of the two, in `decisions.1`',
  ],
  [
    'number and rule',
    '  - query: Q1\n    rule: uncited-reference\n    stet: Fine.\n',
    '.github/copydesk.yml:2: expected `query` or `rule`, one of the two, in `decisions.0`',
  ],
  [
    'a number with a subject',
    '  - query: Q1\n    subject: lind-2014\n    stet: Fine.\n',
    '.github/copydesk.yml:2: expected no `subject` beside `query` in `decisions.0`',
  ],
  [
    'no decision',
    '  - query: Q1\n    by: A. Vik\n',
    '.github/copydesk.yml:2: expected `answer`, `stet` or `park`, one of the three, in `decisions.0`',
  ],
  [
    'two decisions',
    '  - query: Q1\n    stet: Fine.\n    answer: Yes.\n',
    '.github/copydesk.yml:2: expected `answer`, `stet` or `park`, one of the three, in `decisions.0`',
  ],
  [
    'a day that is none',
    '  - query: Q1\n    park: 2027-02-29\n',
    '.github/copydesk.yml:3: expected a day such as `2026-11-02` in `decisions.0.park`',
  ],
  [
    'a reason for what is not put off',
    '  - query: Q1\n    stet: Fine.\n    reason: Later.\n',
    '.github/copydesk.yml:2: expected `reason` only beside `park` in `decisions.0`',
  ],
  [
    'a number that YAML takes for one',
    '  - query: 4\n    stet: Fine.\n',
    '.github/copydesk.yml:2: expected string, received number in `decisions.0.query`',
  ],
] as const)('refuses a decision with %s and says where', ([, text, message]) => {
  expect(() => parseConfig(`decisions:\n${text}`)).toThrow(message)
})

it('keeps no prototype that a configuration tries to plant', () => {
  expect(() => parseConfig('__proto__:\n  rules: {}\n')).toThrow('unknown key `__proto__`')
})

it('accepts the configuration that the README shows', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const [, example] = /```yaml\n([^`]+)```/.exec(readme.slice(readme.indexOf('## Configuration'))) ?? []

  expect(parseConfig(example)).toMatchObject({ queries: ['desk/queries.md'] })
})
