import { describe, expect, it } from 'vitest'
import { readNamesAtEnd } from '../../src/citations/read-names.ts'

/** Draw the names that a text ends with: `Knox | Moe +`, with `+` for et al. and `!` for a stop by mistake. */
function drawn(text: string): string | undefined {
  const run = readNamesAtEnd(text)
  return (
    run &&
    [run.names.map(({ name }) => name).join(' | '), run.etAl && '+', run.isStopped && '!']
      .filter(Boolean)
      .join(' ')
  )
}

describe('the names that a text ends with', () => {
  it.for([
    ['as shown by Knox', 'Knox'],
    ['as shown by Knox, ', 'Knox'],
    ['see Knox & Anders', 'Knox | Anders'],
    ['see Knox and Anders', 'Knox | Anders'],
    ['see Knox und Anders', 'Knox | Anders'],
    ['see Knox, Anders, and Moe', 'Knox | Anders | Moe'],
    ['see Knox; Anders; Moe', 'Knox | Anders | Moe'],
    ['see Knox/Anders', 'Knox | Anders'],
    ['see KNOX; ANDERS', 'KNOX | ANDERS'],
    ['see van der Berg', 'van der Berg'],
    ['see de la Cruz & van Loo', 'de la Cruz | van Loo'],
    ['see O’Neil', 'O’Neil'],
    ["see d'Arbre", "d'Arbre"],
    ['see McKnox', 'McKnox'],
    ['see al-Burr', 'al-Burr'],
    ['see Knox-Lind', 'Knox-Lind'],
    ['see García Márquez', 'García Márquez'],
    ['see W. A. Burr', 'W. A. Burr'],
    ['see W.A. Burr', 'W.A. Burr'],
    ['see J.-P. Burr', 'J.-P. Burr'],
    ['see Burr W', 'Burr W'],
    ['see Burr, W. A.', 'Burr, W. A.'],
    ['see Burr Jr.', 'Burr Jr'],
    ['see Burr, Jr.', 'Burr, Jr.'],
    ['see Burr III', 'Burr III'],
    ['see Burr Filho', 'Burr Filho'],
    ['see Burr’s', 'Burr'],
    ["see Burrs'", 'Burrs'],
    ['see *Knox*', 'Knox'],
    ['see “Knox,”', 'Knox'],
    ['see Knox (eds.)', 'Knox'],
    ['see Knox, ed.', 'Knox'],
    ['see Knox (Hrsg.)', 'Knox'],
    ['see Harbour...', 'Harbour...'],
    ['see Harbour …', 'Harbour...'],
    ['see Knox.', 'Knox !'],
    ['see Knox C.', 'Knox C.'],
    ['see Knox said', undefined],
    ['tides rise', undefined],
    ['see Knox 3', undefined],
    ['', undefined],
  ] as const)('are read in “%s”', ([text, names]) => {
    expect(drawn(text)?.replaceAll(/[*“”]/g, '')).toBe(names)
  })

  it.for([
    'et al.',
    'et al',
    'et. al.',
    ', et al.',
    '*et al*.',
    'et coll.',
    'u. a.',
    'u.a.',
    'e. a.',
    'und andere',
    'und Kollegen',
    'und Mitarbeiter',
    'and others',
    'e outros',
    'y otros',
    'e otros',
    'et autres',
    'y cols.',
    'y col.',
    'y colaboradores',
    'e altri',
    'e colleghi',
    'e collaboratori',
    'en anderen',
    'en collega’s',
    'm. fl.',
    'i in.',
    've ark.',
    'vd.',
    'és mtsai',
    'a kol.',
    'и др.',
    'и соавт.',
    'та ін.',
    'κ. ά.',
    'and colleagues',
    'and his colleagues',
    'and their team',
    'and co-workers',
    'and coworkers',
    'and collaborators',
    'and associates',
    '& co-authors',
    '’s group',
  ])('may stand for more: %s', (others) => {
    const joint = /^[,’]/.test(others) ? '' : ' '

    expect(drawn(`see Knox${joint}${others.replaceAll('*', '')}`)).toBe('Knox +')
    expect(drawn(`see Knox & Moe${joint}${others.replaceAll('*', '')}, `)).toBe('Knox | Moe +')
  })

  it.for([
    ['et al. in a word', 'see Knox metal.', undefined],
    ['“and” before another word', 'see Knox and tides', undefined],
    ['“group” of another', 'see Knox group', undefined],
  ] as const)('are no team for %s', ([, text, names]) => {
    expect(drawn(text)).toBe(names)
  })
})

describe('where names stand', () => {
  it('is told from the start of the text, with what may lead to them', () => {
    expect(readNamesAtEnd('so, As Knox and Moe et al. ')).toMatchObject({
      names: [
        { name: 'As Knox', start: 4, end: 11, leadLength: 3 },
        { name: 'Moe', start: 16, end: 19, leadLength: 0 },
      ],
      etAl: true,
      end: 26,
    })
  })

  it('is told in a long text as well', () => {
    const text = `${'tides rise '.repeat(60)}says Knox`

    expect(readNamesAtEnd(text)?.names).toMatchObject([
      { name: 'Knox', start: text.length - 4, end: text.length },
    ])
  })

  it('is behind a line break too', () => {
    expect(readNamesAtEnd('see Knox\nand Moe')?.names.map(({ name }) => name)).toEqual(['Knox', 'Moe'])
  })

  it.for([
    ['However', 7],
    ['However, Knox', 0],
    ['As Knox', 3],
    ['Los Knox', 0],
    ['Van Knox', 0],
  ] as const)('tells how much of the last may lead to it: %s', ([text, length]) => {
    expect(readNamesAtEnd(text)?.names.at(-1)?.leadLength).toBe(length)
  })

  it.for([
    ['He et al.', 0],
    ['Knox and He', 0],
    ['He and Knox', 0],
    ['He', 2],
  ] as const)('tells a pronoun from a name: %s', ([text, length]) => {
    const names = readNamesAtEnd(text)?.names ?? []

    expect(names.find(({ name }) => name === 'He')?.leadLength).toBe(length)
  })

  it.for([
    ['Ortega y Gasset', 'y'],
    ['Ortega i Gasset', 'i'],
    ['Ortega e Gasset', 'e'],
    ['Ortega and Gasset', undefined],
    ['Ortega, Gasset', undefined],
  ] as const)('tells a joint that may be of one name: %s', ([text, joint]) => {
    expect(readNamesAtEnd(text)?.names[1]?.joint).toBe(joint)
  })
})
