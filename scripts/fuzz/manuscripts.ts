import fc from 'fast-check'

const citing = [
  'As Quist (2011) said, quays age (Lind & Burr, 2012, p. 3).',
  '(see Quist, 2011a, b; Lind et al., n.d.; WHO 2014/1990)',
  'Müller-Łoś and van ’t Hoff ([2009] 2011: 14–19)',
  'quays [1, 3–5] age.^6,7^ and<sup>8</sup> too[^n]',
  'as [@quist2011, pp. 3-4; -@lind2012] and @burr2013 [p. 9] say',
  '\\citep[see][p.~3]{quist2011,lind2012} {cite:t}`burr2013`',
  '(cited in Lind, 2012)',
  'Quist’s (2011) and Lind and Burr’s (2012a) quays',
]
const entries = [
  'Quist, A. (2011). Quays and their keepers. *Harbour Studies*, 4(2), 10–24. https://doi.org/10.1000/x.1',
  'Lind, B., & Burr, C. D. (2012). *Piers*. Tern Press.',
  'Quays speak out. (2023). YouTube.',
  'WHO (World Health Organization). 2014. Ports & health. Geneva: WHO.',
  '———. 2015. “Piers.” In *Harbours*, edited by A. Quist, 1–9. Bergen: Tern.',
  '1. Burr CD, Lind B. Quays. Harb Stud. 2013;4:1–9.',
  '[12] A. Quist, "Piers," *Harb. Stud.*, vol. 4, 2011.',
  'Müller-Łoś, Ż. (o. J.). Kaimauern. Hrsg. v. B. Lind.',
]
const sheets = [
  '# Author queries',
  'Q1\tPlease check the names.',
  '| Query | Answer |\n| --- | --- |\n| Q2 The reference “Quist, 2011” is listed but not cited. | |',
  '- [x] **Q3.** Please provide the page range of “Lind & Burr, 2012”.',
  'AQ4: Please confirm. Answer: yes',
  'Q5 ▲ **Q6** [AQ7]',
]
const structure = [
  '# References',
  '**Literaturverzeichnis**',
  'NOTES ON CONTRIBUTORS',
  '## 2. Methods',
  '---\ntitle: Quays\nabstract: |\n  As Quist (2011) says.\n---',
  '---',
  '...',
  '> ',
  '- ',
  '1. ',
  '12. ',
  '  ',
  '\t',
  '    ',
  '```',
  '```{note}',
  '```{code-cell}',
  ':::',
  '::: {.callout-note}',
  ':::{figure} a.png',
  '::a[b]{c=d}',
  '$$',
  '<table><tr><td>Quist (2011)</td></tr></table>',
  '<!--',
  '-->',
  '<div>',
  '| a | b |\n| - | - |\n| Quist (2011) | c |',
  '![Quay &amp; pier (Quist, 2011)](a.png)',
  '[^n]: Lind (2012)',
  '5 ',
  '10 ',
  '15 ',
]
const units = [
  ...'()[]{}<>*_~^`$&#|:;@\\!"\'“”‘’«»-–—.,/=+?0123456789aQé '.split(''),
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\u{2028}',
  '\u{85}',
  '\0',
  '\u{FEFF}',
  '\u{D800}',
  '\u{DC00}',
  '\u{AD}',
  '\u{200B}',
  '\u{A0}',
  '\u{202E}',
  '\u{301}',
  'כץ (2011)',
  'العربية',
  '李 (2011)',
  '👩‍👧',
  'ﬁ',
  'İ',
  'ß',
  '&amp;',
  '&#0;',
  '&#xD800;',
  '&#1114112;',
  '&nbsp;',
  '&fjlig;',
  '&NotEqualTilde;',
]
const joints = ['\n\n', '\n\n', '\n', ' ', '', '\r\n\r\n', '\n> ', '\n\n    ', '\n  ']

/** A stretch taken out of a text, and what stands there instead. */
interface Edit {
  readonly at: number
  readonly length: number
  readonly instead: string
}

/** Make texts that look like manuscripts, and worse. Stretches of `corpus` are mixed in. */
export function manuscripts(corpus: readonly string[]): fc.Arbitrary<string> {
  const parts = [citing, entries, sheets, structure, units].map((all) => fc.constantFrom(...all))
  const repeated = fc
    .tuple(fc.constantFrom(...units, ...structure), fc.integer({ min: 2, max: 300 }))
    .map(([unit, count]) => unit.repeat(count))
  const stretches = corpus.length === 0 ? [] : [stretchOf(corpus), stretchOf(corpus)]
  const part = fc.oneof(...parts, repeated, ...stretches)
  const made = fc
    .array(fc.tuple(part, fc.constantFrom(...joints)), { maxLength: 40 })
    .map((pairs) => pairs.flat().join(''))
  return fc.tuple(made, fc.array(edit(), { maxLength: 6 })).map(([text, edits]) => edits.reduce(apply, text))
}

function stretchOf(corpus: readonly string[]): fc.Arbitrary<string> {
  const fraction = fc.double({ min: 0, max: 1, noNaN: true })
  return fc
    .tuple(fc.constantFrom(...corpus), fraction, fc.integer({ min: 1, max: 3000 }))
    .map(([text, from, length]) => text.substring(from * text.length, from * text.length + length))
}

function edit(): fc.Arbitrary<Edit> {
  return fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 0, max: 30 }),
    instead: fc.oneof(fc.constant(''), fc.constantFrom(...units), fc.constantFrom(...structure)),
  })
}

function apply(text: string, { at, length, instead }: Edit): string {
  const start = Math.floor(at * text.length)
  return text.slice(0, start) + instead + text.slice(start + length)
}
