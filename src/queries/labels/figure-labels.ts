import type { FigureLabel } from './label.ts'

const head =
  /(?<!\p{L})(?:(?<figure>fig(?:ure)?s?|figuren?|figg|figuras?|figur[ae]|abb(?:ildung(?:en)?)?|afbeelding(?:en)?|illustrations?)|(?<table>tab(?:le|el|elle|ellen|lel|la|ela|ella|leau|leaux)?s?|tablas?|tabelas?|tabelle))\.?[\s ]{1,3}(?=S?\d)/giu
const first = /S?\d{1,3}/iy
const next =
  /[a-z]?(?:\s?[,;&]\s?(?:(?:and|und|et|y|e|en)\s)?|\s(?:and|und|et|y|e|en|or|to|bis)\s|\s?[–-]\s?)(?=S?\d)/iy
const most = 40

/** Find the figures and tables that a text names: `Figs. 2 and 3`, `Table S1`. */
export function findFigureLabels(text: string): FigureLabel[] {
  return [...text.matchAll(head)].flatMap((match) => {
    const kind = match.groups?.figure === undefined ? 'table' : 'figure'
    return readNumbers(text, match.index + match[0].length).map(({ number, start, end }) => ({
      kind: 'figure' as const,
      slug: `${kind}-${number.toLowerCase()}`,
      text: `${kind === 'figure' ? 'Figure' : 'Table'} ${number}`,
      start,
      end,
    }))
  })
}

interface Read {
  readonly number: string
  readonly start: number
  readonly end: number
}

function readNumbers(text: string, start: number): Read[] {
  const found: Read[] = []
  let at = start
  let isRange = false
  while (found.length < most) {
    first.lastIndex = at
    const [number] = first.exec(text) ?? []
    if (number === undefined) break
    const here = { number: number.toUpperCase(), start: at, end: at + number.length }
    found.push(...(isRange ? between(found.at(-1), here) : []), here)
    next.lastIndex = here.end
    const [gap] = next.exec(text) ?? []
    if (gap === undefined) break
    isRange = /[–-]|\s(?:to|bis)\s/.test(gap)
    at = here.end + gap.length
  }
  return found
}

/** The numbers inside of `2–5`. */
function between(from: Read | undefined, to: Read): Read[] {
  const low = Number(from?.number)
  const count = Number(to.number) - low - 1
  if (!(count > 0 && count < most)) return []
  return Array.from({ length: count }, (_, index) => ({ ...to, number: String(low + 1 + index) }))
}
