const mostRuns = 8000
const deepestPrefix = 400
const mostDeepLines = 50
// An item, a row and a heading are paragraphs of their own.
const blockStart = /^[\s>]{0,40}(?:[-+*]\s|\d{1,9}[.)]\s|\||#{1,6}\s)/

/**
 * Tell whether a text would cost the Markdown parser more than its length: its time grows with the square of the
 * emphasis marks of one paragraph, and of the levels of nested lists. No manuscript comes near these bounds.
 */
export function isTooCostly(source: string): boolean {
  let runs = 0
  let deepLines = 0
  for (let start = 0; start < source.length;) {
    const end = source.indexOf('\n', start)
    const line = source.slice(start, end < 0 ? source.length : end)
    runs = (isBlank(line) || blockStart.test(line) ? 0 : runs) + countRuns(line)
    if (line.length > deepestPrefix && /^[\s>*+\d.)-]*$/.test(line.slice(0, deepestPrefix))) deepLines++
    if (runs > mostRuns || deepLines > mostDeepLines) return true
    start = end < 0 ? source.length : end + 1
  }
  return false
}

function isBlank(line: string): boolean {
  return line.trim() === ''
}

function countRuns(line: string): number {
  let runs = 0
  for (let i = 0; i < line.length; i++)
    if (isMark(line.charCodeAt(i)) && !isMark(line.charCodeAt(i - 1))) runs++
  return runs
}

// * _ ~
function isMark(unit: number): boolean {
  return unit === 42 || unit === 95 || unit === 126
}
