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
