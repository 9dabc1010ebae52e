/** Texts of a size that a person or a program might grow without end, by name. `n` is about their length in units. */
export const shapes: Readonly<Record<string, (n: number) => string>> = {
  ...repeated({
    'opening parentheses': '(',
    'opening brackets': '[',
    'closing brackets': ']',
    'pairs of brackets': '[]',
    'brackets and parentheses': '[(',
    'nested citations': '(Quist, 2011 ',
    'image openings': '![',
    'link openings': '[a](',
    'angle brackets': '<',
    'open tags': '<sup>',
    'open comments': '<!-- ',
    'processing instructions': '<?',
    entities: '&amp;',
    ampersands: '&',
    'numeric references': '&#x41;',
    backslashes: '\\',
    'escaped stars': '\\*',
    'emphasis openings': '*a ',
    'emphasis in words': 'a*b_c',
    'stars and underscores': '*_',
    'underscores with spaces': '_ ',
    tildes: '~~a',
    carets: '^a^ ',
    'open carets': '^a',
    backticks: '`a``b',
    dollars: '$a ',
    'double dollars': '$$a ',
    'closed formulas': '$a$ ',
    'inline code': '`a` ',
    colons: ':a[b]',
    'open directives': ':a[',
    attributes: ':a{b=',
    'footnote references': '[^a]',
    'inline notes': '^[a ',
    'at signs': '@a ',
    'e-mail addresses': 'a@b.c ',
    URLs: 'https://a.b/c ',
    'a long URL': 'www.a.b/',
    quotes: '“a ',
    apostrophes: "d'A’B ",
    'capital letters': 'A. ',
    'capital words': 'Quist ',
    'names with commas': 'Quist, A., ',
    'names with and': 'Quist and Lind and ',
    'names and years': 'Quist (2011), ',
    'years in a row': '2011, ',
    'years in brackets': '(2011) ',
    'one citation of many works': 'Quist, 2011; ',
    'letters behind a year': '2011a,b,c,',
    'et al.': 'Quist et al. ',
    'numbers in brackets': '[1] ',
    'a range of numbers': '1–',
    digits: '1',
    'digits and blanks': '1 ',
    blanks: ' ',
    'blanks and commas': ' ,',
    tabs: '\t',
    'no-break spaces': '\u{A0}',
    'line ends': '\n',
    'mixed line ends': 'a\r\nb\rc\n',
    'lines of one letter': 'a\n',
    'paragraphs of one letter': 'a\n\n',
    hyphens: '-',
    'broken words': 'ab-\n',
    dashes: '—',
    dots: '.',
    'DOI beginnings': '10.1000/',
    'query markers': 'Q1 ',
    'query markers in brackets': '[Q1] ',
    'bold query markers': '**Q1** ',
    'rows of a sheet': 'Q1\tPlease check.\n\n',
    'stray marks': '▲ ',
    NUL: '\0',
    BOM: '\u{FEFF}',
    'lone surrogates': '\u{D800}',
    emoji: '👩‍👩‍👧‍👦',
    'right-to-left text': 'כץ (2011) ',
    'combining accents': 'é',
    headings: '# a\n\n',
    'headings of lists': '# References\n\n',
    quotations: '> a\n\n',
    'nested quotations': '>',
    'nested quotations with spaces': '> ',
    'one-item lists': '- a\n',
    'list openings': '- ',
    'ordered openings': '1. ',
    'nested numbers': '1. - ',
    'ordered items': '1. a\n',
    'list items apart': '- a\n\n',
    'code fences': '```\n',
    'code fences of growing length': '```a\n````\n',
    'directive fences': ':::a\n',
    'formula fences': '$$\n',
    rules: '---\n',
    'setext headings': 'a\n===\n',
    'table rows': '| a | b |\n',
    'table cells': '| a ',
    'table heads': '|-',
    tables: '| a |\n| - |\n| b |\n\n',
    'HTML blocks': '<div>\n\n',
    'HTML tables': '<table><tr><td>a</td></tr></table>\n\n',
    'HTML cells': '<td>a ',
    footnotes: '[^a]: b\n\n',
    definitions: '[a]: b\n',
    'marginal numbers': '5 a,\n10 b,\n15 c,\n',
    'reference entries': 'Quist, A. (2011). Quays and their keepers. *Harbour Studies*, 4(2), 10–24.\n\n',
    'numbered entries': '1. Quist A. Quays and their keepers. Harb Stud. 2011;4(2):10–24.\n',
    'paragraphs that cite': 'As Quist (2011) said, quays age (Lind & Burr, 2012, p. 3).\n\n',
  }),
  'nested lists': (n) =>
    Array.from({ length: Math.sqrt(n) }, (_, level) => `${'  '.repeat(level)}- a`).join('\n'),
  'distinct footnotes': (n) => numbered(n, (i) => `a[^${i}]\n\n[^${i}]: Quist (2011)\n\n`),
  'distinct definitions': (n) => numbered(n, (i) => `[a${i}]: b\n\n[a${i}] c\n\n`),
  'distinct entries': (n) =>
    `${numbered(n / 2, (i) => `Quist${letters(i)} and Lind (${1900 + (i % 120)}) wrote. `)}\n\n# References\n\n${numbered(n / 2, (i) => `Quist${letters(i)}, A. (${1900 + (i % 120)}). Quays ${letters(i)}. *Harbour*, ${i}, 1–9.\n\n`)}`,
  'uncited entries of one author': (n) =>
    `Quist wrote. Quist again.\n\n# References\n\n${numbered(n, (i) => `Quist, A. (${1900 + (i % 120)}). Quays ${letters(i)}. *Harbour*, ${i}, 1–9.\n\n`)}`,
  'citations of no entry': (n) =>
    `${numbered(n, (i) => `(Quist${letters(i)}, 2011) `)}\n\n# References\n\nLind, B. (2011). Quays. *Harbour*, 1, 1–9.\n`,
  'citations near many entries': (n) =>
    `${numbered(n / 2, (i) => `(Quist${letters(i)}, 2012) `)}\n\n# References\n\n${numbered(n / 2, (i) => `Quisd${letters(i)}, A. (2011). Quays. *Harbour*, 1, 1–9.\n\n`)}`,
  'entries of one label': (n) =>
    `(Quist, 2011)\n\n# References\n\n${numbered(n, (i) => `Quist, A. (2011). Quays ${letters(i)}. *Harbour*, ${i}, 1–9.\n\n`)}`,
  'an answered sheet': (n) =>
    `# Author queries\n\n${numbered(n, (i) => `Q${(i % 900) + 1}\tThe reference “Quist, 2011” is listed but not cited.\n\n`)}# References\n\nQuist, A. (2011). Quays. *Harbour*, 1, 1–9.\n`,
  'a wide table': (n) => `${'| a '.repeat(n / 6)}|\n${'| - '.repeat(n / 6)}|\n${'| b '.repeat(n / 6)}|\n`,
  'a narrow table': (n) => `| a | b |\n| - | - |\n${'| c | d |\n'.repeat(n / 10)}`,
  'one front matter key': (n) => `---\ntitle: ${'a'.repeat(n)}\n---\n`,
  'many front matter keys': (n) => `---\n${numbered(n, (i) => `k${i}: [a, b]\n`)}---\n\na`,
  'nested front matter': (n) => `---\na: ${'['.repeat(n)}\n---\n\na`,
  'one long word': (n) => 'a'.repeat(n),
  'one long capital word': (n) => `Q${'a'.repeat(n)} (2011)`,
  'one long entry': (n) => `# References\n\nQuist, A. (2011). ${'Quays and keepers. '.repeat(n / 19)}\n`,
  'one entry of many authors': (n) =>
    `# References\n\n${'Quist, A. B., '.repeat(n / 14)}& Lind, B. (2011). Quays. *Harbour*, 1, 1–9.\n`,
}

function repeated(units: Readonly<Record<string, string>>): Record<string, (n: number) => string> {
  return Object.fromEntries(
    Object.entries(units).map(([name, unit]) => [name, (n: number) => unit.repeat(n / unit.length)]),
  )
}

/** Parts with a number each, up to about `n` units. */
function numbered(n: number, part: (i: number) => string): string {
  const parts: string[] = []
  for (let i = 1, length = 0; length < n; i++) {
    const next = part(i)
    parts.push(next)
    length += next.length
  }
  return parts.join('')
}

/** 0 is `a`, 27 is `ab`: a word for each number. */
function letters(i: number): string {
  const letter = String.fromCharCode(97 + (i % 26))
  return i < 26 ? letter : letter + letters(Math.floor(i / 26) - 1)
}
