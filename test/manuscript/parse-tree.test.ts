import fc from 'fast-check'
import type { Root } from 'mdast'
import { expect, it } from 'vitest'
import { parseTree } from '../../src/manuscript/parse-tree.ts'
import { splitBlocks } from '../../src/manuscript/split-blocks.ts'
import { parseWithRemark } from './remark-tree.ts'

const marks = [
  ['a', 'Word', 'é', '😀', '12', '10.', '12:34-56', '“', '”', '–', '.', ',', ';', "'", '"', '/', '%', '='],
  [' ', ' ', '  ', '\t', '    ', '\n', '\n', '\n\n', '\n\n', '\\\n', '*', '**', '***', '_', '__', '~', '~~'],
  ['- ', '+ ', '* ', '1. ', '2) ', '> ', '>', '# ', '## ', '#', '---', '===', '+++', '|', '|-|', ':-'],
  [
    '`',
    '```',
    '````',
    '~~~',
    '$',
    '$$',
    ':',
    '::',
    ':::',
    ':::note',
    '::leaf',
    ':a[b]{c}',
    '{',
    '}',
    '(',
    ')',
  ],
  ['[', ']', '](', '![', '!', '[^1]', '[^1]: ', '[a]', '[a]: /u', '[a]: /u "t', '[ ]', '[x]', '- [x] ', '\\'],
  ['<', '<b>', '</b>', '<div>', '<!--', '-->', '<pre>', '</pre>', '<?', '?>', '<![CDATA[', ']]>', '<!X', '&'],
  [
    '&amp;',
    '&#35;',
    '@',
    '@smith2020',
    '@do_e_9',
    '@a_',
    '@{x_*y}',
    '@_b',
    '@c:d',
    '$$ a',
    'a@b.cd',
    'http://x.yz',
    'https://doi.org/10.1/a-b',
    'https://',
    'x.yz/a',
    '12:34',
    ':30',
    'e1',
    '<sup>',
    '</sup>',
    '<i>',
    '</i>',
    ':a',
    'www.x.yz',
    '(Burns, 2019)',
    'p < 0.05',
  ],
].flat()
const blocks = [
  [
    'Plain text here.',
    'A *word* here.',
    'See (Burns, 2019) [1, 2].',
    '## Head',
    '[a] and [^1]',
    'x\ny z',
    '# a #',
  ],
  ['- item', '1. one', '2. two', '  - x', '> quote', '    code', '[a]: /u', '[^1]: note', '[^1]: a\n\n    b'],
  ['```js\ncode\n\nmore\n```', '$$\nx\n\ny\n$$', '<!-- c\n\nd -->', '<div>\n\ntext', '<pre>\n\nx</pre>'],
  ['| a |\n|---|\n| b |', ':::note\n\nbody\n\n:::', '> ```', 'Head\n===', '```a`b\n', 'a\n```\n\nb\n```\nc'],
  [
    '- ```\n  x',
    '  ```\n  a\n\n  b\n  ```',
    ' $$\n a\n\n $$',
    '1. a\n\n   ```\n   b\n\n   c\n   ```',
    '- <!-- a',
    '    ```',
    '> <pre>',
    '- $$',
    '   <!--\n\n-->',
    '2. ```',
    '*a\nb* c',
    '**Bold** start',
    '[1] Text',
    '$$x$$ y',
  ],
].flat()

const inProse = [
  [
    'a',
    'Word',
    'é',
    '5',
    ' ',
    ' ',
    ' ',
    '.',
    ',',
    ';',
    '(',
    ')',
    '-',
    '–',
    '’',
    '/',
    '#',
    '\n',
    '[',
    ']',
    '{',
  ],
  [
    '*',
    '*',
    '_',
    '**',
    ':',
    ':30',
    '12:34-56',
    ':a',
    'doi:10.1/x',
    '<sup>',
    '</sup>',
    '<i>',
    '<a href>',
    '<',
    '>',
  ],
  ['https://doi.org/10.1/a-b', 'https://x.yz', 'http://x', '/a', '?q=1', '%20', 'www.x.y', '@', '@k'],
].flat()

const line = fc.array(fc.constantFrom(...marks), { maxLength: 12 }).map((parts) => parts.join(''))
const break_ = fc.constantFrom('\n\n', '\n\n', '\n', '\n \n')
const start = fc.constantFrom('', '', '', '---\ntitle: x\n---\n', '---\n', '+++\n')
const markdown = fc
  .tuple(start, fc.array(fc.tuple(fc.oneof(line, fc.constantFrom(...blocks)), break_), { maxLength: 12 }))
  .map(([first, rest]) => first + rest.flat().join(''))

it('gives the tree that remark gives, with every position, for any text', () => {
  fc.assert(
    fc.property(markdown, (source) => {
      expect(plain(parseTree(source))).toEqual(plain(parseWithRemark(source)))
    }),
    { numRuns: 3000, seed: 7 },
  )
})

it('gives the tree that remark gives for prose with tags, addresses and colons', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...inProse), { minLength: 3, maxLength: 14 }), (parts) => {
      const source = `A${parts.join('')}`

      expect(plain(parseTree(source))).toEqual(plain(parseWithRemark(source)))
    }),
    { numRuns: 3000 },
  )
})

it.for([
  ['a reference before its definition', 'See [the\nplan] and [a].\n\nText.\n\n[a]: /u\n\n> [The plan]: /v'],
  ['a note before its definition', 'One.[^n]\n\nTwo.\n\n[^n]: Three.\n\n    Four.'],
  ['an image that refers to a definition', '[a]: /u\n\nText.\n\n![a]'],
  ['a definition in a container, which holds only below it', 'a [a]\n\n:::note\n\n[a]: /u\n\n:::\n\nb [a]'],
  ['front matter that stays open', '---\nText.\n\nText.\n\n  - item'],
  ['front matter with blank lines', '---\na: |\n  Text.\n\nb: c\n---\nText.'],
  ['a rule that is no front matter', 'Text.\n\n---\n[a](b)\n---\n\nText.'],
  ['a list with code in it', '- item\n\n  ```\n  a\n\n  b\n  ```\n\nText.'],
  ['a comment over blank lines', 'Text.\n\n<!-- one\n\nTwo.\n\n-->\n\nThree.'],
  ['a tag before a fence', '<div>\n```\n\nText.\n\n```\n\nText.'],
  ['indented code before a quoted list', '    code\n\n> 2. two'],
  ['emphasis that a tilde touches', 'a~*b*~c *d*'],
  ['marks inside of words', 'snake_case_name and 2*3*4'],
] as const)('gives the tree that remark gives for %s', ([, source]) => {
  expect(plain(parseTree(source))).toEqual(plain(parseWithRemark(source)))
})

it('reads plain prose and simple emphasis without the parser', () => {
  const parts = splitBlocks(
    '## Bread\n\nRye (Holm, 2004), *wheat* and\n**oats** [1, 2]: all of them @ 5.\n\n1. Item\n\nEnd.\n',
    () => false,
  )

  expect(parts.map(({ kind }) => kind)).toEqual(['block', 'block', 'piece', 'block'])
})

// Without properties that are undefined.
function plain(root: Root): unknown {
  return JSON.parse(JSON.stringify(root))
}
