import { describe, expect, it } from 'vitest'
import { citedNotListed } from '../../src/checks/cited-not-listed.ts'
import { parseManuscripts } from '../../src/parse.ts'

const list = `

# References

- Lind, B., & Moe, C. (2014). Quays and current rates. *Port Studies*, 3(2), 11–29.
`

/** Subjects of what a text is said to cite without an entry. */
function missingIn(text: string): string[] {
  const [manuscript] = parseManuscripts(new Map([['paper.md', { kind: 'text', text: `${text}${list}` }]]), {})
  return manuscript ? citedNotListed.find(manuscript).map(({ subject }) => subject ?? '') : []
}

describe('a citation of a work that the list does not have', () => {
  it.for([
    ['in brackets', 'Silt (Berg & Holm, 2011).', 'berg-holm-2011'],
    ['in the sentence', 'Berg and Holm (2011) see silt.', 'berg-holm-2011'],
    ['behind the number of a data set', 'Silt (QDB 3Q6X, Berg and Holm, 2011).', 'berg-holm-2011'],
    ['behind another name', 'Silt (e.g., in Modern Norse, Berg (2011)).', 'berg-2011'],
    ['by a team in no brackets', '| a | b |\n| - | - |\n| x | Berg et al., 2011 |', 'berg-et-al-2011'],
    ['by a team whose name is a month', 'Silt (May et al., 2011).', 'may-et-al-2011'],
    ['behind “see” in no brackets', 'On silt see especially, Berg, 2011.', 'berg-2011'],
    [
      'behind a listed one in no brackets',
      '| a | b |\n| - | - |\n| x | Lind and Moe, 2014; Berg and Holm, 2011 |',
      'berg-holm-2011',
    ],
    [
      'by a group, without a comma',
      'Silt (see American Quay Association 2011).',
      'american-quay-association-2011',
    ],
    ['behind a Spanish word', 'También Berg (2011) lo dice.', 'berg-2011'],
    ['behind a Portuguese word', 'Quando Berg e Holm (2011) dizem isso.', 'berg-holm-2011'],
    ['behind a French word', 'Lorsque Berg (2011) le dit.', 'berg-2011'],
    ['behind a German word', 'Auch Berg (2011) sagt es.', 'berg-2011'],
    ['behind an Italian word', 'Anche Berg (2011) lo dice.', 'berg-2011'],
    ['behind a Dutch word', 'Ook Berg (2011) zegt het.', 'berg-2011'],
    ['about a species', 'Grown on *Q. marina* (Berg et al., 2011).', 'berg-et-al-2011'],
    ['about a species, by one author', 'Grown on *Quaya marina* (Berg, 2011).', 'berg-2011'],
    ['by an early author, behind plain words', 'Of Quaya county (Berg, 1852) little is left.', 'berg-1852'],
    ['about a plain species, by a later author', 'Quaya marina (Berg, 2011) spreads.', 'berg-2011'],
  ] as const)('is reported %s', ([, text, subject]) => {
    expect(missingIn(text)).toEqual([subject])
  })

  it.for([
    ['an adjective at the head of a sentence', 'Current (2010) prices rose.'],
    ['the author of a species', 'The crab *Quaya marina* (Berg, 1852) spreads.'],
    [
      'the author of a species with a subgenus',
      'The crab *Quaya (Lima) marina* (Berg & Holm, 1852) spreads.',
    ],
    ['the author of a species that is not in italics', 'The crab Quaya marina (Berg, 1852) spreads.'],
    ['an abbreviation', 'The norm holds (Reaff. 2012).'],
    ['a film', 'Holm speaks of the film Harbour (1975) and the novel Beloved (1987).'],
    ['a storm', 'Much silt came with hurricane Berta (2011).'],
    ['a French law', 'La côte change depuis la loi Littoral (1986).'],
    ['a German noun behind its article', 'Seit der Reform (2006) ist es anders.'],
    ['a number in a collection', 'A cell line (QPC 1598) was used.'],
    ['a collector with a number', 'Fjord, leg. A.B. Berg et al. 1991 (herbarium).'],
    ['a group and a rank', 'The summit (G20 2012) was held.'],
    ['a period', 'The war (Berg, 1740–1780) ended.'],
    ['a name in prose with a year', 'Oslo had Berg 2011 as a guest.'],
  ] as const)('is not seen in %s', ([, text]) => {
    expect(missingIn(text)).toEqual([])
  })
})

describe('names that the list does not have', () => {
  it.for([
    ['one name and a comma, in brackets', 'Silt (Berg, 2011).', ['berg-2011']],
    ['one name without a comma, in brackets', 'Silt (Berg 2011).', ['berg-2011']],
    ['two names and no lead', 'Silt (Berg & Holm 2011).', ['berg-holm-2011']],
    ['two names behind plain words', 'Silt (as shown by Berg & Holm, 2011).', ['berg-holm-2011']],
    ['a team, in the sentence', 'Berg et al. (2011) see silt.', ['berg-et-al-2011']],
    ['a name in the midst of a sentence', 'Silt, says Berg (2011), is mud.', ['berg-2011']],
    ['a genitive', 'Silt is Berg’s (2011) matter.', ['berg-2011']],
    ['“cf.” in no brackets', 'On silt cf. Berg, 2011.', ['berg-2011']],
    ['“siehe auch” in no brackets', 'Zum Schlick siehe auch Berg, 2011.', ['berg-2011']],
    ['a university, without a comma', 'Silt (see Berg University 2011).', ['berg-university-2011']],
    ['an institute, without a comma', 'Silt (Berg Institute 2011).', ['berg-institute-2011']],
  ] as const)('are cited by %s', ([, text, subjects]) => {
    expect(missingIn(text)).toEqual(subjects)
  })

  it.for([
    ['a figure with a digit', 'Silt (G20, 2011).'],
    ['a month', 'Silt (May 2011).'],
    ['a month behind a name of the calendar', 'Silt (June and July, 2011).'],
    ['one letter', 'Silt (B, 2011).'],
    ['an article and a thing', 'The Harbour (2011) grew.'],
    ['a German article', 'Seit der Reform (2006) ist es so.'],
    ['a law', 'La loi Littoral (1986) le dit.'],
    ['a song', 'Sung in the song Harbour (1975).'],
    ['a cup', 'Played at World Cup (2010).'],
    ['an acronym', 'Ruled by NATO (2010).'],
    ['an acronym behind “see”', 'On silt see NATO, 2011.'],
    ['a name in no brackets', 'Silt of Berg, 2011.'],
    ['a collector with initials', 'For more see B. Berg, 2011.'],
    ['an early number', 'Silt as Berg (1598) has it.'],
    ['what somebody told', 'Silt (Berg, pers. comm. 2011).'],
    ['what nobody printed', 'Silt (Berg, unpublished data, 2011).'],
  ] as const)('are not cited by %s', ([, text]) => {
    expect(missingIn(text)).toEqual([])
  })
})

describe('numbers and Dutch articles', () => {
  it.for([
    ['a height', 'Trees at Lötsch (2010 m a.s.l.) grew.'],
    ['a rate', 'It was spun in Falcon (2000 rpm) tubes.'],
    ['an article', 'Volgens de Wmo (2015) is het een recht; het moet.'],
  ] as const)('make no citation: %s', ([, text]) => {
    expect(missingIn(text)).toEqual([])
  })

  it('leave what only begins like a unit', () => {
    expect(missingIn('Silt moves (Berg, 2011 mentions it).')).toEqual(['berg-2011'])
  })
})

describe('works and who made them', () => {
  it.for([
    ['a film and its director', 'In *Harbour* (Ida Burr, 1944) it rains.'],
    ['a song and its singer', 'In “Grey Quays” (Ida Burr, 1944) it rains.'],
    ['a game and its maker', 'In *The Long Quay* (Tidestar, 2011) it rains.'],
    ['a film alone', 'In *Quay Confidential* (1997) it rains.'],
    ['a species and who moved it', 'Like *Carex litorea* (L.) Berg (1938) it grows.'],
  ] as const)('need no entry: %s', ([, text]) => {
    expect(missingIn(text)).toEqual([])
  })

  it.for([
    ['a species', 'Like *Carex litorea* (Berg, 2011) it grows.', 'berg-2011'],
    ['a stressed word', 'This is *not* silt (Berg, 2011).', 'berg-2011'],
    ['a title by several', 'In *The Long Quay* (Berg & Holm, 2011) it rains.', 'berg-holm-2011'],
  ] as const)('are none: %s', ([, text, subject]) => {
    expect(missingIn(text)).toEqual([subject])
  })
})

describe('laws and cases', () => {
  it.for([
    ['a case', 'In *Dahl v Quay Board* [1913] AC 417 it was held.'],
    ['a case in brackets', 'It was held (Dahl v. Quay, 1913).'],
    ['the short name of a law', 'La Ley 3/2020 (LOMUE, 2020) lo regula.'],
    ['a directive with a name', 'La directive Havre (2007) le règle.'],
  ] as const)('need no entry: %s', ([, text]) => {
    expect(missingIn(text)).toEqual([])
  })
})
