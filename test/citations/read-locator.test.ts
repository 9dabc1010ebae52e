import { describe, expect, it } from 'vitest'
import { readLocator } from '../../src/citations/read-locator.ts'

/** Draw a pinpoint and what is left behind it: `page 35-37 <, and more>`. */
function drawn(text: string): string | undefined {
  const reading = readLocator(text)
  return reading && `${reading.locator.label} ${reading.locator.value} <${text.slice(reading.length)}>`
}

describe('the word before a pinpoint says what it points at', () => {
  it.for([
    [
      'page',
      ['p. 3', 'p 3', 'pp. 3', 'P. 3', 'Pp. 3', 'page 3', 'pages 3', 'pg. 3', 'S. 3', 'Seite 3', 'Seiten 3'],
    ],
    ['page', ['pág. 3', 'págs. 3', 'página 3', 'páginas 3', 'pagina 3', 'blz. 3']],
    [
      'chapter',
      ['chap. 3', 'chaps. 3', 'ch. 3', 'chs. 3', 'chapter 3', 'chapters 3', 'Kap. 3', 'cap. 3', 'caps. 3'],
    ],
    ['section', ['sec. 3', 'sect. 3', 'section 3', 'sections 3', '§3', '§§ 3']],
    ['figure', ['fig. 3', 'figs. 3', 'Fig 3', 'figure 3', 'Figures 3', 'Abb. 3']],
    ['table', ['tab. 3', 'tabs. 3', 'table 3', 'Tables 3']],
    ['paragraph', ['para. 3', 'paras 3', 'paragraph 3', 'paragraphs 3', 'Abs. 3']],
    ['volume', ['vol. 3', 'vols. 3', 'Vol. 3', 'Bd. 3']],
    ['note', ['n. 3', 'nn. 3', 'note 3', 'notes 3', 'fn. 3', 'fn 3']],
    ['appendix', ['app. 3', 'appendix 3', 'App. 3']],
    ['line', ['l. 3', 'll. 3', 'line 3', 'lines 3']],
  ] as const)('%s', ([label, texts]) => {
    for (const text of texts) expect(drawn(`, ${text}`)).toBe(`${label} 3 <>`)
  })
})

it.for([
  [', 35', 'page 35 <>'],
  [': 35', 'page 35 <>'],
  [':35', 'page 35 <>'],
  [' : 35', 'page 35 <>'],
  [', 35–37', 'page 35-37 <>'],
  [', 35 – 37', 'page 35-37 <>'],
  [': 35, 37', 'page 35, 37 <>'],
  [': 35–37, 40-41', 'page 35-37, 40-41 <>'],
  [', 35; Moe', 'page 35 <; Moe>'],
  [':1998', 'page 1998 <>'],
  [', 1499', 'page 1499 <>'],
  [' p. 35', 'page 35 <>'],
  [', p.35', 'page 35 <>'],
  [', pp. 35, 37', 'page 35, 37 <>'],
  [', pp. 35 and 37', 'page 35 and 37 <>'],
  [', pp. 35, and', 'page 35 <, and>'],
  [', p. 35f.', 'page 35f. <>'],
  [', p. 35ff.', 'page 35ff. <>'],
  [', p. 35 ff', 'page 35 ff <>'],
  [', p. 35.', 'page 35 <.>'],
  [', p. 35. Then', 'page 35 <. Then>'],
  [', p. 35f', 'page 35f <>'],
  [', p. 35f. Then', 'page 35f. < Then>'],
  [', pp. 35–37ff.; Moe', 'page 35-37ff. <; Moe>'],
  [', p. 35 for', 'page 35 < for>'],
  [', p. iv', 'page iv <>'],
  [', p. xii–xv', 'page xii <–xv>'],
  [', p. A12', 'page A12 <>'],
  [', p. 12b', 'page 12b <>'],
  [', app. B', 'appendix B <>'],
  [', fig. 2a', 'figure 2a <>'],
] as const)('reads “%s”', ([text, reading]) => {
  expect(drawn(text)).toBe(reading)
})

it.for([
  ['a year', ', 1998'],
  ['a year behind a year', ', 2004, 3'],
  ['a number of five digits', ', 12345'],
  ['a number and a letter', ', 35a'],
  ['a number without a mark', ' 35'],
  ['a word', ', Moe'],
  ['a word that begins as a term does', ', program 3'],
  ['a term without a number', ', p. and'],
  ['a term further on', ', see p. 3'],
  ['an initial', ', S. Moe'],
  ['two initials', ', S. M. Moe'],
  ['a decimal', ', p. 3.5'],
  ['nothing', ''],
] as const)('takes %s for no pinpoint', ([, text]) => {
  expect(drawn(text)).toBeUndefined()
})
