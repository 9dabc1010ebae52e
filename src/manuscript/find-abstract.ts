import { isMap, isScalar, type Document, type Scalar } from 'yaml'
import type { Span } from './append-inline.ts'

const abstractName = /^(?:abstract|resumen|resumo|riassunto|résumé|samenvatting|zusammenfassung)(?:$|[\W_])/i

/** Find where the text of the abstracts stands in front matter, by offsets into its YAML; MyST keeps them in `parts`. */
export function findAbstracts({ contents }: Document, yaml: string): Span[] {
  if (!isMap(contents)) return []
  const parts = contents.get('parts')
  return [contents, parts]
    .flatMap((map) => (isMap(map) ? map.items : []))
    .flatMap(({ key, value }) =>
      isScalar(key) && abstractName.test(String(key.value)) && isScalar(value) ? spanOf(value, yaml) : [],
    )
    .sort((a, b) => a.start - b.start)
}

function spanOf({ type, range, value }: Scalar, yaml: string): Span[] {
  if (!range || typeof value !== 'string') return []
  const [start, end] = range
  if (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') return [{ start: start + 1, end: end - 1 }]
  if (type === 'PLAIN') return [{ start, end }]
  // Behind `|` and `>-` the text begins on the next line.
  const lineEnd = yaml.indexOf('\n', start)
  return lineEnd < 0 || lineEnd >= end ? [] : [{ start: lineEnd + 1, end }]
}
