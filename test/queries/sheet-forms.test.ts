import { describe, expect, it } from 'vitest'
import { parseManuscripts } from '../../src/parse.ts'

const title = 'Please check the title of the article.'
const pages = 'Please provide the page range for reference “Quist, 2011”.'

/** Numbers as publishers print them, and the identity of each. */
const numberings: readonly (readonly [(n: number) => string, string])[] = [
  [(n) => `Q${n}`, 'Q'],
  [(n) => `Q${n}.`, 'Q'],
  [(n) => `Q${n}:`, 'Q'],
  [(n) => `Q${n})`, 'Q'],
  [(n) => `(Q${n})`, 'Q'],
  [(n) => `<Q${n}>`, 'Q'],
  [(n) => `Query ${n}`, 'Q'],
  [(n) => `Author query ${n}:`, 'Q'],
  [(n) => `AQ${n}`, 'AQ'],
  [(n) => `AQ: ${n}`, 'AQ'],
  [(n) => `[AQ${n}]`, 'AQ'],
  [(n) => `{AQ${n}}`, 'AQ'],
  [(n) => `<AQ: ${n}>`, 'AQ'],
  [(n) => `AUQ${n}`, 'AUQ'],
  [(n) => `CE${n}`, 'CE'],
  [(n) => `GQ${n}`, 'GQ'],
  [(n) => `TS${n}`, 'TS'],
]

const everyThird = numberings.filter((_, index) => index % 3 === 0)

type Number = (n: number) => string

function escaped(number: string): string {
  return number.replace('<', '&lt;').replace('>', '&gt;')
}

function gridLine(number: string, text: string): string {
  return `| ${number.padEnd(15)} | ${text.padEnd(60)} |`
}

const border = `+${'-'.repeat(17)}+${'-'.repeat(62)}+`

const forms: readonly (readonly [string, (q: Number) => string])[] = [
  ['lines with tabs', (q) => `${q(1)}\t${title}\n${q(2)}\t${pages}`],
  ['lines with tabs on two pages', (q) => `${q(1)}\t${title}\n\n${q(2)}\t${pages}`],
  ['a table', (q) => `| No. | Query |\n| --- | --- |\n| ${q(1)} | ${title} |\n| ${q(2)} | ${pages} |`],
  [
    'a table with a column of answers',
    (q) => `| Query | Details | Response |\n|--|--|--|\n| ${q(1)} | ${title} | |\n| ${q(2)} | ${pages} | |`,
  ],
  [
    'a table without names',
    (q) => `| | |\n| --- | --- |\n| **${q(1)}** | ${title} |\n| **${q(2)}** | ${pages} |`,
  ],
  [
    'a table with drawn borders',
    (q) =>
      [border, gridLine('No.', 'Query'), border.replaceAll('-', '='), gridLine(q(1), title), border]
        .concat([gridLine(q(2), pages), border])
        .join('\n'),
  ],
  [
    'a table in HTML',
    (q) =>
      `<table><tr><th>No.</th><th>Query</th></tr><tr><td>${escaped(q(1))}</td><td>${title}</td></tr><tr><td>${escaped(q(2))}</td><td>${pages}</td></tr></table>`,
  ],
  ['bullets', (q) => `- ${q(1)} ${title}\n- ${q(2)} ${pages}`],
  ['bullets with bold numbers', (q) => `- **${q(1)}** ${title}\n- **${q(2)}** ${pages}`],
  ['numbered items', (q) => `1. ${q(1)} ${title}\n2. ${q(2)} ${pages}`],
  ['boxes to tick', (q) => `- [ ] ${q(1)} ${title}\n- [ ] ${q(2)} ${pages}`],
  ['definitions', (q) => `${q(1)}\n: ${title}\n\n${q(2)}\n: ${pages}`],
  ['definitions with space', (q) => `${q(1)}\n\n:   ${title}\n\n${q(2)}\n\n:   ${pages}`],
  [
    'definitions in HTML',
    (q) =>
      `<dl>\n<dt>${escaped(q(1))}</dt>\n<dd>${title}</dd>\n<dt>${escaped(q(2))}</dt>\n<dd>${pages}</dd>\n</dl>`,
  ],
  ['headings with text below', (q) => `### ${q(1)}\n\n${title}\n\n### ${q(2)}\n\n${pages}`],
  ['headings that hold the text', (q) => `### ${q(1)} ${title}\n\n### ${q(2)} ${pages}`],
  ['paragraphs', (q) => `${q(1)} ${title}\n\n${q(2)} ${pages}`],
  ['paragraphs with bold numbers', (q) => `**${q(1)}** ${title}\n\n**${q(2)}** ${pages}`],
  ['lines', (q) => `${q(1)} ${title}\n${q(2)} ${pages}`],
  ['bold numbers in one paragraph', (q) => `**${q(1)}** ${title} **${q(2)}** ${pages}`],
  ['numbers alone', (q) => `**${q(1)}**\n\n${title}\n\n${q(2)}\n\n${pages}`],
  ['a quotation', (q) => `> ${q(1)} ${title}\n>\n> ${q(2)} ${pages}`],
]

const article =
  '# Harbours of the north\n\nAnna Quist\n\n## Introduction\n\nThe quays were rebuilt (Quist, 2011) after the storm.\n'
const list = '## References\n\nQuist, A. (2011). Harbours. *Port Studies*, 3(2), 11–29.\n'

const announced: readonly (readonly [string, (sheet: string) => Record<string, string>])[] = [
  ['at the start', (sheet) => ({ 'paper.md': `# Author queries\n\n${sheet}\n\n${article}\n${list}` })],
  ['at the end', (sheet) => ({ 'paper.md': `${article}\n${list}\n## Author queries\n\n${sheet}\n` })],
  ['under a bold line', (sheet) => ({ 'paper.md': `${article}\n${list}\n**AUTHOR QUERIES**\n\n${sheet}\n` })],
  [
    'in a file of its own',
    (sheet) => ({ 'paper.md': `${article}\n${list}`, 'queries.md': `# Author queries\n\n${sheet}\n` }),
  ],
]
const bare: typeof announced = [
  ['behind the list', (sheet) => ({ 'paper.md': `${article}\n${list}\n---\n\n${sheet}\n` })],
  ['in a file of its own', (sheet) => ({ 'paper.md': `${article}\n${list}`, 'queries.md': `${sheet}\n` })],
]

/** What was read: rows, entries and citations. */
function read(texts: Record<string, string>): unknown {
  const files = new Map(Object.entries(texts).map(([path, text]) => [path, { kind: 'text' as const, text }]))
  return parseManuscripts(files, {}).map(({ queries, references, citations }) => ({
    rows: queries.map(({ id, text, answer, isDone, markers }) => ({
      id,
      text,
      answer,
      isDone,
      markers: markers.length,
    })),
    references: references.length,
    citations: citations.length,
  }))
}

function expected(name: string): unknown {
  const row = { answer: null, isDone: false, markers: 0 }
  const rows = [
    { id: `${name}1`, text: title, ...row },
    { id: `${name}2`, text: pages, ...row },
  ]
  return [{ rows, references: 1, citations: 1 }]
}

describe('every form of a sheet with every numbering', () => {
  it.for(forms.flatMap(([form, build]) => announced.map(([where, put]) => ({ form, build, where, put }))))(
    'reads $form $where',
    ({ build, where, put }) => {
      for (const [number, name] of where === 'at the end' ? numberings : everyThird)
        expect(read(put(build(number)))).toEqual(expected(name))
    },
  )

  // Without a heading, what stands between words may as well be a marker in the text.
  const telling = forms.filter(([form]) => !/lines$|one paragraph|borders|quotation|hold the text/.test(form))

  it.for(telling.flatMap(([form, build]) => bare.map(([where, put]) => ({ form, build, where, put }))))(
    'reads $form $where without a heading',
    ({ build, put }) => {
      for (const [number, name] of everyThird) expect(read(put(build(number)))).toEqual(expected(name))
    },
  )
})

function rowsOf(source: string): string[] {
  const files = new Map([['paper.md', { kind: 'text' as const, text: `${article}\n${list}\n${source}\n` }]])
  return parseManuscripts(files, {}).flatMap(({ queries }) =>
    queries.map(
      ({ id, text, answer, isDone }) => `${id} | ${text} | ${answer ?? '–'}${isDone ? ' | done' : ''}`,
    ),
  )
}

describe('rows that go on', () => {
  it.for([
    [
      'under a heading down to the next',
      '### Q1\n\nPlease check.\n\nThe year is doubtful.\n\n### Q2\n\nPlease add it.',
      ['Q1 | Please check. The year is doubtful. | –', 'Q2 | Please add it. | –'],
    ],
    [
      'in a paragraph before the next row',
      'Q1. Please check.\n\nThe year is doubtful.\n\nQ2. Please add it.\n\nAn article begins.',
      ['Q1 | Please check. The year is doubtful. | –', 'Q2 | Please add it. | –'],
    ],
    [
      'in an item, if it asks for something',
      '- Q1: The year is doubtful.\n\n  Please check.\n\n  2011 is right.',
      ['Q1 | The year is doubtful. Please check. | 2011 is right.'],
    ],
    [
      'in nested items that a colon announces',
      '- Q1: Please check:\n  - the title\n  - the year\n  - Answer: all right',
      ['Q1 | Please check: the title the year | all right'],
    ],
    [
      'in rows of a table without number',
      '| No. | Query | Response |\n|--|--|--|\n| Q1 | Please check | |\n| | the title. | It is right |\n| Q2 | Year? | |',
      ['Q1 | Please check the title. | It is right', 'Q2 | Year? | –'],
    ],
    [
      'in lines of a cell',
      '| No. | Query |\n|--|--|\n| Q1 | Please check<br>the title. |',
      ['Q1 | Please check the title. | –'],
    ],
    [
      'in lines of a drawn cell',
      '+----+--------------+\n| Q1 | Please check |\n|    | the title.   |\n+----+--------------+',
      ['Q1 | Please check the title. | –'],
    ],
    [
      'in a sentence behind the last row’s',
      'Q1: Please check. It is odd. Q2: Please add it.',
      ['Q1 | Please check. It is odd. | –', 'Q2 | Please add it. | –'],
    ],
    [
      'below a heading that says what it is about',
      '### Q1: Title\n\nPlease check.\n\n**Author response:** It is right.\n\n### Q2: Year\n\nPlease check.',
      ['Q1 | Title: Please check. | It is right.', 'Q2 | Year: Please check. | –'],
    ],
  ] as const)('reads them %s', ([, sheet, rows]) => {
    expect(rowsOf(`## Author queries\n\n${sheet}`)).toEqual(rows)
  })

  it.for([
    ['a label', '### Q1\n\nPlease check.\n\nAuthor’s reply: Fine'],
    ['the name of the author', '### Q1\n\nPlease check.\n\n**Answer from the authors:** Fine'],
    ['French', '### Q1\n\nPlease check.\n\nRéponse de l’auteur : Fine'],
    ['a quotation', '### Q1\n\nPlease check.\n\n> Fine'],
    ['nested items', '- Q1: Please check.\n  - Fine'],
  ] as const)('reads an answer by %s', ([, sheet]) => {
    expect(rowsOf(`## Author queries\n\n${sheet}`)).toEqual(['Q1 | Please check. | Fine'])
  })

  it.for([
    ['a box before the number', '[x] Q1 Please check.\n\n[ ] Q2 Please add.'],
    ['a sign in a cell', '| | |\n|--|--|\n| Q1 ✓ | Please check. |\n| Q2 | Please add. |'],
    ['a struck heading', '### ~~Q1~~\n\nPlease check.\n\n### Q2\n\nPlease add.'],
    ['struck words below a number', '### Q1\n\n~~Please check.~~\n\n### Q2\n\nPlease add.'],
    ['a ticked item', '- [x] Q1 Please check.\n- [ ] Q2 Please add.'],
    ['a struck number in a cell', '| | |\n|--|--|\n| ~~Q1~~ | Please check. |\n| Q2 | Please add. |'],
  ] as const)('takes %s for done', ([, sheet]) => {
    expect(rowsOf(`## Author queries\n\n${sheet}`)).toEqual([
      'Q1 | Please check. | – | done',
      'Q2 | Please add. | –',
    ])
  })

  it('reads plain numbers that are set off under a heading used for nothing else', () => {
    expect(rowsOf('## Author queries\n\n(1) Title?\n\n2: Year?\n\n#3 Place?')).toEqual([
      'Q1 | Title? | –',
      'Q2 | Year? | –',
      'Q3 | Place? | –',
    ])
  })
})

describe('what is no sheet without a heading', () => {
  it.for([
    ['numbered questions that ask for opinions', 'Q1. How old are you?\n\nQ2. Do you sail?'],
    ['a single paragraph', 'Q1: Please check the title of your article.'],
    ['quarters', 'Q1 The title race began.\n\nQ2 The title was lost.'],
    [
      'quartiles',
      'Q1 papers are rarely not cited in the text.\n\nQ2 papers are often not cited in the text.',
    ],
    [
      'a survey in which one item is a request',
      'Q1: Please give the title of your post.\n\nQ2: How old are you?\n\nQ3: Do you sail?',
    ],
    ['numbers that do not rise', 'Q2: Please check the title.\n\nQ1: Please check the caption.'],
    [
      'numbers far from each other',
      'Q1 Please check the title.\n\nA.\n\nB.\n\nC.\n\nQ2 Please check the caption.',
    ],
  ] as const)('takes %s for text', ([, source]) => {
    expect(rowsOf(`## Notes\n\n${source}`)).toEqual([])
  })

  it('takes requests in the middle of a text for text', () => {
    const source = 'Q1: Please check the title.\n\nQ2: Please check the caption.'

    expect(rowsOf(`## Notes\n\n${source}\n\n## Appendix\n\nMore.`)).toEqual([])
  })
})
