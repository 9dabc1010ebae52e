import type { CiteItem, LinkedItem } from '../model/citation.ts'
import type { Reference } from '../model/reference.ts'
import { indexKeys, type KeyIndex } from './key-index.ts'

/** What comes near to the keys that no entry has. */
interface NearKeys {
  readonly nearMissOf: ReadonlyMap<CiteItem, NonNullable<LinkedItem['nearMiss']>>
  /** Ids of the entries with the nearest keys, best first. */
  readonly nearestOf: ReadonlyMap<CiteItem, readonly string[]>
}

const mostNearest = 3

/**
 * Find the keys that come near to those that no entry has.
 *
 * A key that differs only in case from one other is a near miss of it; so is one a letter off, if the entry is not
 * cited otherwise and the digits are the same: another year is another work.
 */
export function findNearKeys({
  items,
  references,
  cited,
}: {
  items: readonly CiteItem[]
  references: readonly Reference[]
  cited: ReadonlySet<string>
}): NearKeys {
  const index = indexKeys(references)
  const nearMissOf = new Map<CiteItem, NonNullable<LinkedItem['nearMiss']>>()
  const nearestOf = new Map<CiteItem, readonly string[]>()
  const judged = new Map<string, Judgement>()
  for (const item of items) {
    if (item.target.kind !== 'key') continue
    const { key } = item.target
    const judgement = judged.get(key) ?? judge(key, index, cited)
    judged.set(key, judgement)
    nearestOf.set(item, judgement.nearest)
    if (judgement.nearMiss) nearMissOf.set(item, judgement.nearMiss)
  }
  return { nearMissOf, nearestOf }
}

interface Judgement {
  readonly nearest: readonly string[]
  readonly nearMiss: LinkedItem['nearMiss']
}

function judge(key: string, index: KeyIndex, cited: ReadonlySet<string>): Judgement {
  const otherCase = index.findOtherCase(key)
  const misspelt = index.findMisspelt(key)
  const all = [...otherCase, ...misspelt, ...index.findAlike(key)]
  const nearest = [...new Set(all.map(({ id }) => id))].slice(0, mostNearest)
  const [twin] = otherCase
  if (twin && otherCase.length === 1) return { nearest, nearMiss: { reference: twin.id, kind: 'key-case' } }
  const left = misspelt.filter(
    ({ id, citekey = '' }) => !cited.has(id) && digitsOf(citekey) === digitsOf(key),
  )
  const [only] = left
  const nearMiss =
    only && left.length === 1 ? ({ reference: only.id, kind: 'key-spelling' } as const) : undefined
  return { nearest, nearMiss }
}

function digitsOf(key: string): string {
  return key.replaceAll(/\D/g, '')
}
