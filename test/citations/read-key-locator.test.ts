import { describe, expect, it } from 'vitest'
import { readKeyLocator } from '../../src/citations/read-key-locator.ts'

function drawn(text: string): string {
  const { locator, suffix } = readKeyLocator(text)
  return `${locator ? `${locator.label} ${locator.value}` : 'none'} <${suffix}>`
}

describe('the word before a pinpoint says what it points at', () => {
  it.for([
    ['appendix', ['app. 3', 'appendix 3', 'Anhang 3', 'appendix B']],
    ['book', ['bk. 3', 'bks. 3', 'book 3', 'books 3']],
    [
      'chapter',
      ['ch. 3', 'chap. 3', 'chaps. 3', 'chapter 3', 'Kap. 3', 'cap. 3', 'chapitre 3', 'hoofdstuk 3'],
    ],
    ['column', ['col. 3', 'cols. 3', 'column 3', 'Sp. 3', 'Spalte 3']],
    ['figure', ['fig. 3', 'figs. 3', 'figure 3', 'Abb. 3', 'Abbildung 3']],
    ['folio', ['fol. 3', 'fols. 3', 'folio 3']],
    ['issue', ['no. 3', 'nos. 3', 'number 3', 'Nr. 3']],
    ['line', ['l. 3', 'll. 3', 'line 3', 'lines 3', 'Z. 3', 'Zeile 3']],
    ['note', ['n. 3', 'nn. 3', 'note 3', 'fn. 3', 'Anm. 3', 'footnote 3']],
    ['opus', ['op. 3', 'opus 3', 'opera 3']],
    ['page', ['p. 3', 'pp. 3', 'page 3', 'S. 3', 'Seite 3', 'pág. 3', 'página 3', 'blz. 3', 'p 3', '3']],
    ['paragraph', ['para. 3', 'paragraph 3', '¶ 3', '¶3', '¶¶ 3', 'Abs. 3', 'Absatz 3', 'Rn. 3']],
    ['part', ['pt. 3', 'pts. 3', 'part 3', 'Teil 3']],
    [
      'section',
      ['sec. 3', 'sect. 3', 'section 3', '§ 3', '§3', '§§ 3', '\\S 3', 'Abschnitt 3', 'sección 3', 'seção 3'],
    ],
    ['sub-verbo', ['sub verbo A', 'sub verbis A', 's.v. A', 's. v. A', 's.vv. A', 'sv. A']],
    ['table', ['tab. 3', 'table 3', 'tables 3', 'Tabelle 3']],
    ['verse', ['v. 3', 'vv. 3', 'verse 3']],
    ['volume', ['vol. 3', 'vols. 3', 'volume 3', 'Bd. 3', 'Band 3', 'tome 3', 't. 3']],
  ] as const)('%s', ([label, texts]) => {
    for (const text of texts) expect(drawn(`, ${text}`)).toMatch(new RegExp(`^${label} [3BA] <>$`))
  })
})

it.for([
  ['a range', ', pp. 33–35', 'page 33-35 <>'],
  ['a range with spaces', ', pp. 33 -- 35', 'page 33-35 <>'],
  ['several pages', ', pp. 3, 5 and 7', 'page 3, 5 and 7 <>'],
  ['a page and more', ', p. 33ff.', 'page 33ff. <>'],
  ['a page and the next', ', p. 33 f.', 'page 33 f. <>'],
  ['words behind', ', p. 3, and more', 'page 3 <, and more>'],
  ['a number without a comma', ' 33', 'page 33 <>'],
  ['Roman numerals behind a term', ', pp. iv–xi', 'page iv-xi <>'],
  ['a term joined to its number', ', p3', 'page 3 <>'],
  ['an article number', ', e1234', 'page e1234 <>'],
] as const)('reads %s', ([, text, reading]) => {
  expect(drawn(text)).toBe(reading)
})

it.for([
  ['Roman numerals without a term', ', iv', 'none <, iv>'],
  ['a word', ', passim', 'none <, passim>'],
  ['a word before a number', ', tide 3', 'none <, tide 3>'],
  ['a term without a number', ', chapter and verse', 'none <, chapter and verse>'],
  ['a term further on', ' see p. 3', 'none < see p. 3>'],
  ['nothing', '', 'none <>'],
] as const)('takes %s for no pinpoint', ([, text, reading]) => {
  expect(drawn(text)).toBe(reading)
})

describe('in braces', () => {
  it.for([
    ['anything is a pinpoint', '{ii, A, D-Z}, with words', 'page ii, A, D-Z <, with words>'],
    ['behind a comma', ', {p. 3} and', 'page 3 < and>'],
    ['with spaces around', '{ chap. 3 }', 'chapter 3 <>'],
    ['with a term of its own', '{vol. 2, p. 3}', 'volume 2, p. 3 <>'],
    ['nothing is none', '{}, 99 years', 'none <, 99 years>'],
    ['blanks are none', '{ }, 99 years', 'none <, 99 years>'],
    ['it must stand first', ', so {p. 3}', 'none <, so {p. 3}>'],
  ] as const)('%s', ([, text, reading]) => {
    expect(drawn(text)).toBe(reading)
  })
})
