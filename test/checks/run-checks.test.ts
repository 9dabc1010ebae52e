import { expect, it } from 'vitest'
import { runChecks } from '../../src/checks/index.ts'
import type { Config } from '../../src/config.ts'
import { parseManuscripts } from '../../src/parse.ts'

/** Say what is found in a paper without an abstract, with a figure that it does not cite. */
function found(config: Config): string[] {
  const text = '# Harbours\n\nQuays are old.\n\n**Figure 1.** Quays.\n'
  const files = new Map([['paper.md', { kind: 'text' as const, text }]])
  return parseManuscripts(files, config, new Set(['paper.md']))
    .flatMap((manuscript) => runChecks(manuscript, config))
    .map(({ rule, severity }) => `${severity} ${rule}`)
}

it('leaves out what counts only on request', () => {
  expect(found({})).toEqual(['warning figure-not-cited'])
})

it('runs what counts only on request where the configuration names it', () => {
  expect(found({ rules: { 'abstract-missing': 'info' } })).toEqual([
    'info abstract-missing',
    'warning figure-not-cited',
  ])
})

it('runs nothing that the configuration switches off', () => {
  expect(found({ rules: { 'abstract-missing': 'off', 'figure-not-cited': 'off' } })).toEqual([])
})
