import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBibliographyFile } from '../../../src/references/bibliography/read-bibliography-file.ts'
import { readBibtex } from '../../../src/references/bibliography/read-bibtex.ts'

interface Written {
  readonly key: string
  readonly text: string
}

const value = fc.constantFrom(
  '{Quays {and} cranes}',
  '"Harbours of the north"',
  '{{Port of Oslo}}',
  '{M{\\"u}ller, Anna and Lind, Bo}',
  '2014',
  'jan # { to } # feb',
  '{https://harbours.example/a?b=c#d}',
  "{It says ``no'',\n    and then yes}",
)
const field = fc.tuple(fc.constantFrom('title', 'author', 'year', 'note', 'url', 'month'), value)
const entries = fc
  .uniqueArray(
    fc.tuple(fc.constantFrom('book', 'article', 'misc'), fc.array(field, { minLength: 1, maxLength: 5 })),
    {
      minLength: 2,
      maxLength: 8,
      selector: ([, fields]) => JSON.stringify(fields),
    },
  )
  .map((list) =>
    list.map(([type, fields], index): Written => {
      const key = `entry${index}`
      return {
        key,
        text: `@${type}{${key},\n${fields.map(([name, text]) => `  ${name} = ${text},\n`).join('')}}`,
      }
    }),
  )

function fileOf(list: readonly Written[]): string {
  return list.map(({ text }) => `${text}\n\n`).join('')
}

function startOf(list: readonly Written[], index: number): number {
  return fileOf(list.slice(0, index)).length
}

function cslOf(text: string, key: string): unknown {
  return readBibtex('harbours.bib', text).entries.find((entry) => entry.key === key)?.csl
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

describe('a BibTeX file', () => {
  it('that is whole gives each entry as it was written and no problem', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const file = readBibtex('harbours.bib', fileOf(list))

        expect(file.problems).toEqual([])
        expect(file.entries.map(({ key, text }) => ({ key, text }))).toEqual(list)
      }),
    )
  })

  it('that ends anywhere keeps every entry before that, and says so', () => {
    fc.assert(
      fc.property(entries, fc.nat(), (list, seed) => {
        const whole = fileOf(list)
        const end = seed % whole.length
        const text = whole.slice(0, end)

        const file = readBibtex('harbours.bib', text)

        const before = list.filter((_, index) => startOf(list, index + 1) - 2 <= end)
        expect(
          file.entries.slice(0, before.length).map(({ key, text: one }) => ({ key, text: one })),
        ).toEqual(before)
        expect(file.entries.length).toBeLessThanOrEqual(before.length + 1)
        const inside = end - startOf(list, before.length)
        const isCut = before.length < list.length && inside > '@article{entry0'.length
        expect(file.entries.length > before.length || !isCut).toBe(true)
        expect(file.problems.length > 0 || !isCut).toBe(true)
      }),
    )
  })

  it.for(['{', '}', '"', ',', '=', '#'])(
    'that lost one `%s` loses no other entry, and names a line of the damaged one',
    (sign) => {
      fc.assert(
        fc.property(entries, fc.nat(), fc.nat(), (list, which, seed) => {
          const index = which % list.length
          const { text = '', key = '' } = list[index] ?? {}
          const places = [...text.matchAll(new RegExp(`\\${sign}`, 'g'))].map((match) => match.index)
          const place = places[seed % places.length]
          fc.pre(place !== undefined && place > text.indexOf(','))
          const damaged = text.slice(0, place) + text.slice((place ?? 0) + 1)
          const source = fileOf(list.with(index, { key, text: damaged }))

          const file = readBibtex('harbours.bib', source)

          expect(file.entries.map((entry) => entry.key)).toEqual(list.map((entry) => entry.key))
          const others = file.entries.filter((entry) => entry.key !== key)
          expect(others.map((entry) => entry.text)).toEqual(
            list.filter((entry) => entry.key !== key).map((entry) => entry.text),
          )
          const isRead = JSON.stringify(cslOf(source, key)) === JSON.stringify(cslOf(fileOf(list), key))
          const isTold = file.problems.length > 0
          expect(isRead || isTold || !'{}'.includes(sign)).toBe(true)
          const first = lineAt(source, startOf(list, index))
          const last = first + damaged.split('\n').length + 1
          for (const { place: where } of file.problems) {
            expect(where.start.line).toBeGreaterThanOrEqual(first)
            expect(where.start.line).toBeLessThanOrEqual(last)
          }
        }),
        { numRuns: 300 },
      )
    },
  )

  it('of any text gives entries that stand where they say, in order', () => {
    const piece = fc.constantFrom(
      '@article{',
      '@book(',
      'key',
      ',',
      ' title = ',
      '{',
      '}',
      '"',
      '#',
      '%',
      '\n',
      '@',
      ')',
      '\\',
      'x',
      '@comment{',
      '@string{s = "',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('')

        const { entries: found } = readBibtex('harbours.bib', text)

        let end = 0
        for (const { place, text: one } of found) {
          expect(place.start.offset).toBeGreaterThanOrEqual(end)
          expect(text.slice(place.start.offset, place.end.offset)).toBe(one)
          end = place.end.offset
        }
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a CSL-JSON file', () => {
  const items = fc
    .array(
      fc.record({
        title: fc.constantFrom('Quays', 'A "quoted" title', 'Braces {and} [brackets]', 'Back\\slash'),
        author: fc.array(fc.record({ family: fc.constantFrom('Lind', 'Quist'), given: fc.constant('Bo') })),
      }),
      { minLength: 2, maxLength: 6 },
    )
    .map((list) => list.map((item, index) => ({ id: `item${index}`, ...item })))

  it.for([undefined, 2])('that is whole gives each item, with an indent of %s', (indent) => {
    fc.assert(
      fc.property(items, (list) => {
        const file = readBibliographyFile('harbours.json', JSON.stringify(list, null, indent))

        expect(file.problems).toEqual([])
        expect(file.entries.map(({ text }): unknown => JSON.parse(text))).toEqual(list)
      }),
    )
  })

  it.for(['{', '}', '"', '[', ']', ':'])(
    'on several lines that lost one `%s` loses that item only',
    (sign) => {
      fc.assert(
        fc.property(items, fc.nat(), fc.nat(), (list, which, seed) => {
          const index = which % list.length
          const texts = list.map((item) => JSON.stringify(item, null, 2))
          const text = texts[index] ?? ''
          const places = [...text.matchAll(new RegExp(`\\${sign}`, 'g'))].map((match) => match.index)
          const place = places[seed % places.length]
          fc.pre(place !== undefined && place > 0)
          const damaged = text.slice(0, place) + text.slice((place ?? 0) + 1)

          const file = readBibliographyFile(
            'harbours.json',
            `[\n${texts.with(index, damaged).join(',\n')}\n]\n`,
          )

          expect(file.entries.map(({ key }) => key)).toEqual(
            expect.arrayContaining(list.map(({ id }) => id).filter((id) => id !== `item${index}`)),
          )
          expect(file.problems.length > 0 || file.entries.length === list.length).toBe(true)
        }),
        { numRuns: 300 },
      )
    },
  )
})
