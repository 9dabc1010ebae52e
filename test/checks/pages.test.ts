import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checks } from '../../src/checks/index.ts'
import { ruleNames } from '../../src/model/rule.ts'
import { describeReport, readExamples, readPage } from './pages.ts'

const headings = ['Why it matters', 'What is reported', 'How to resolve', 'Examples', 'See also']
const plumbing = [
  'author-year-groups.ts',
  'check.ts',
  'cites-by-name.ts',
  'cites-by-page.ts',
  'contact-lines.ts',
  'count-unnumbered.ts',
  'display-label.ts',
  'display-name.ts',
  'excerpt.ts',
  'find-authors.ts',
  'find-callouts.ts',
  'find-captions.ts',
  'find-corresponding.ts',
  'find-displays.ts',
  'find-orcids.ts',
  'find-statement.ts',
  'fix-item.ts',
  'imprint-text.ts',
  'in-order.ts',
  'index.ts',
  'key-items.ts',
  'labelled-displays.ts',
  'loose-callouts.ts',
  'misordered-displays.ts',
  'missing-displays.ts',
  'missing-fields.ts',
  'missing-statement.ts',
  'near-miss.ts',
  'not-out.ts',
  'printed-references.ts',
  'read-authors.ts',
  'scope-views.ts',
  'statement-forms.ts',
  'surnames.ts',
  'uncited-displays.ts',
  'unlinked-items.ts',
]

it('holds list, folder and pages together', () => {
  const files = readdirSync(new URL('../../src/checks/', import.meta.url))
  const rules = checks.map(({ rule }) => rule)

  expect(rules).toEqual([...rules].sort())
  expect(files.filter((file) => file.endsWith('.md')).sort()).toEqual(rules.map((rule) => `${rule}.md`))
  expect(files.filter((file) => file.endsWith('.ts') && !plumbing.includes(file)).sort()).toEqual(
    rules.map((rule) => `${rule}.ts`),
  )
  expect(ruleNames).toEqual(expect.arrayContaining(rules))
})

describe.for(checks.map(({ rule }) => rule))('the page of %s', (rule) => {
  const page = readPage(rule)

  it('has its name and every heading', () => {
    expect(page.split('\n')[0]).toBe(`# ${rule}`)
    expect(
      [...page.matchAll(/^## (.+)$/gm)]
        .map((match) => match[1])
        .filter((name) => headings.includes(name ?? '')),
    ).toEqual(headings)
  })

  it('has examples that come true', () => {
    const examples = readExamples(page)

    expect(examples.length).toBeGreaterThan(0)
    for (const example of examples) expect(describeReport(example)).toBe(example.expected)
  })
})
