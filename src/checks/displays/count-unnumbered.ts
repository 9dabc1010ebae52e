import type { MarkdownDocument, ProseBlock } from '../../model/document.ts'
import type { DisplayKind } from './display-label.ts'
import type { Caption } from './find-captions.ts'

const shownFigure =
  /!\[|<img\b|\\includegraphics\b|^[ \t]{0,8}(?:`{3,8}|:{3,8}|~{3,8})[ \t]?\{(?:code-cell|figure|image|mermaid|dot|plantuml)\b|^[ \t]{0,8}`{3,8}[ \t]?mermaid\b|\bfig[.-]cap\b|\{\{<[ \t]?(?:embed|figure|include|video)\b|\\begin\{(?:figure|tikzpicture)/gm
const shownTable =
  /\\begin\{(?:table|longtable|tabular)|^[ \t]{0,8}(?:`{3,8}|:{3,8})[ \t]?\{(?:csv-table|list-table|table)\b|\btbl-cap\b|\bkable\(|\{\{<[ \t]?(?:embed|include)\b|^\+[-=]{3,200}[+-]|^[ \t]{0,3}-{3,100} {1,8}-{3,100}/gm

/** Count what a document shows without a number of its own, so that it cannot be told which number it has. */
export function countUnnumbered(
  { source }: MarkdownDocument,
  body: readonly ProseBlock[],
  captions: readonly Caption[],
): Readonly<Record<DisplayKind, number>> {
  const numbered = (kind: DisplayKind) =>
    new Set(captions.filter(({ display }) => display.kind === kind).map(({ display }) => display.id)).size
  const figures = source.match(shownFigure)?.length ?? 0
  const tables = new Set(body.flatMap(({ cell }) => (cell ? [cell.table] : []))).size
  const otherTables = source.match(shownTable)?.length ?? 0
  return {
    figure: Math.max(0, figures - numbered('figure')),
    table: Math.max(0, tables + otherTables - numbered('table')),
  }
}
