import { describe, expect, it } from 'vitest'
import { citedNotListed } from '../../src/checks/cited-not-listed.ts'
import { uncitedReference } from '../../src/checks/uncited-reference.ts'
import { parseManuscripts } from '../../src/parse.ts'

const entries = {
  ash: 'Ash, Q. (2019). *Deiche und Dämme*. Quay Press.',
  birchElm: 'Birch, R., & Elm, S. (2017). *Mole und Kai*. Quay Press.',
  team: 'Dahl, K., Moe, A., & Vik, S. (2018). *Schlick*. Quay Press.',
  undated: 'Fern, T. (n.d.). *Ebbe*. Quay Press.',
  a: 'Gorse, U. (2020a). *Flut*. Quay Press.',
  b: 'Gorse, U. (2020b). *Sturm*. Quay Press.',
}
const source = (text: string) =>
  `# Text\n\n${text}\n\n# References\n\n${Object.values(entries)
    .map((entry) => `- ${entry}`)
    .join('\n')}\n`

/** The keys of the entries that a text cites, in order, `?` for a work that is not listed. */
function citedIn(text: string): string[] {
  const [manuscript] = parseManuscripts(new Map([['paper.md', { kind: 'text', text: source(text) }]]), {})
  const keys = new Map(manuscript?.references.map(({ id }, i) => [id, Object.keys(entries)[i] ?? '']))
  return (manuscript?.citations ?? []).flatMap(({ items }) =>
    items.flatMap((item) =>
      item.references.length === 0
        ? [item.isSecondary ? '(?)' : '?']
        : item.references.map((id) => keys.get(id) ?? ''),
    ),
  )
}

describe('printed forms of the styles', () => {
  it.for([
    ['APA, two', '(Birch & Elm, 2017)', ['birchElm']],
    ['APA, three', '(Dahl et al., 2018)', ['team']],
    ['APA, page', '(Ash, 2019, p. 35)', ['ash']],
    ['APA, same year', '(Gorse, 2020a, 2020b)', ['a', 'b']],
    ['APA, no date', '(Fern, n.d.)', ['undated']],
    ['APA, several', '(Ash, 2019; Birch & Elm, 2017; Gorse, 2020a)', ['ash', 'birchElm', 'a']],
    ['APA, in the sentence', 'Birch and Elm (2017, p. 3) agree', ['birchElm']],
    ['Cite Them Right, two', '(Birch and Elm, 2017)', ['birchElm']],
    ['Cite Them Right, three', '(Dahl, Moe and Vik, 2018)', ['team']],
    ['Chicago, two', '(Birch and Elm 2017)', ['birchElm']],
    ['Chicago, page', '(Ash 2019, 35)', ['ash']],
    ['Chicago, pages and another', '(Ash 2019, 35–37; Birch and Elm 2017, 12)', ['ash', 'birchElm']],
    ['Chicago 17, three', '(Dahl, Moe, and Vik 2018)', ['team']],
    ['Chicago, same author', '(Gorse 2020a, 2020b)', ['a', 'b']],
    ['SAGE, page', '(Ash, 2019: 35)', ['ash']],
    ['SAGE, pages', '(Ash, 2019: 35–37; Birch and Elm, 2017: 4)', ['ash', 'birchElm']],
    ['Springer, same year', '(Gorse 2020a, b)', ['a', 'b']],
    ['Springer, page', '(Ash 2019, p. 35)', ['ash']],
    ['ABNT, two', '(BIRCH; ELM, 2017)', ['birchElm']],
    ['ABNT, three', '(DAHL; MOE; VIK, 2018)', ['team']],
    ['ABNT, et al.', '(DAHL *et al.*, 2018, p. 4)', ['team']],
    ['ABNT, several', '(ASH, 2019; BIRCH; ELM, 2017)', ['ash', 'birchElm']],
    ['ISO 690, two', '(Birch, Elm 2017)', ['birchElm']],
    ['ISO 690, three', '(Dahl, Moe, Vik 2018)', ['team']],
    ['ISO 690, same year', '(Gorse 2020a; 2020b)', ['a', 'b']],
    ['DIN, three', '(Dahl u. a., 2018)', ['team']],
    ['DIN, page', '(Ash, 2019, S. 35)', ['ash']],
    ['Copernicus', '(Birch and Elm, 2017; Gorse, 2020a, b)', ['birchElm', 'a', 'b']],
    ['Elsevier, tight', '(Ash, 2019;Birch and Elm, 2017)', ['ash', 'birchElm']],
    ['square brackets', '[Ash 2019, Birch and Elm 2017]', ['ash', 'birchElm']],
    [
      'AAG, comma between works',
      '(Ash 2019, Birch and Elm 2017, Dahl et al. 2018)',
      ['ash', 'birchElm', 'team'],
    ],
    ['ampersand spelt out', '(Birch &amp; Elm, 2017)', ['birchElm']],
    ['narrative in brackets', '(see Ash (2019) and Birch and Elm (2017))', ['ash', 'birchElm']],
    ['years of one author in the sentence', 'Gorse (2020a; 2020b) agrees', ['a', 'b']],
    ['years joined by and', 'Gorse (2020a and 2020b) agrees', ['a', 'b']],
    ['letters joined by and', 'Gorse (2020a and b) agrees', ['a', 'b']],
  ] as const)('%s', ([, text, keys]) => {
    expect(citedIn(`${text} sagt.`)).toEqual(keys)
  })
})

describe('citations in other languages', () => {
  it.for([
    ['German, und', '(Birch und Elm 2017)', ['birchElm']],
    ['German, stroke', '(Birch/Elm 2017: 12)', ['birchElm']],
    ['German, vgl.', '(vgl. Ash 2019, S. 35 f.)', ['ash']],
    ['German, ff.', '(Ash 2019, S. 35ff.; Birch/Elm 2017, S. 4)', ['ash', 'birchElm']],
    ['German, siehe auch', '(siehe auch Ash 2019; vgl. dazu Birch und Elm 2017)', ['ash', 'birchElm']],
    ['German, u. a.', '(Dahl u. a. 2018)', ['team']],
    ['German, u.a. without a space', '(Dahl u.a. 2018)', ['team']],
    ['German, et al.', '(Dahl et al. 2018)', ['team']],
    ['German, o. J.', '(Fern o. J.)', ['undated']],
    ['German, in the sentence', 'Nach Birch und Elm (2017) gilt', ['birchElm']],
    ['German, laut', 'Laut Ash (2019, S. 3) gilt', ['ash']],
    ['German, zit. n.', '(Kiefer 1931, zit. n. Ash 2019, S. 4)', ['(?)', 'ash']],
    ['German, genitive', 'in Ashs (2019) Buch', ['ash']],
    ['French, et', '(Birch et Elm, 2017)', ['birchElm']],
    ['French, et coll.', '(Dahl et coll., 2018)', ['team']],
    ['French, voir', '(voir Ash, 2019, p. 35)', ['ash']],
    ['French, voir aussi', '(voir aussi Ash, 2019 ; Birch et Elm, 2017)', ['ash', 'birchElm']],
    ['French, s. d.', '(Fern, s. d.)', ['undated']],
    ['French, selon', 'Selon Birch et Elm (2017), oui', ['birchElm']],
    ["French, d'après", "D'après Ash (2019), oui", ['ash']],
    ['French, cité par', '(Pin, 1931, cité par Ash, 2019)', ['(?)', 'ash']],
    ['French, cité dans', '(Pin, 1931, cité dans Ash, 2019)', ['(?)', 'ash']],
    ['Spanish, y', '(Birch y Elm, 2017)', ['birchElm']],
    ['Spanish, y col.', '(Dahl y col., 2018)', ['team']],
    ['Spanish, y cols.', '(Dahl y cols., 2018)', ['team']],
    ['Spanish, véase', '(véase Ash, 2019, p. 35)', ['ash']],
    ['Spanish, s. f.', '(Fern, s. f.)', ['undated']],
    ['Spanish, según', 'Según Birch y Elm (2017), sí', ['birchElm']],
    ['Spanish, cuando', 'Cuando Ash (2019) dice', ['ash']],
    ['Spanish, citado en', '(Pino, 1931, citado en Ash, 2019)', ['(?)', 'ash']],
    ['Spanish, como se citó en', '(Pino, 1931, como se citó en Ash, 2019)', ['(?)', 'ash']],
    ['Portuguese, e', '(Birch e Elm, 2017)', ['birchElm']],
    ['Portuguese, cf.', '(cf. Ash, 2019, p. 35)', ['ash']],
    ['Portuguese, apud', '(PINHO, 1931 *apud* ASH, 2019, p. 5)', ['(?)', 'ash']],
    ['Portuguese, apud in the sentence', 'Pinho (1931 apud ASH, 2019) diz', ['(?)', 'ash']],
    ['Portuguese, s. d.', '(FERN, s. d.)', ['undated']],
    ['Portuguese, s/d', '(FERN, s/d)', ['undated']],
    ['Portuguese, segundo', 'Segundo Birch e Elm (2017), sim', ['birchElm']],
    ['Portuguese, e colaboradores', 'Dahl e colaboradores (2018) dizem', ['team']],
    ['Italian, e', '(Birch e Elm, 2017)', ['birchElm']],
    ['Italian, cfr.', '(cfr. Ash 2019, p. 35)', ['ash']],
    ['Italian, s.d.', '(Fern s.d.)', ['undated']],
    ['Italian, secondo', 'Secondo Birch e Elm (2017), sì', ['birchElm']],
    ['Italian, citato in', '(Pino, 1931, citato in Ash, 2019)', ['(?)', 'ash']],
    ['Italian, si veda', '(si veda Ash, 2019)', ['ash']],
    ['Dutch, en', '(Birch en Elm, 2017)', ['birchElm']],
    ['Dutch, e.a.', '(Dahl e.a., 2018)', ['team']],
    ['Dutch, zie', '(zie Ash, 2019, p. 35)', ['ash']],
    ['Dutch, zie ook', '(zie ook Ash, 2019)', ['ash']],
    ['Dutch, z.d.', '(Fern, z.d.)', ['undated']],
    ['Dutch, volgens', 'Volgens Birch en Elm (2017) wel', ['birchElm']],
    ['Dutch, geciteerd in', '(Den, 1931, geciteerd in Ash, 2019)', ['(?)', 'ash']],
    ['Danish, og', '(Birch og Elm, 2017)', ['birchElm']],
    ['Swedish, och', '(Birch och Elm, 2017)', ['birchElm']],
    ['Swedish, m.fl.', '(Dahl m.fl., 2018)', ['team']],
    ['Polish, i in.', '(Dahl i in., 2018)', ['team']],
    ['Polish, i', '(Birch i Elm, 2017)', ['birchElm']],
    ['Turkish, ve', '(Birch ve Elm, 2017)', ['birchElm']],
    ['Turkish, vd.', '(Dahl vd., 2018)', ['team']],
    ['English, as cited in', '(Pine, 1931, as cited in Ash, 2019)', ['(?)', 'ash']],
    ['English, quoted in', '(Pine 1931, quoted in Ash 2019, 4)', ['(?)', 'ash']],
    ['English, cited in, in the sentence', 'Pine (1931, cited in Ash, 2019) says', ['(?)', 'ash']],
  ] as const)('%s', ([, text, keys]) => {
    expect(citedIn(`${text}.`)).toEqual(keys)
  })
})

describe('citations in other scripts', () => {
  const check = (text: string, ...list: readonly string[]) => {
    const source = `${text}\n\n# References\n\n${list.map((entry) => `- ${entry}`).join('\n')}\n`
    const [manuscript] = parseManuscripts(new Map([['paper.md', { kind: 'text', text: source }]]), {})
    return {
      cited: manuscript?.citations.flatMap(({ items }) => items.map(({ references }) => references.length)),
      uncited: manuscript ? uncitedReference.find(manuscript).length : 0,
      missing: manuscript ? citedNotListed.find(manuscript).length : 0,
    }
  }

  it.for([
    [
      'Cyrillic',
      'Как пишут Волков и Орлов (2010), порты мелеют (Лебедев и др., 2015, с. 5).',
      [
        'Волков А. А., Орлов Б. Б. (2010). Порты. Москва: Мол.',
        'Лебедев Г. Г., Зимин Д. Д., Ежов Е. Е. (2015). Дамбы. Москва: Мол.',
      ],
    ],
    [
      'Greek',
      'Όπως λένε οι Καραγιάννης και Δήμου (2010), τα λιμάνια (Λύτρας κ.ά., 2015).',
      [
        'Καραγιάννης, Α., & Δήμου, Β. (2010). Λιμάνια. Αθήνα: Κύμα.',
        'Λύτρας, Γ., Ζώης, Δ., & Μήτσου, Ε. (2015). Φράγματα. Αθήνα: Κύμα.',
      ],
    ],
  ] as const)('are read in %s', ([, text, list]) => {
    expect(check(text, ...list)).toEqual({ cited: [1, 1], uncited: 0, missing: 0 })
  })

  it.for([
    [
      'Chinese',
      '陈海 (2010) 认为港口淤积 (林江, 2012)。',
      ['陈海 (2010). 港口. 北京: 码头出版社.', '林江 (2012). 淤泥. 北京: 码头出版社.'],
    ],
    [
      'Arabic',
      'يرى البحري (2010) أن الموانئ تمتلئ (النهري، 2012).',
      ['البحري، سالم (2010). الموانئ. بيروت: دار المرفأ.', 'النهري، علي (2012). الطمي. بيروت: دار المرفأ.'],
    ],
  ] as const)('are neither missed nor invented in %s', ([, text, list]) => {
    expect(check(text, ...list)).toEqual({ cited: [], uncited: 0, missing: 0 })
  })
})
