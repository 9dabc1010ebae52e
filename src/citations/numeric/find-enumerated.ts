import type { NumberGroup } from './printed-number.ts'

const lookBack = 12
/** So many points in order need no comma between them. */
const surely = 3
const opensPoint = /^\s["“‘'(]?[\p{L}\d]/u
const follows = /(?:[,;:.–—)]\s|[\p{L}\d),;.]\s(?:and|or|und|oder|et|ou|y|o|e|en|of)\s)\s?$/u

/**
 * Find the numbers in parentheses that count the points of an enumeration, as in `(1) quays, (2) locks and (3) piers`.
 *
 * They begin with 1, rise by one and stand before their point, from the second on behind the end of the point before.
 * A paragraph that begins with such a number counts as well.
 */
export function findEnumerated(text: string, groups: readonly NumberGroup[]): Set<NumberGroup> {
  const enumerated = new Set<NumberGroup>()
  const first = text.search(/\S/)
  let run: NumberGroup[] = []
  const close = () => {
    const isOpening = run[0]?.start === first
    if (run.length > 1 || isOpening) for (const group of run) enumerated.add(group)
    run = []
  }
  for (const group of groups) {
    if (!isPoint(text, group)) continue
    const number = group.numbers[0]?.number ?? 0
    const isNext = number === (run.at(-1)?.numbers[0]?.number ?? 0) + 1
    if (
      isNext &&
      (run.length >= surely || follows.test(text.slice(Math.max(0, group.start - lookBack), group.start)))
    ) {
      run.push(group)
      continue
    }
    if (number !== 1 && group.start !== first) continue
    close()
    run = [group]
  }
  close()
  return enumerated
}

function isPoint(text: string, { form, numbers, end }: NumberGroup): boolean {
  return (
    (form === 'parenthesis' || form === 'bracket') &&
    numbers.length === 1 &&
    opensPoint.test(text.slice(end, end + 4))
  )
}
