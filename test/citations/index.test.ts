import { describe, expect, it } from 'vitest'
import { findCitations } from '../../src/citations/index.ts'
import { parseMarkdown } from '../../src/manuscript/parse-markdown.ts'
import type { Reference } from '../../src/model/reference.ts'
import { findReferenceList } from '../../src/references/find-reference-list.ts'
import { entryOf } from './key-manuscript.ts'

const list =
  '\n\n# References\n\n- Quist, A. (2011). *Harbours*. Pier.\n- Lind, B., & Moe, C. (2014). *Quays*. Pier.\n'

/** Citations of a text as `syntax: text`, before a printed list or with other entries. */
function citedIn(text: string, more: readonly Reference[] = [], tail = list): string[] {
  const document = parseMarkdown('paper.md', text + tail)
  const { references, blocks: ofList } = findReferenceList(document)
  const blocks = new Set(document.blocks.map(({ index }) => index).filter((index) => !ofList.has(index)))
  return findCitations(document, { blocks, references: [...references, ...more] }).map(
    ({ syntax, text: printed }) => `${syntax}: ${printed}`,
  )
}

describe('the syntaxes of one text', () => {
  it('are read together, in the order of the text', () => {
    expect(citedIn('See \\cite{moe04}, (Quist, 2011), [@moe04] and Lind and Moe (2014).')).toEqual([
      'latex: \\cite{moe04}',
      'author-date: (Quist, 2011)',
      'citekey: [@moe04]',
      'author-date: Lind and Moe (2014)',
    ])
  })

  it.for([
    ['keys', '[@moe04]', 'citekey: [@moe04]'],
    ['commands', '\\cite{moe04}', 'latex: \\cite{moe04}'],
  ] as const)('are %s alone where no list is printed and they are used', ([, cited, found]) => {
    expect(citedIn(`See ${cited}, as Quist (2011) says.`, [entryOf('moe04')], '')).toEqual([found])
  })

  it('are names and years where no list is printed and no key is used', () => {
    expect(citedIn('As Quist (2011) says.', [entryOf('moe04')], '')).toEqual(['author-date: Quist (2011)'])
  })

  it('are both where a list is printed beside a bibliography file', () => {
    expect(citedIn('See [@moe04], as Quist (2011) says.', [entryOf('moe04')])).toEqual([
      'citekey: [@moe04]',
      'author-date: Quist (2011)',
    ])
  })
})

describe('names and year in the text', () => {
  it.for([
    ['on their own', 'As Quist (2011) says.', ['Quist (2011)']],
    ['in brackets within brackets', 'So it is (as said [Quist, 2011] there).', ['[Quist, 2011]']],
    [
      'behind brackets that hold others',
      'So (see (here) and [there]) says Quist (2011), as (Lind & Moe, 2014).',
      ['Quist (2011)', '(Lind & Moe, 2014)'],
    ],
    [
      'in two brackets',
      'So (Quist, 2011) it is (Lind & Moe, 2014).',
      ['(Quist, 2011)', '(Lind & Moe, 2014)'],
    ],
  ] as const)('belong to the innermost brackets around the year: %s', ([, text, found]) => {
    expect(citedIn(text)).toEqual(found.map((one) => `author-date: ${one}`))
  })
})

describe('author and year behind the name of a species cite nothing', () => {
  it.for([
    ['in italics', 'The crab *Quaya marina* (Berg, 1852) spreads.'],
    ['in italics, with a comma', 'The crab *Quaya marina*, Berg (1852), spreads.'],
    ['with a short genus', 'The crab *Q. marina* (Berg, 1852) spreads.'],
    ['with a subspecies', 'The crab *Quaya marina alba* (Berg, 1852) spreads.'],
    ['with a hyphen', 'The crab *Quaya alba-marina* (Berg, 1852) spreads.'],
    ['in plain letters, as its endings tell', 'The crab Quayus marinus (Berg, 1852) spreads.'],
  ] as const)('%s', ([, text]) => {
    expect(citedIn(text)).toEqual([])
  })

  it.for([
    ['unless the year is of later research', 'The crab *Quaya marina* (Berg, 1961) spreads.', 'Berg, 1961'],
    ['unless there is a team', 'The crab *Quaya marina* (Berg et al., 1852) spreads.', 'Berg et al., 1852'],
    [
      'unless there are two works',
      'The crab *Quaya marina* (Berg, 1852; Vik, 1853) spreads.',
      'Berg, 1852; Vik, 1853',
    ],
    ['unless it is but one word', 'The genus *Quaya* (Berg, 1852) spreads.', 'Berg, 1852'],
    ['unless other words stand between', 'The *Quaya marina* of old (Berg, 1852) spreads.', 'Berg, 1852'],
    ['unless it is bold', 'The **Quayot borin** (Berg, 1852) spreads.', 'Berg, 1852'],
    ['unless it begins small', 'The *quaya marina* (Berg, 1852) spreads.', 'Berg, 1852'],
  ] as const)('%s', ([, text, cited]) => {
    expect(citedIn(text)).toEqual([`author-date: (${cited})`])
  })

  it('unless the list has them', () => {
    const old = '\n\n# References\n\n- Berg, N. (1852). *Crabs*. Pier.\n- Lind, B. (2014). *Quays*. Pier.\n'

    expect(citedIn('The crab *Quaya marina* (Berg, 1852) spreads.', [], old)).toEqual([
      'author-date: (Berg, 1852)',
    ])
  })
})
