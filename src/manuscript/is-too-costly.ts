const mostRuns = 8000
const mostQuotations = 4000
const deepestPrefix = 400
const mostDeepLines = 50
// An item, a row and a heading are paragraphs of their own.
const blockStart = /^[\s>]{0,40}(?:[-+*]\s|\d{1,9}[.)]\s|\||#{1,6}\s)/

/**
 * Tell whether a text would cost the Markdown parser more than its length: its time grows with the square of the
 * emphasis marks and links of one paragraph, of block quotations, and of the levels of nested lists. No manuscript comes near these bounds.
 */
export function isTooCostly(source: string): boolean {
  let runs = 0
  let deepLines = 0
  let quotations = 0
  let wasQuoted = false
  for (let start = 0; start < source.length;) {
    const end = source.indexOf('\n', start)
    const line = source.slice(start, end < 0 ? source.length : end)
    runs = (isBlank(line) || blockStart.test(line) ? 0 : runs) + countRuns(line)
    if (line.length > deepestPrefix && /^[\s>*+\d.)-]*$/.test(line.slice(0, deepestPrefix))) deepLines++
    const isQuoted = /^[\s>*+\d.)-]{0,40}>/.test(line)
    if (isQuoted && !wasQuoted) quotations++
    wasQuoted = isQuoted
    if (runs > mostRuns || deepLines > mostDeepLines || quotations > mostQuotations) return true
    start = end < 0 ? source.length : end + 1
  }
  return false
}

function isBlank(line: string): boolean {
  return line.trim() === ''
}

/** Count the runs of one emphasis mark, and the links, whose target is looked for behind each of them. */
function countRuns(line: string): number {
  let runs = 0
  for (let i = 0; i < line.length; i++) {
    const unit = line.charCodeAt(i)
    if (isMark(unit) && line.charCodeAt(i - 1) !== unit) runs++
    else if (unit === parenthesis && line.charCodeAt(i - 1) === bracket) runs += 2
  }
  return runs
}

const bracket = 93
const parenthesis = 40

// * _ ~
function isMark(unit: number): boolean {
  return unit === 42 || unit === 95 || unit === 126
}
