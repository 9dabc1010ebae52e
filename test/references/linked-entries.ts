import type { Citation, LinkedItem } from '../../src/model/citation.ts'
import type { CslItem } from '../../src/model/csl.ts'
import type { Place } from '../../src/model/place.ts'
import type { Reference } from '../../src/model/reference.ts'
import { linkCitations } from '../../src/references/link-citations.ts'

const position = { line: 1, column: 1, offset: 0 }
const place: Place = { path: 'paper.md', start: position, end: position }

/** Build an entry from `Lind, B.; Moe, C. 2014a`; a name without a comma is a group, `-` stands for no author. */
export function entry(id: string, who: string, year: string, title = 'Quays'): Reference {
  const [, value = '', suffix] = /^(\d{4})?([a-z])?$/.exec(year) ?? []
  const names = who.split('; ').map((name) => {
    const [family = '', given] = name.split(', ')
    return given === undefined ? { literal: family } : { family, given }
  })
  const csl: CslItem = {
    type: 'book',
    title,
    ...(who !== '-' && { author: names }),
    issued: value === '' ? { literal: year } : { 'date-parts': [[Number(value)]] },
    ...(suffix && { 'year-suffix': suffix }),
  }
  const text = `${who} (${year}). ${title}.`
  return { id, label: id, text, place, csl, origin: 'list', list: 0 }
}

/** Build a citation from `Lind & Moe, 2014a`; `+` behind the names stands for et al. */
export function citation(text: string): Citation {
  const [, who = '', value = text.replace(/^.*, /, ''), suffix] =
    /^(.*), (?:(\d{4})([a-z])?|[a-z. ]+)$/.exec(text) ?? []
  const names = who.replace(/\+$/, '').split(' & ')
  const year = { value, ...(suffix && { suffix }) }
  const target = { kind: 'authorDate', names, etAl: who.endsWith('+'), year } as const
  const item = { text, place, target, locator: null }
  return { syntax: 'author-date', mode: 'parenthetical', text, place, items: [item] }
}

/** Link citations to entries, and give their items. */
export function link(texts: readonly string[], references: readonly Reference[]): LinkedItem[] {
  // Of entries that were seen before, what is known is kept: each test has its own.
  const fresh = references.map((reference) => ({ ...reference }))
  return linkCitations({ citations: texts.map(citation), references: fresh }).flatMap(({ items }) => items)
}

/** Build an entry whose fields and printed text are given. */
export function listed(text: string, csl: Omit<CslItem, 'type'>): Reference {
  return { id: 'it', label: 'it', text, place, csl: { type: 'book', ...csl }, origin: 'list', list: 0 }
}

/** Whether a citation means the entry, if the list has no other. */
export function meets(text: string, reference: Reference): boolean {
  return link([text], [reference]).some(({ references }) => references.length > 0)
}
