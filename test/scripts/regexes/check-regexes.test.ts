import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const script = join(import.meta.dirname, '../../../scripts/check-regexes.ts')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'regexes-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function check(source: string): { status: number | null; faults: string } {
  writeFileSync(join(folder, 'planted.ts'), source)
  const { status, stderr } = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' })
  return { status, faults: stderr.replaceAll(folder, '') }
}

describe('the check of regular expressions', () => {
  it.for([
    ['two quantifiers that share a letter', 'export const a = /^a*b?a*$/'],
    ['a quantifier inside another', 'export const a = /^(?:\\w+\\s?)+$/'],
    ['white space at an end', "export const a = (text: string) => text.replace(/\\s+$/, '')"],
    ['an opening that repeats', 'export const a = /<!--[^>]*-->/'],
    ['one built from parts', "const word = '[a-z]+'\nexport const a = new RegExp(`^(${word}-?)*$`, 'u')"],
    ['a bound too large to count as one', 'export const a = /x.{0,5000}y/'],
    ['one before a look-ahead', 'export const a = /\\d+(?=px)/'],
  ] as const)('catches %s', ([, source]) => {
    const { status, faults } = check(source)

    expect(status).toBe(1)
    expect(faults).toMatch(/^\/planted\.ts:\d: .* takes (?:2nd degree polynomial|exponential) time for /)
  })

  it('names the line', () => {
    expect(check('export const a = 1\n\nexport const b = /^.*,.*$/').faults).toMatch(/^\/planted\.ts:3: /)
  })

  it('wants one that is built in a function at the top of the file', () => {
    const { status, faults } = check('export const find = (word: string) => new RegExp(`${word}+$`)')

    expect(status).toBe(1)
    expect(faults).toBe('/planted.ts:1: build it at the top of the file, where it can be judged\n')
  })

  it('lets linear ones pass', () => {
    const source = String.raw`export const all = [/^\s*x/, /\s{1,20}$/, /a+b/y, /[^,]+/, /(?<=\p{L})-\n/u]`

    expect(check(source)).toEqual({ status: 0, faults: '' })
  })
})
