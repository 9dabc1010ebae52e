import { findYearTokens, type YearToken } from '../../citations/find-years.ts'
import { isThing } from '../../citations/not-names.ts'
import { readNamesAtEnd, type NameRun } from '../../citations/read-names.ts'
import { foldName } from '../../references/name-key.ts'
import type { WorkLabel } from './label.ts'
import type { Quoted } from './quotes.ts'

const longestTitle = 150
const opening = /[\s,.;:(["“„«‘']{1,20}$/u
const joint = /^[\s,;&()]{0,6}(?:(?:and|und|et|y|e|en|or|oder|ou|o|of)\s{1,2})?[\s(]{0,3}$/u
const leads = new Set(
  'reference references ref refs citation citations entry entries source sources the a in for to please text cited author authors see are query quelle quellen referenz la le les el los as os il lo de'.split(
    ' ',
  ),
)

type Bounds = Pick<Quoted, 'end' | 'start'>

/** Read the works that a stretch in quotation marks names: nothing without a year. */
export function readQuotedWorks(quoted: Quoted): WorkLabel[] {
  let at = quoted.start
  return quoted.text.split(';').flatMap((part) => {
    const start = at
    at += part.length + 1
    return readWhole(part).map((label) => moved(label, start))
  })
}

/** Read the works that a text names outside of quotation marks: `Hardin (1968) and Scott, 1998`. */
export function readPlainWorks(text: string): WorkLabel[] {
  const found: WorkLabel[] = []
  let from = 0
  for (const token of findYearTokens(text)) {
    const before = text.slice(from, token.start)
    const last = found.at(-1)
    if (last?.end === from && joint.test(before)) found.push(...again(last, token, text))
    else found.push(...readNamed(text, { start: from, end: token.start }, token))
    from = token.end
  }
  return found
}

/** Read a text that holds nothing but the label of a work; what stands before the year is a title if it is no names. */
export function readTitled(text: string): WorkLabel[] {
  const token = findYearTokens(text).at(-1)
  const year = token?.years[0]?.year
  if (!token || !year) return []
  const before = text.slice(0, token.start).replace(opening, '')
  const start = leadOf(before, 0)
  const who = before.slice(start)
  if (who.trim() === '' || who.length > longestTitle) return []
  const bounds = { text: text.slice(start, token.end), start, end: token.end }
  return [{ kind: 'work', ...bounds, who, names: [who], etAl: false, year }]
}

function readWhole(text: string): WorkLabel[] {
  const [first] = findYearTokens(text)
  if (!first) return []
  const before = text.slice(0, first.start).replace(opening, '')
  const run = readNamesAtEnd(before)
  const isWhole = run?.names[0] !== undefined && before.slice(0, run.names[0].start).trim() === ''
  return isWhole ? readPlainWorks(text) : readTitled(text)
}

function readNamed(text: string, { start, end }: Bounds, token: YearToken): WorkLabel[] {
  const before = text.slice(start, end).replace(opening, '')
  const run = readNamesAtEnd(before)
  const first = run?.names[0]
  if (!run || !first) return []
  const cut = leadOf(first.name, first.leadLength)
  const names = run.names.map(({ name }, index) => (index === 0 ? name.slice(cut) : name))
  if (names.some((name) => name === '' || isThing(name))) return []
  const from = start + first.start + cut
  return build(text, { names, etAl: run.etAl, who: before.slice(first.start + cut), from }, token)
}

/** Count the letters of words such as `Reference` that only lead to a name; a name is never all of them. */
function leadOf(name: string, leadLength: number): number {
  let length = 0
  for (const match of name.matchAll(/(\S+)\s*/g)) {
    if (!leads.has(foldName(match[1] ?? ''))) break
    length = match.index + match[0].length
  }
  // The Guardian, The World Bank: an article belongs to a name unless a word such as “reference” follows it.
  if (/^the\s/i.test(name) && length === 4) return 0
  return length > 0 ? length : leadLength
}

interface Named {
  readonly names: NameRun['names'][number]['name'][]
  readonly etAl: boolean
  readonly who: string
  readonly from: number
}

function build(text: string, { names, etAl, who, from }: Named, { years, end }: YearToken): WorkLabel[] {
  return years.map(({ year }, index) => ({
    kind: 'work',
    text: years.length === 1 ? text.slice(from, end) : `${who.trim()}, ${year.value}${year.suffix ?? ''}`,
    start: index === 0 ? from : end,
    end,
    who,
    names,
    etAl,
    year,
  }))
}

/** Another year of the same authors: the `2012` of `Hardin (2010, 2012)`. */
function again({ who, names, etAl }: WorkLabel, { years, start, end }: YearToken, text: string): WorkLabel[] {
  if (text.slice(start, end) === '') return []
  return years.map(({ year }) => {
    const said = `${who.trim()}, ${year.value}${year.suffix ?? ''}`
    return { kind: 'work', text: said, start, end, who, names, etAl, year }
  })
}

function moved(label: WorkLabel, by: number): WorkLabel {
  return { ...label, start: label.start + by, end: label.end + by }
}
