import { expect, it } from 'vitest'
import { splitHead } from '../../src/references/split-head.ts'

/** Say who and when in one line. */
function head(text: string): string {
  const { names, label, year } = splitHead(text)
  const who = names.map(
    (name) => name.literal ?? [name.family, name.given, name.suffix].filter(Boolean).join('|'),
  )
  const date = year?.issued['date-parts']?.[0]?.join('-') ?? year?.issued.literal
  return [label ?? who.join('; '), `${date}${year?.suffix ?? ''}`].join(' @ ')
}

it.for([
  ['APA', 'Burr, W. A., & Lind, B. (2014). Quays and cranes', 'Burr|W. A.; Lind|B. @ 2014'],
  ['Harvard', 'Burr, W.A. and Lind, B. 2014b. Quays and cranes', 'Burr|W.A.; Lind|B. @ 2014b'],
  ['Springer', 'Burr WA, van der Lind B (2014) Quays and cranes', 'Burr|WA; van der Lind|B @ 2014'],
  [
    'an unbracketed year after initials',
    'Burr W, Lind P 2012 Quays. Port Stud 3:1–9',
    'Burr|W; Lind|P @ 2012',
  ],
  ['initials that look like a page label', 'Burr, Willa S. 1994. Quays. Fjord Press', 'Burr|Willa S. @ 1994'],
  [
    'a year behind the journal',
    'Burr WA, Lind B. Quays and the old cranes. Port Stud. (2006) 3:1505–7',
    'Burr|WA; Lind|B @ 2006',
  ],
  [
    'a span in the title',
    'BURR, Willa. Portos do norte (1780-1810). Cais, v. 11. 2004.',
    'BURR|Willa @ 2004',
  ],
  [
    'a title that begins with A',
    'Burr J.D. A direct approach to silt. Port Stud. 2002;64:1–9',
    'Burr|J.D. @ 2002',
  ],
  [
    'a small word behind the first of the title',
    'BURR, A. Lama e areia. Paris: Cais, 1981.',
    'BURR|A. @ 1981',
  ],
  [
    'a surname that organisations use',
    'House, L.R., Lind, B.V.S., 1997. Silt',
    'House|L.R.; Lind|B.V.S. @ 1997',
  ],
  ['U. A. as initials', 'Burr, U.A., Lind, B. (2014). Silt and sand', 'Burr|U.A.; Lind|B. @ 2014'],
  ['a last name of one word', 'Burr, W., & Diana (1970). Silt and sand', 'Burr|W.; Diana @ 1970'],
  [
    'names that cannot all be read',
    'Burr B, H.L., & Lind, G. (2001). Silt and sand',
    'Burr|B; et al. @ 2001',
  ],
  [
    'Filho as a surname',
    'Burr P., Filho J. E., Lind B. (2017). Silt and sand',
    'Burr|P.; Filho|J. E.; Lind|B. @ 2017',
  ],
  [
    'an organisation with its acronym',
    'Harbour Board (HB) (2015). Silt and sand',
    'Harbour Board (HB) @ 2015',
  ],
  ['an organisation and only an address', 'HBX (2017) HBSTAT.                              ', 'HBX @ 2017'],
  [
    'an organisation, the year behind',
    'World Harbour Organization. Ports and health. Geneva: WHO; 2012.',
    'World Harbour Organization @ 2012',
  ],
  ['a title as author', 'Harbour master explains. (2023). VideoTube.', 'Harbour master explains @ 2023'],
  [
    'a number before the entry',
    '[12] W. A. Burr and B. Lind, “Quays,” Port Stud., 2014.',
    'Burr|W. A.; Lind|B. @ 2014',
  ],
  ['a middle initial', 'Willa F. Burr. Silt and sand. Port Press, 1991.', 'Burr|Willa F. @ 1991'],
  [
    'a title that begins in capitals',
    'Burr L. QPI 18: port inventory. Fjord: Press; 2001.',
    'Burr|L. @ 2001',
  ],
  [
    'a translation',
    'BURR, A. Boue. Paris: Quai, 1981 (Trad. cast. Limo. Madrid: Muelle, 1982).',
    'BURR|A. @ 1982',
  ],
  ['a day and month in numbers', 'BURR, J. Lama. Cais. 03-06-2020.', 'BURR|J. @ 2020-6-3'],
  [
    'an inverted name and a full one',
    'Burr, Willa and Janie P. Vu. Silt and sand. Quay Press, 1991.',
    'Burr|Willa; Vu|Janie P. @ 1991',
  ],
  [
    'a short surname at the end',
    'Willa Burr, Ben Lind, and Fei-fei Li. Novel sand. Quay Press, 1991.',
    'Burr|Willa; Lind|Ben; Li|Fei-fei @ 1991',
  ],
  ['Jr. behind a comma', 'Burr, Willa Anne, Jr. “Silt.” Quay, 1991.', 'Burr|Willa Anne|Jr. @ 1991'],
  ['Jr. behind a surname', 'Lind Jr., Ben. Silt. Quay Press, 1991.', 'Lind|Ben|Jr. @ 1991'],
  [
    'Jr. inside a list',
    'Burr, M. E., B. F. Lind, Jr., and C. Moe. 1991. Silt',
    'Burr|M. E.; Lind|B. F.|Jr.; Moe|C. @ 1991',
  ],
  ['initials II', 'Burr WA, van der Lind II, Moe C (1991) Silt', 'Burr|WA; van der Lind|II; Moe|C @ 1991'],
  ['a surname that begins with a letter', 'Burr, W., P-Lind, B. (1991) Silt', 'Burr|W.; P-Lind|B. @ 1991'],
  [
    'marks behind names',
    'Burr WA *, Lind B*, Moe C. Silt. Port Stud. 1991;2:3-4.',
    'Burr|WA; Lind|B; Moe|C @ 1991',
  ],
  ['a slash between names', 'BURR, W./ LIND, B. Lama. Cais, v. 2, 1991.', 'BURR|W.; LIND|B. @ 1991'],
  [
    'a title behind an and',
    'W. Burr and B. Lind, Solid State Ports (Quay, 1991).',
    'Burr|W.; Lind|B. @ 1991',
  ],
  [
    'a title behind initials',
    'W. A. Burr, Classical Portdynamics (Quay, 1991), 3rd ed.',
    'Burr|W. A. @ 1991',
  ],
  ['an abbreviated country', 'U.S. Library of Silt. The sand atlas, 1991.', 'U.S. Library of Silt @ 1991'],
  [
    'the year before volume and page',
    'Burr, W.; Lind, B.; Port Lett. 1991, 10, 1979.',
    'Burr|W.; Lind|B. @ 1991',
  ],
  ['initials S. F.', 'BURR, M. S. F. Lama e areia. Cais, v. 31, 2014.', 'BURR|M. S. F. @ 2014'],
] as const)('reads %s', ([, text, expected]) => {
  expect(head(text)).toBe(expected)
})

it.for([
  ['a year and then names', '(2009). Burr, W. A. Silt and sand.', 'Burr|W. A. @ 2009'],
  ['a year and no names', '(2009) Silt and sand of the north.', ' @ 2009'],
  ['a long dash and a year', '———. 1998. Silt since 1985.', ' @ 1998'],
  ['a long dash and a title', '———. Silt since 1985. Fjord: Quay Press, 1998.', ' @ 1998'],
  ['hyphens for a dash', '--- (1998). Silt and sand.', ' @ 1998'],
  ['underscores for a dash', '___. Harbour Board. Fjord: Quay Press, 1998.', ' @ 1998'],
  ['a number in round brackets', '(12) Burr, W. (2009). Silt and sand.', 'Burr|W. @ 2009'],
  ['a number and a stop', '12. Burr, W. (2009). Silt and sand.', 'Burr|W. @ 2009'],
  ['a number and a bracket', '12) Burr, W. (2009). Silt and sand.', 'Burr|W. @ 2009'],
  ['a bare number', '123 Burr, W. (2009). Silt and sand.', 'Burr|W. @ 2009'],
  ['a key in square brackets', '[Bur09] Burr, W. (2009). Silt and sand.', 'Burr|W. @ 2009'],
  ['a bullet', '• Burr, W. (2009). Silt and sand.', 'Burr|W. @ 2009'],
] as const)('begins with %s', ([, text, expected]) => {
  expect(head(text)).toBe(expected)
})

it.for([
  ['behind a semicolon', '; the Northern Ports Study Group. Silt and sand.', 'Northern Ports Study Group'],
  ['behind “for”', ', for the Quay Consortium. Silt and sand.', 'Quay Consortium'],
  ['behind “on behalf of”', ', on behalf of the Deep Water Network (2014) Silt', 'Deep Water Network'],
  ['behind “and”', ', and Silt Team. Silt and sand.', 'Silt Team'],
  ['behind an ampersand', ', & Silt Team. Silt and sand.', 'Silt Team'],
  ['behind a Spanish article', '; el Puerto Network. Silt and sand.', 'Puerto Network'],
  ['behind a Portuguese article', '; o Porto Network. Silt and sand.', 'Porto Network'],
] as const)('counts a group among the authors %s', ([, group, name]) => {
  expect(splitHead(`Burr WA, Lind B${group} Port Stud. 2014;3:11–29.`).names).toEqual([
    { family: 'Burr', given: 'WA' },
    { family: 'Lind', given: 'B' },
    { literal: name },
  ])
})

it.for([
  ['“Eds.”', 'Burr, W., & Lind, B. (Eds.). (2010). Silt and sand.', true],
  ['“Hrsg.”', 'Burr, W. (Hrsg.) (2010). Schlick und Sand im Norden.', true],
  ['“ed.” behind a comma', 'Burr, W., ed. 2010. Silt and sand of the north.', true],
  ['“orgs.”', 'BURR, W.; LIND, B. (orgs.). Lama e areia. Cais, 2010.', true],
  ['a title that begins so', 'Burr, W. Edges of silt. Quay, 2010.', false],
  ['an editor behind the title', 'Silt of Memory. Ed. W. Burr. Quay, 2010.', false],
] as const)('tells editors from authors by %s', ([, text, areEditors]) => {
  expect(splitHead(text).areEditors).toBe(areEditors)
})

it.for([
  [
    'a department in brackets',
    'BC MOE (British Columbia Ministry) (1996). Silt of the north.',
    'BC MOE (British Columbia Ministry) @ 1996',
  ],
  ['a year in brackets', 'Port Board of the North (2010) Silt and sand.', 'Port Board of the North @ 2010'],
  ['a year and a stop', 'Port Board of the North 2010. Silt and sand.', 'Port Board of the North @ 2010'],
  ['a plain year', 'Port Board of the North 2010 Silt and sand.', 'Port Board of the North @ 2010'],
  ['a stop', 'Ministry of Ports. Silt and sand. Fjord, 2010.', 'Ministry of Ports @ 2010'],
  ['a quotation', 'Ministry of Ports “Silt and sand”. Fjord, 2010.', 'Ministry of Ports @ 2010'],
  ['a colon', 'U.S. Ministry of Ports: Silt and sand. Fjord, 2010.', 'U.S. Ministry of Ports @ 2010'],
  ['a stop behind one word', 'FAO. Silt and sand. Rome: Quay, 2010.', 'FAO @ 2010'],
  ['a stop behind acronyms', 'WHO/HBX. Silt and sand. Geneva: Quay, 2010.', 'WHO/HBX @ 2010'],
] as const)('ends the name of an organisation at %s', ([, text, expected]) => {
  expect(head(text)).toBe(expected)
})

it('takes the first sentence for no organisation where it is a title', () => {
  expect(head('Silt in the port. Harbour Times, 2010.')).toBe(' @ 2010')
})

it.for([
  ['before a volume', 'Burr WA. Silt 1985. Port Stud 2010; 3:12–19.', 'Burr|WA @ 2010'],
  ['before a letter and number', 'Burr WA. Silt. Port Stud 2010, 3, A12.', 'Burr|WA @ 2010'],
  ['in brackets', 'Burr WA. Silt. Port Stud (2010) 3:12–19, Quay 2012.', 'Burr|WA @ 2010'],
  ['between stops', 'Burr WA. Silt since 1985. Fjord: Quay, 2010.', 'Burr|WA @ 2010'],
  ['not in an aside', 'Burr WA. Silt 2010. Quay (until 1985, in part).', 'Burr|WA @ 2010'],
  ['once printed, before “in press”', 'Burr WA. Silt 1990. In press.', 'Burr|WA @ 1990'],
  ['of a span where there is no other', 'Burr WA. Silt 1810-1850.', 'Burr|WA @ 1810'],
  [
    'before a volume, whatever a note behind has',
    'Burr WA. Silt. Port Stud 1990; 12(3):5–9. Reprinted (2001).',
    'Burr|WA @ 1990',
  ],
  [
    'before volume and page, not in the brackets behind',
    'Burr WA. Silt. Port Lett. 1990,10,1979 (2001).',
    'Burr|WA @ 1990',
  ],
  ['in brackets, not at the end', 'Burr WA. Silt. Quay (2001), 12, Fjord 2004.', 'Burr|WA @ 2001'],
  ['last before a note', 'Burr WA. Silt 2011 sand. Fjord: Quay 1990, in print.', 'Burr|WA @ 1990'],
  ['before a title in quotation marks', 'Port Board (2010) “Silt”.', 'Port Board @ 2010'],
  ['before nothing but an address', 'Port Board (2017)                        ', 'Port Board @ 2017'],
  ['behind a journal without author', 'Silt and sand. Port Stud (2014) 26(7):21–43.', ' @ 2014'],
] as const)('takes the year that stands %s', ([, text, expected]) => {
  expect(head(text)).toBe(expected)
})

it('keeps the year of the first edition beside that of the one used', () => {
  const { year } = splitHead('BURR, Willa. Lama e areia do norte [1953]. Fjord: Quay, 2011.')

  expect(year?.issued).toEqual({ 'date-parts': [[2011]] })
  expect(year?.original).toEqual({ 'date-parts': [[1953]] })
})

it.for([
  [
    'inverted, then full, closed by “and”',
    'Burr, Willa, Ben Lind, Cora Moe, and Dan Ask. 2010. Silt.',
    'Burr|Willa; Lind|Ben; Moe|Cora; Ask|Dan @ 2010',
  ],
  [
    'inverted, between semicolons',
    'Burr, Willa; Carter, Ann. Silt and sand. Quay, 2010.',
    'Burr|Willa; Carter|Ann @ 2010',
  ],
  [
    'inverted, then initials first',
    'Burr, W., B. Lind and C. Moe (2010) Silt and sand.',
    'Burr|W.; Lind|B.; Moe|C. @ 2010',
  ],
  [
    'initials first',
    'W. Burr, B. Lind, and C. Moe, Silt and sand, Quay, 2010.',
    'Burr|W.; Lind|B.; Moe|C. @ 2010',
  ],
  ['initials last, with a stop by mistake', 'Burr WA., Lind B. (2010) Silt.', 'Burr|WA; Lind|B @ 2010'],
  ['full', 'Willa Burr and Ben Lind. 2010. Silt and sand.', 'Burr|Willa; Lind|Ben @ 2010'],
  [
    'inverted, between commas',
    'Burr, Willa, Lind, Ben, and Moe, Cora. 2010. Silt.',
    'Burr|Willa; Lind|Ben; Moe|Cora @ 2010',
  ],
  [
    'full, with middle initials',
    'Willa F. Burr and Ben G. Lind, and Cora Moe, Silt of ports. 2010.',
    'Burr|Willa F.; Lind|Ben G.; Moe|Cora @ 2010',
  ],
  ['initials, then one in full', 'Burr, W., and Ben Lind. 2010. Silt.', 'Burr|W.; Lind|Ben @ 2010'],
  [
    'with initials in brackets',
    'Burr (W.), Lind (B.), « Silt et sable », Quai, 2010.',
    'Burr|W.; Lind|B. @ 2010',
  ],
  ['in capitals', 'BURR Willa, LIND Ben, Silt et sable, Quai, 2010.', 'BURR|Willa; LIND|Ben @ 2010'],
  ['that stop in the midst of a list', 'Burr W, Xq Yz, Lind (2010) Silt and sand.', 'Burr|W; et al. @ 2010'],
  [
    'with stops in all initials',
    'Burr W.A., Lind B.C. Silt. Port Stud. 2010;3:1.',
    'Burr|W.A.; Lind|B.C. @ 2010',
  ],
  [
    'cut short behind initials',
    'Burr W, Lind B, et al. Silt. Port Stud. 2010;3:1.',
    'Burr|W; Lind|B; et al. @ 2010',
  ],
  ['over an ellipsis', 'Burr, W., … Lind, B. (2010). Silt and sand.', 'Burr|W.; Lind|B. @ 2010'],
  ['cut short', 'Burr, W., Lind, B., et al. (2010). Silt.', 'Burr|W.; Lind|B.; et al. @ 2010'],
] as const)('reads names %s', ([, text, expected]) => {
  expect(head(text)).toBe(expected)
})
