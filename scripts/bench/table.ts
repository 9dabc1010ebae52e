export type Cell = number | string | undefined

/** Give a Markdown table, numbers rounded and to the right. */
export function formatTable(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = rows.map((row) => row.map(formatCell))
  const widths = head.map((name, i) =>
    Math.max(name.length, ...lines.map((cells) => (cells[i] ?? '').length)),
  )
  const formatLine = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => cell.padStart(widths[i] ?? 0)).join(' | ')} |`
  return [
    formatLine(head),
    formatLine(widths.map((width) => `${'-'.repeat(width - 1)}:`)),
    ...lines.map(formatLine),
  ].join('\n')
}

/** Give the middle one of some numbers, if there are any. */
export function median(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
}

function formatCell(cell: Cell): string {
  if (cell === undefined) return '–'
  return typeof cell === 'number' ? Math.round(cell).toLocaleString('en') : cell
}
