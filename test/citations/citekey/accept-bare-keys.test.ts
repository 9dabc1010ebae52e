import { describe, expect, it } from 'vitest'
import { itemsIn } from '../key-manuscript.ts'

describe('an unknown word behind @, in a text that cites by key', () => {
  it.for([
    ['a name and a year', '@holm1999'],
    ['a name and two digits', '@holm99'],
    ['a name, a mark and a year', '@holm_port:1999'],
    ['a name and a year of this century', '@holm2024'],
    ['a year and a letter', '@holm1999b'],
    ['a name in another script and a year', '@порт1999'],
    ['a name with a pinpoint', '@holm [p. 3]'],
    ['a known key in another case', '@BURR99'],
    ['a known key with two letters in the wrong order', '@brur99'],
  ] as const)('is a key: %s', ([, word]) => {
    expect(itemsIn(`So says ${word} here [@burr99].`, ['burr99'])).toHaveLength(2)
  })

  it.for([
    ['a plain name', '@harbourmaster'],
    ['a name with one digit', '@holm9'],
    ['digits without a name', '@1999'],
    ['a name and six digits', '@holm199999'],
    ['a name and a stop of the sentence', '@holm.'],
  ] as const)('is somebody’s handle: %s', ([, word]) => {
    expect(itemsIn(`So says ${word} here [@burr99].`, ['burr99'])).toEqual(['burr99'])
  })

  it('is a key if it stands in brackets', () => {
    expect(itemsIn('So it is [@harbourmaster].', ['burr99'])).toEqual(['harbourmaster'])
  })

  it('counts behind another in brackets alone, though the bibliography has neither', () => {
    expect(itemsIn('So it is [@harbour], as @holm1999 says.', ['burr99'])).toEqual(['harbour', 'holm1999'])
  })
})

describe('a plain word behind @, where plain words are keys', () => {
  const keys = ['boost', 'burr99']

  it.for([
    'Follow @harbour',
    'On Twitter: @harbour',
    'The account @harbour',
    'Our handle is @harbour',
    'See GitHub user @harbour',
    'The users @harbour',
    'On Mastodon, find @harbour',
    'Maintained by @harbour',
    'Contact @harbour',
    'See the GitLab group @harbour',
    'Thanks, dear @harbour',
  ])('is somebody’s handle behind words for people: %s', (text) => {
    expect(itemsIn(`So says @boost.\n\n${text}.`, keys)).toEqual(['boost'])
  })

  it.for([
    ['a sentence later', 'Follow the tide. So says @harbour'],
    ['far from it', `Follow the tide ${'and the silt '.repeat(6)}as @harbour says`],
    ['in a word that begins alike', 'The userspace of @harbour'],
    ['without such a word', 'So says @harbour'],
  ] as const)('is a key %s', ([, text]) => {
    expect(itemsIn(`So says @boost.\n\n${text}.`, keys)).toEqual(['boost', 'harbour'])
  })

  it.for(['Acknowledgments', 'Thanks', 'Contributors', 'Danksagung', 'Remerciements', 'Agradecimientos'])(
    'is somebody’s handle under the heading %s, and no longer under the next',
    (heading) => {
      const text = `So says @boost.\n\n# ${heading}\n\nTo @harbour.\n\n# Tides\n\nBy @locks.`

      expect(itemsIn(text, keys)).toEqual(['boost', 'locks'])
    },
  )

  it('is a key where one of the keys cited has no digits', () => {
    expect(itemsIn('So say @burr99 and @boost. So says @harbour.', keys)).toEqual([
      'burr99',
      'boost',
      'harbour',
    ])
    expect(itemsIn('So say @burr99 and [@burr99; @boost]. So says @harbour.', keys)).toEqual([
      'burr99',
      'burr99',
      'boost',
      'harbour',
    ])
  })

  it.for([
    ['is linked', 'By [@harbour](https://social.example/harbour).', []],
    ['stands in a longer link', 'By [our @harbour here](https://social.example/harbour).', []],
    ['stands behind a link', 'By [us](https://social.example/us) and @harbour.', ['harbour']],
    ['stands before a link', 'By @harbour and [us](https://social.example/us).', ['harbour']],
    ['is emphasised', 'By *@harbour* here.', ['harbour']],
  ] as const)('is judged by its link: %s', ([, text, items]) => {
    expect(itemsIn(`So says @boost.\n\n${text}`, keys)).toEqual(['boost', ...items])
  })

  it.for([
    ['at the head of a line', '(@good) Tides rise.\n\nAs @good shows.', []],
    ['within a line', 'So (@good) is.\n\nAs @good shows.', ['good', 'good']],
    ['in a block that cites nothing else', 'As @good shows.\n\n(@good) Tides rise.', []],
  ] as const)('is the label of an example %s', ([, text, items]) => {
    expect(itemsIn(`So says @boost.\n\n${text}`, keys)).toEqual(['boost', ...items])
  })
})
