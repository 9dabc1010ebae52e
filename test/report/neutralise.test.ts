import fc from 'fast-check'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { expect, it } from 'vitest'
import { readMarker, withMarker } from '../../src/reconcile/marker.ts'
import { neutralise } from '../../src/report/neutralise.ts'

it.for([
  ['a mention', '@anna', '@\u{2060}anna'],
  ['an issue', 'fixes #12', 'fixes &#35;\u{2060}12'],
  ['another repository’s issue', 'a/b#1', 'a/b&#35;\u{2060}1'],
  ['GH-12', 'GH-12', 'GH-\u{2060}12'],
  ['HTML', '<!-- x --><b>', '&#60;&#33;-- x --&#62;&#60;b&#62;'],
  ['a table border and a line end', 'a | b\nc', 'a &#124; b c'],
  ['an address', 'https://x.example', 'https:/\u{2060}/x.example'],
  ['an address that has lost its scheme', '://x.example', '&#58;/\u{2060}/x.example'],
  ['a commit', 'deadbeef1', 'deadbe\u{2060}ef1'],
  ['a mention that entities spell', '&commat;octocat', '&#38;commat;octocat'],
  ['an issue that entities spell', '&num;12', '&#38;num;12'],
  ['an address after a digit', '1https://x.example', '1https:/\u{2060}/x.example'],
  ['a list item', '- a', '&#45; a'],
  ['a numbered item', '12. a', '12&#46; a'],
  ['a direction override', 'a\u{202E}b', 'a b'],
] as const)('makes %s harmless', ([, text, expected]) => {
  expect(neutralise(text)).toBe(expected)
})

it('leaves no markup, mention or address in any text', () => {
  const piece = fc.constantFrom(
    '@',
    '#1',
    '<',
    '>',
    '!',
    '[',
    ']',
    '(',
    ')',
    '`',
    '|',
    '\n',
    '&',
    ' http://',
    'www.',
    'anna',
    'a1b2c3d',
    '*',
    '_',
    '\\',
    '-->',
    '<!-- copydesk {"kind":"pull-request"} -->',
    '~',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (parts) => {
      const safe = neutralise(parts.join(''))

      expect(safe.replaceAll(/&#\d+;/g, ' ')).not.toMatch(/[<>`|[\]()*_~\\#\n]|@[\w-]|https?:\/\/|\bwww\./)
      expect(readMarker(safe)).toBeUndefined()
    }),
  )
})

it('is read by GitHub as plain words, whatever the text', () => {
  const parser = unified().use(remarkParse).use(remarkGfm)
  const piece = fc.oneof(
    fc.constantFrom(
      '@',
      '&commat;',
      '&#64;',
      '&#x40;',
      '&',
      'amp;',
      '#',
      '&num;',
      '&#35;',
      '12',
      'octocat',
      ' ',
    ),
    fc.constantFrom(
      '&lt;',
      '<',
      '<b>',
      '<!--',
      '-->',
      '&gt;',
      '[',
      ']',
      '(',
      ')',
      '`',
      '*',
      '_',
      '\\',
      '|',
      '!',
    ),
    fc.constantFrom(
      'https://',
      'http:',
      '//',
      '&sol;',
      '&colon;',
      'www.',
      'x.example',
      'GH-',
      '-',
      '=',
      '1.',
      '\n',
    ),
    fc.string({ maxLength: 4 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (parts) => {
      const tree = parser.parse(neutralise(parts.join('')))
      const settled = parser.runSync(tree)
      visit(settled, (node) => {
        expect(['root', 'paragraph', 'text']).toContain(node.type)
        expect('value' in node ? node.value : '').not.toMatch(
          /@[\w-]|#\d|:\/\/|www\.|\bGH-\d|\b[0-9a-f]{7,40}\b/i,
        )
      })
    }),
    { numRuns: 1000 },
  )
})

it('gives back the marker that stands under a body, whatever the marker says', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('--', '-->', '<!-- copydesk ', '"'),
      (text, piece) => {
        const marker = {
          kind: 'overview' as const,
          path: `${text}${piece}${text}`,
          sha: 'a',
          state: 'open' as const,
        }

        const body = withMarker('Body', marker)

        expect(readMarker(body)).toEqual(marker)
        expect(body.split('-->')).toHaveLength(2)
      },
    ),
  )
})
