import type { LinkedCitation } from '../../src/model/citation.ts'
import { parseManuscripts } from '../../src/parse.ts'

export const surnames = [
  'Adler',
  'Burr',
  'Cole',
  'Dahl',
  'Eng',
  'Fox',
  'Gray',
  'Holm',
  'Ives',
  'Jung',
  'Knox',
  'Lind',
]
export const works = surnames.map(
  (name, index) => `${name} P. Tides of the ${name} coast. Coast. ${2001 + index};4:1–9.`,
)

/** How a list prints its numbers. */
const printed = {
  '^1^': (number: number) => `<sup>${number}</sup>`,
  '- [1]': (number: number) => `- [${number}] `,
  '1-': (number: number) => `${number}- `,
  '1': (number: number) => `${number} `,
  '(1)': (number: number) => `(${number}) `,
  '1.': (number: number) => `${number}. `,
  '1)': (number: number) => `${number}) `,
  '[1]': (number: number) => `[${number}] `,
  none: () => '- ',
}

export interface Circumstances {
  readonly numbers?: keyof typeof printed
  readonly entries?: number
  readonly lead?: string
}

/** Read a text that stands before a list, behind sentences that cite every entry in the same form. */
export function citationsOf(
  text: string,
  { numbers = '1.', entries = 12, lead = '' }: Circumstances = {},
): readonly LinkedCitation[] {
  const list = works.slice(0, entries).map((work, index) => `${printed[numbers](index + 1)}${work}`)
  const source = `${lead}${text}\n\n## References\n\n${list.join('\n')}\n`
  const [manuscript] = parseManuscripts(new Map([['paper.md', { kind: 'text', text: source }]]), {})
  return manuscript?.citations ?? []
}

/** Each item as `text → surname of the entry`, of those behind the lead. */
export function linksOf(text: string, circumstances: Circumstances = {}): string[] {
  const { lead = '' } = circumstances
  return citationsOf(text, circumstances)
    .filter(({ place }) => place.start.offset >= lead.length)
    .flatMap(({ items }) =>
      items.map((item) => `${item.text} → ${item.references.map(surnameOf).join(' ') || 'nothing'}`),
    )
}

function surnameOf(id: string): string {
  return id.split('-')[0] ?? ''
}

export const inBrackets = { lead: 'Ports silt up [1–4], as most do [5–8], or all [9–12].\n\n' }
export const inParentheses = { lead: 'Ports silt up (1–4), as most do (5–8), or all (9–12).\n\n' }
export const raised = { lead: 'Ports silt up.<sup>1–12</sup>\n\n' }
