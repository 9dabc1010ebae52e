import { readNamesAtEnd } from '../../citations/read-names.ts'
import type { NameLabel } from './label.ts'
import type { Quoted } from './quotes.ts'

const head =
  /(?<!\p{L})(?:references?|refs?\.|citations?|entr(?:y|ies)|work|quelle|referenz|r[ée]f[ée]rence|referencia|refer[êe]ncia|riferimento|referentie)(?::\s?|\s(?:(?:by|of|to|for|von|de|di|van|à|a)\s)?)(?=\p{Lu})/giu
const nameWord =
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]{0,40}|and|&|et|al\.?|und|y|e|en|de|del|della|di|da|van|von|der|den|du|la|le)[,;]?$/u
const joint = /^(?:and|&|und|y|e|en|de|di)$/u
const mostWords = 12

/** Find works that are named without a year: `“Bennett speaks out”`, `the reference Smith et al.` */
export function findNameLabels(text: string, quoted: readonly Quoted[]): NameLabel[] {
  const inQuotes = quoted
    .filter((one) => /\p{L}{3}/u.test(one.text))
    .map((one): NameLabel => {
      const said = one.text.replace(/[\s,.;:]{1,5}$/, '')
      return { kind: 'name', text: said, names: namesOf(said) ?? [said], start: one.start, end: one.end }
    })
  if (inQuotes.length > 0) return inQuotes
  return [...text.matchAll(head)].flatMap((match) => readName(text, match.index + match[0].length))
}

function readName(text: string, start: number): NameLabel[] {
  const words = text
    .slice(start, start + 200)
    .split(/\s/)
    .slice(0, mostWords)
  const other = words.findIndex((word) => !nameWord.test(word))
  const run = words.slice(0, other < 0 ? words.length : other)
  const last = run.findLastIndex((word) => !joint.test(word))
  const said = run
    .slice(0, last + 1)
    .join(' ')
    .replace(/[,;]$/, '')
  const names = namesOf(said)
  return names ? [{ kind: 'name', text: said, names, start, end: start + said.length }] : []
}

/** The names that a text holds, if it holds nothing else. */
function namesOf(text: string): string[] | undefined {
  const run = readNamesAtEnd(text)
  const [first] = run?.names ?? []
  if (!run || !first || text.slice(0, first.start).trim() !== '') return undefined
  return run.names.map(({ name }) => name)
}
