import type { CslItem, CslName } from '../model/csl.ts'
import { foldWords } from './name-key.ts'

const longestTitleWords = 4

/** Give the words by which an author query names an entry: `Toon et al., 2019`, `Knox & Anders, 2022`. */
export function labelOf(csl: CslItem, text: string): string {
  return `${whoOf(csl, text, ' & ')}, ${yearText(csl)}`
}

/** Give the slug of an entry, before it is made unique: `toon-et-al-2019`, `knox-anders-2022`. */
export function slugOf(csl: CslItem, text: string): string {
  const who = foldWords(whoOf(csl, text, ' ')).slice(0, longestTitleWords + 2)
  return [...who, ...foldWords(yearText(csl))].join('-') || 'reference'
}

function whoOf(csl: CslItem, text: string, and: string): string {
  const names = (csl.author ?? csl.editor ?? []).map(surname)
  const [first, second] = names
  if (first === undefined) return shortTitle(csl.title ?? text)
  if (second === undefined) return first
  return names.length === 2 && second !== 'et al.' ? `${first}${and}${second}` : `${first} et al.`
}

function surname(name: CslName): string {
  const particle = name['non-dropping-particle']
  return name.literal ?? [particle, name.family].filter((part) => part !== undefined).join(' ')
}

function shortTitle(title: string): string {
  const words = title.trim().split(/\s+/)
  return words.length <= longestTitleWords + 2 ? words.join(' ') : words.slice(0, longestTitleWords).join(' ')
}

function yearText({ issued, 'year-suffix': suffix }: CslItem): string {
  const year = issued?.['date-parts']?.[0]?.[0]
  const value = year === undefined ? (issued?.literal ?? 'n.d.') : String(year)
  if (suffix === undefined) return value
  return year === undefined ? `${value}-${suffix}` : `${value}${suffix}`
}
