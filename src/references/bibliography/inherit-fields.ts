/** An entry type in lower case with the text of its fields. */
export interface RawEntry {
  readonly type: string
  readonly fields: ReadonlyMap<string, string>
}

const mostGenerations = 4
/** Entries that all name each other would cost their square. */
const mostParents = 100
const inParts = new Set(['inbook', 'incollection', 'inproceedings', 'conference', 'bookinbook', 'suppbook'])
const inJournals = new Set(['article', 'suppperiodical'])
const ownFields = new Set(['crossref', 'entryset', 'ids', 'keywords', 'label', 'shorttitle', 'xdata', 'xref'])

/**
 * Add what an entry takes from others by `crossref` and `xdata`, and name those others.
 *
 * What the entry says itself counts first. A book's title becomes the `booktitle` of its chapters.
 */
export function inheritFields(
  entry: RawEntry,
  find: (key: string) => RawEntry | undefined,
): { fields: ReadonlyMap<string, string>; parents: readonly string[] } {
  if (!linkKinds.some((kind) => entry.fields.has(kind))) return { fields: entry.fields, parents: [] }
  const fields = new Map(entry.fields)
  const parents = new Set<string>()
  let generation = [entry]
  for (let age = 0; age < mostGenerations && generation.length > 0; age++) {
    const links = generation.flatMap(({ fields }) => linksOf(fields)).filter(({ key }) => !parents.has(key))
    generation = links.flatMap(({ key, kind }) => {
      const parent = parents.size < mostParents && !parents.has(key) ? find(key) : undefined
      if (!parent) return []
      parents.add(key)
      if (kind === 'crossref' || kind === 'xdata')
        copyFields(parent, fields, { ...entry, isData: kind === 'xdata' })
      return [parent]
    })
  }
  return { fields, parents: [...parents] }
}

// `xref` and `entryset` name others without taking fields from them.
const linkKinds = ['crossref', 'xdata', 'entryset', 'xref'] as const
type LinkKind = (typeof linkKinds)[number]

function linksOf(fields: RawEntry['fields']): { key: string; kind: LinkKind }[] {
  return linkKinds.flatMap((kind) =>
    (fields.get(kind) ?? '')
      .split(',', mostParents)
      .map((key) => key.trim())
      .filter((key) => key !== '')
      .map((key) => ({ key, kind })),
  )
}

function copyFields(
  parent: RawEntry,
  fields: Map<string, string>,
  { type, isData }: { type: string; isData: boolean },
): void {
  for (const [name, value] of parent.fields) {
    if (ownFields.has(name)) continue
    const target = isData ? name : targetOf(name, type)
    if (!fields.has(target)) fields.set(target, value)
  }
}

function targetOf(name: string, type: string): string {
  if (name !== 'title' && name !== 'subtitle') return name
  if (inParts.has(type)) return `book${name}`
  return inJournals.has(type) ? `journal${name}` : name
}
