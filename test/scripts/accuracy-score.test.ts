import { expect, it } from 'vitest'
import type { KnownDocument } from '../../scripts/accuracy/corpus.ts'
import { emptyScore, scoreDocument } from '../../scripts/accuracy/score.ts'

const markdown = [
  'The tide turns twice (Knox, 2022). So says Moe (2019).',
  '',
  '# References',
  '',
  'Knox, A. (2022). *Tides*. Harbour Press.',
  '',
  'Moe, B. (2019). *Turns*. Harbour Press.',
  '',
].join('\n')

const known: KnownDocument = {
  id: 'tides',
  markdown,
  bibliography: undefined,
  gold: {
    references: [
      { id: 'R1', line: 5 },
      { id: 'R2', line: 7 },
    ],
    citations: [
      { text: 'Knox, 2022', line: 1, col: 23, refs: ['R1'] },
      { text: 'Moe (2019', line: 1, col: 44, refs: ['R2'] },
    ],
    uncited: [],
    missing: [],
    clean: true,
    untagged_citations: [],
    discrepancies: [],
    uncited_weak: [],
    excluded: {},
  },
  changes: [
    {
      n: 0,
      kind: 'delete-citation',
      edits: [{ file: 'md', line: 1, col: 22, old: '(Knox, 2022)', new: '' }],
      expect: { uncited_added: ['R1'], missing_added: [] },
    },
  ],
}

it('gives full marks where all is found', () => {
  const score = emptyScore()

  expect(scoreDocument(known, score, { includeChanges: true })).toEqual([])

  expect(score).toEqual({
    documents: 1,
    linksSaid: 2,
    linksTrue: 2,
    linksRight: 2,
    uncitedSaid: 0,
    uncitedTrue: 0,
    uncitedRight: 0,
    clean: 1,
    quiet: 1,
    changes: 1,
    changesRight: 1,
  })
})

it('names each link, entry and edit on which report and truth differ', () => {
  const { gold } = known
  const other = {
    ...known,
    gold: { ...gold, citations: gold.citations.slice(1), uncited: ['R2'] },
    changes: known.changes.map((change) => ({
      ...change,
      expect: { uncited_added: ['R2'], missing_added: [{ line: 1 }] },
    })),
  }

  expect(scoreDocument(other, emptyScore(), { includeChanges: true })).toEqual([
    'tides false link 1 L5',
    'tides lost uncited L7',
    'tides delete-citation #0: uncited not reported: L7; uncited reported wrongly: L5; missing not reported on line 1',
  ])
})
