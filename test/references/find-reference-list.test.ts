import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../src/manuscript/parse-markdown.ts'
import type { Reference } from '../../src/model/reference.ts'
import { findReferenceList } from '../../src/references/find-reference-list.ts'

const proof = new URL('../../../shared/proofs/security-guarantees.md', import.meta.url)

function referencesOf(source: string): readonly Reference[] {
  return findReferenceList(parseMarkdown('paper.md', source)).references
}

function labelsOf(source: string): string[] {
  return referencesOf(source).map((reference) => reference.label)
}

const quist = 'Quist, A. (2011). *Harbours of the north*. Fjord Press.'
const lind = 'Lind, B., & Moe, C. (2014). Quays and cranes. *Port Studies*, 3(2), 11–29.'

describe('shapes of a list', () => {
  it.for([
    ['bullets', `# References\n\n- ${quist}\n- ${lind}\n`],
    ['an ordered list', `# References\n\n1. ${quist}\n2. ${lind}\n`],
    ['paragraphs', `# References\n\n${quist}\n\n${lind}\n`],
    ['lines of one paragraph', `# References\n\n${quist}\n${lind}\n`],
    ['bullets, then paragraphs', `# References\n\n- ${quist}\n\n${lind}\n`],
    ['a plain heading', `Text.\n\nReferences\n\n${quist}\n\n${lind}\n`],
    ['a bold heading', `Text.\n\n**Literatur**\n\n${quist}\n\n${lind}\n`],
    ['printed numbers', `# References\n\n[1] ${quist}\n\n[2] ${lind}\n`],
    ['a heading with attributes', `# References {#refs .unnumbered}\n\n${quist}\n\n${lind}\n`],
    ['a heading that Pandoc leaves unnumbered', `# References {-}\n\n${quist}\n\n${lind}\n`],
    ['printed labels', `# References\n\n[QUAY] ${quist}\n\n[Lin14] ${lind}\n`],
    ['labels on lines of one paragraph', `# References\n\n[QUAY] ${quist}\n[ISO 9000] ${lind}\n`],
    ['labels as terms', `# References\n\n[QUAY]\n: ${quist}\n\n[Lin14]\n: ${lind}\n`],
    [
      'labels as links',
      `# References\n\n- [[QUAY](https://fjord.example)] ${quist}\n- **[Lin14]** ${lind}\n`,
    ],
    ['a query number between entries', `# References\n\n${quist}\n\nQ8\n\n▲ ${lind}\n`],
    [
      'sub-headings',
      `## References\n\n### Primary sources\n\n${quist}\n\n### Secondary sources\n\n${lind}\n`,
    ],
  ] as const)('reads %s', ([, source]) => {
    expect(labelsOf(source)).toEqual(['Quist, 2011', 'Lind & Moe, 2014'])
  })

  it('takes a printed label for the key of its entry, unless most entries have none', () => {
    const keysOf = (source: string) => referencesOf(source).map(({ citekey }) => citekey)

    expect(keysOf(`# References\n\n[RFC8259] ${quist}\n\n[I-D.moe-quays] ${lind}\n`)).toEqual([
      'RFC8259',
      'I-D.moe-quays',
    ])
    expect(keysOf(`# References\n\n[Anonymous] ${quist}\n\n${lind}\n\n${lind}\n`)).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('reads an entry that runs over lines and paragraphs as one', () => {
    const source = `# References\n\nQuist, A. (2011). Harbours\nof the north. Fjord Press.\n\nhttps://fjord.example/harbours\n\n${lind}\n`

    expect(labelsOf(source)).toEqual(['Quist, 2011', 'Lind & Moe, 2014'])
  })

  it('reads entries at the end of a text without a heading', () => {
    const moe = 'Moe, C. (2009). Cranes. Fjord Press.'

    expect(labelsOf(`Some text about harbours.\n\n${quist}\n\n${lind}\n\n${moe}\n`)).toHaveLength(3)
  })

  it('finds nothing in a text without a list', () => {
    expect(labelsOf('# Harbours\n\nQuist (2011) wrote about harbours.\n')).toEqual([])
  })

  it('ends a list at the next heading, so that an appendix is text again', () => {
    const document = parseMarkdown(
      'paper.md',
      `# References\n\n${quist}\n\n# Appendix\n\nMore (Quist, 2011).\n`,
    )

    const list = findReferenceList(document)

    expect(list.references).toHaveLength(1)
    expect([...list.blocks]).toEqual([0, 1])
  })

  it('leaves a running head behind the last entry to the text', () => {
    const list = findReferenceList(
      parseMarkdown('paper.md', `# References\n\n${quist}\n\nHarbours of the North\n`),
    )

    expect(list.blocks.has(2)).toBe(false)
  })

  it.for([
    ['Référence', false],
    ['Références bibliographiques', true],
    ['7. References', true],
    ['Referências – livros:', true],
    ['Reference frames', false],
    ['References and Sources', true],
    ['Verzeichnis der zitierten Literatur', true],
    ['Literatur und Quellen', true],
    ['Literaturbericht', false],
    ['Sources et bibliographie', true],
    ['Bibliographie sélective', true],
    ['Bibliografía consultada', true],
    ['Fuentes y bibliografía', true],
    ['Fuentes de datos', false],
    ['Referências citadas', true],
    ['Fontes e bibliografia', true],
    ['Bibliografia essenziale', true],
    ['Fonti e bibliografia', true],
    ['Bronnen en literatuur', true],
    ['Bronvermelding', true],
    ['引用文献', true],
    ['Список использованной литературы', true],
    ['Seznam použité literatury', true],
    ['Viri in literatura', true],
    ['Daftar pustaka', true],
    ['المراجع', true],
  ] as const)('takes “%s” for the heading of a list: %s', ([heading, isList]) => {
    expect(labelsOf(`# ${heading}\n\n${quist}\n\nText follows.\n`)).toHaveLength(isList ? 1 : 0)
  })
})

it.for([
  ['English', 'Bibliography', 'Primary sources', 'Secondary literature'],
  ['German', 'Literaturverzeichnis', 'Gedruckte Quellen', 'Forschungsliteratur'],
  ['French', 'Bibliographie', 'Ouvrages', 'Thèses'],
  ['Spanish', 'Bibliografía', 'Fuentes primarias', 'Artículos'],
  ['Portuguese', 'Referências', 'Livros', 'Teses'],
  ['Italian', 'Bibliografia', 'Fonti', 'Studi'],
  ['Dutch', 'Literatuurlijst', 'Primaire bronnen', 'Secundaire literatuur'],
] as const)(
  'reads a list with sub-headings in %s, and ends it before the appendix',
  ([, heading, first, second]) => {
    const source = `# Text\n\nSilt.\n\n# ${heading}\n\n## ${first}\n\n${quist}\n\n## ${second}\n\n${lind}\n\n# Appendix\n\nMoe, D. (2015) said more of it.\n`

    expect(labelsOf(source)).toEqual(['Quist, 2011', 'Lind & Moe, 2014'])
  },
)

it('reads two lists and tells them apart', () => {
  const source = `# One\n\n## References\n\n${quist}\n\n# Two\n\nMore silt.\n\n## References\n\n${lind}\n`

  expect(referencesOf(source).map(({ label, list }) => `${list} ${label}`)).toEqual([
    '0 Quist, 2011',
    '1 Lind & Moe, 2014',
  ])
})

it('reads one entry a row from a table', () => {
  const rows = [quist, lind].map((entry, index) => `| ${index + 1} | ${entry} |`).join('\n')

  expect(labelsOf(`# References\n\n| No | Reference |\n|---|---|\n${rows}\n`)).toHaveLength(2)
})

it('leaves running text behind the last entry to the text', () => {
  const funding = `The harbour board paid for this study. It was founded in 1820 and has since then paid for every study
that was made of the silt in the basin of the northern quays, and of the tides that bring it.`

  expect(labelsOf(`References\n\n${quist}\n\n${lind}\n\n${funding}\n`)).toHaveLength(2)
})

it('gives the authors of the entry before to an entry that begins with a dash', () => {
  const labels = labelsOf(`# References\n\n${quist}\n\n———. (2013). More harbours. Fjord Press.\n`)

  expect(labels[1]).toBe('Quist, 2013')
})

describe('an entry', () => {
  it('keeps its source text, place and number', () => {
    const source = `# References\n\n- ${quist}\n- [2] ${lind}\n`

    const [first, second] = referencesOf(source)

    expect(first?.text).toBe(quist)
    expect(source.slice(first?.place.start.offset, first?.place.end.offset)).toBe(quist)
    expect(first?.place.start).toMatchObject({ line: 3, column: 3 })
    expect(second?.number).toBe(2)
  })

  it('has an id of its own even when two entries look alike', () => {
    const ids = referencesOf(
      `# References\n\n- ${quist}\n- Quist, A. (2011). Other harbours. Fjord Press.\n`,
    ).map(({ id }) => id)

    expect(ids).toEqual(['quist-2011', 'quist-2011-2'])
  })

  it.for([
    [
      'Bennett Lake reopens. (2023). YouTube. https://video.example/1',
      'Bennett Lake reopens, 2023',
      'bennett-lake-reopens-2023',
    ],
    [
      'Adler, P., Brown, Q., & Clark, R. (2018a). Tides. *Coast*, 4, 1–2.',
      'Adler et al., 2018a',
      'adler-et-al-2018a',
    ],
    [
      'World Health Organization. (n.d.). *Ports and health*.',
      'World Health Organization, n.d.',
      'world-health-organization-n-d',
    ],
    [
      'van der Burr, W. (in press). Locks. *Canal Review*.',
      'van der Burr, in press',
      'van-der-burr-in-press',
    ],
  ] as const)('is named as an author query would name it: %s', ([entry, label, id]) => {
    const [reference] = referencesOf(`# References\n\n- ${entry}\n`)

    expect(reference).toMatchObject({ label, id })
  })
})

it.skipIf(!existsSync(proof))('finds the fifteen entries of a real proof', () => {
  const references = referencesOf(readFileSync(proof, 'utf8'))

  expect(references.map(({ id }) => id)).toHaveLength(15)
  expect(references.map(({ place }) => place.start.line)).toEqual([
    109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 120, 122, 124, 128, 130,
  ])
})
