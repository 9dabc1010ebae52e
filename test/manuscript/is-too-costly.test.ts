import { expect, it } from 'vitest'
import { isTooCostly } from '../../src/manuscript/is-too-costly.ts'

it.for([
  ['emphasis marks', '*a '.repeat(9000)],
  ['links', '[a](b) '.repeat(5000)],
  ['brackets', '[@doe99] '.repeat(9000)],
  ['tags', 'x<sub>[1]</sub> '.repeat(5000)],
  ['underlined headings', 'Tides\n=====\n'.repeat(5000)],
] as const)('finds a paragraph of thousands of %s too costly', ([, text]) => {
  expect(isTooCostly(text)).toBe(true)
})

it.for([
  ['quotations', '>'.repeat(4000)],
  ['quotations with spaces', '> '.repeat(4000)],
  ['numbered lists', '1. '.repeat(4000)],
] as const)('finds one line that opens thousands of %s too costly', ([, text]) => {
  expect(isTooCostly(text)).toBe(true)
})

it.for([
  ['many paragraphs', '*a* [1] <b>b</b>\n\n'.repeat(9000)],
  ['items without blank lines', '- *a* [1]\n'.repeat(9000)],
  ['code without blank lines', `\`\`\`json\n${'[[_1_, *2*]],\n'.repeat(9000)}\`\`\`\n`],
  ['a long rule', `${'-'.repeat(4000)}\n`],
  ['rules without blank lines', '---\n'.repeat(5000)],
  ['underlined headings apart', 'Tides\n=====\n\n'.repeat(5000)],
  ['a table in HTML', `<table>\n${'<tr><td>1</td><td>2</td></tr>\n'.repeat(9000)}</table>\n`],
] as const)('finds no cost in %s', ([, text]) => {
  expect(isTooCostly(text)).toBe(false)
})
