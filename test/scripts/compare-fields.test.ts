import { expect, it } from 'vitest'
import { compareFields } from '../../scripts/accuracy/compare-fields.ts'
import type { CslItem } from '../../src/model/csl.ts'

const read: CslItem = {
  type: 'article-journal',
  author: [
    { family: 'van der Burr', given: 'W. A.' },
    { family: 'Lind', given: 'B.' },
    { literal: 'et al.' },
  ],
  issued: { 'date-parts': [[2014, 3]] },
  title: 'Quays & cranes: a début',
  'container-title': 'Port Studies',
  volume: '3',
  issue: '2',
  page: '1011-1029',
  DOI: '10.1234/PS.7',
}

/** Say which fields are right. */
function rightFields(known: Record<string, unknown>): string[] {
  return compareFields(known, read)
    .filter(({ isRight }) => isRight)
    .map(({ field }) => field)
}

it('takes case, accents, punctuation and the label of a container for no difference', () => {
  expect(rightFields({ title: 'Quays cranes. A Debut', 'container-title': 'In Port studies,' })).toEqual([
    'title',
    'title (opening)',
    'container',
  ])
})

it('counts a title that was cut off as wrong, and as right only by its opening', () => {
  expect(rightFields({ title: 'Quays & cranes: a début in print' })).toEqual(['title (opening)'])
})

it('reads shortened last pages, volumes with issues and DOIs in any case', () => {
  expect(rightFields({ volume: '3(2)', page: 'pp. 1011–29', DOI: 'https://doi.org/10.1234/ps.7' })).toEqual([
    'volume',
    'pages',
    'DOI',
  ])
})

it('compares surnames where they are known and words where the list is raw', () => {
  const author = [{ family: 'Van der Burr' }, { family: 'Lind' }]

  expect(rightFields({ author })).toEqual(['first author', 'authors'])
  expect(rightFields({ author: [...author, { family: 'Moe' }] })).toEqual(['first author'])
  expect(rightFields({ author_raw: 'W. A. van der Burr, B. Lind et al.' })).toEqual([
    'first author',
    'authors',
  ])
})

it('leaves out what is not known', () => {
  expect(compareFields({ type: 'other', title: '' }, read)).toEqual([])
})
