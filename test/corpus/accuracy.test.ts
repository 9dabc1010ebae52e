import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { listDocuments, readDocument } from '../../scripts/accuracy/corpus.ts'
import { emptyScore, scoreDocument } from '../../scripts/accuracy/score.ts'

const corpus = fileURLToPath(new URL('../../../shared/corpus', import.meta.url))

/** Least shares, in per cent, a little below what was measured last: a change that loses accuracy is seen. */
interface Floor {
  readonly style: string
  readonly linksRight: number
  readonly linksFound: number
  readonly quiet: number
}

const floors: readonly Floor[] = [
  { style: 'author-date', linksRight: 99.4, linksFound: 99.4, quiet: 96 },
  { style: 'citekey', linksRight: 98.7, linksFound: 99.7, quiet: 99 },
  { style: 'latex', linksRight: 99.8, linksFound: 99.9, quiet: 99 },
  { style: 'myst', linksRight: 99.9, linksFound: 99.9, quiet: 99 },
  { style: 'numeric', linksRight: 99.5, linksFound: 99.4, quiet: 96 },
]

describe.skipIf(!existsSync(corpus))('the development corpus', () => {
  it.for(floors)(
    'is read as well as it was: $style',
    { timeout: 300_000 },
    async ({ style, linksRight, linksFound, quiet }) => {
      const folder = `${corpus}/${style}`
      const score = emptyScore()

      for (const id of await listDocuments(folder))
        scoreDocument(await readDocument(folder, id), score, { includeChanges: false })

      expect(share(score.linksRight, score.linksSaid)).toBeGreaterThan(linksRight)
      expect(share(score.linksRight, score.linksTrue)).toBeGreaterThan(linksFound)
      expect(share(score.quiet, score.clean)).toBeGreaterThan(quiet)
    },
  )
})

/** Per cent; all of nothing where there is nothing to be had. */
function share(part: number, whole: number): number {
  return whole === 0 ? 100 : (100 * part) / whole
}
