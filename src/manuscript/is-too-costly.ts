const mostCosts = 16_000
const mostQuotations = 4000
const deepestPrefix = 400
const mostDeepLines = 50
const deepestLine = 1000
const underlineCost = 40
const fenceLine = /^[\s>]{0,40}(`{3}|~{3})/
const opening = />|(?:[-+*]|\d{1,9}[.)])(?=\s)/g
const underline = /^\s{0,3}(?:={1,200}|-{1,200})\s{0,20}$/
// An item, a row and a heading are paragraphs of their own.
const blockStart = /^[\s>]{0,40}(?:[-+*]\s|\d{1,9}[.)]\s|\||#{1,6}\s)/

/**
 * Tell whether a text would cost the Markdown parser more than its length: its time grows with the square of the
 * emphasis marks, links, brackets and tags of one paragraph, of block quotations, of the levels of nested lists, and of
 * underlined headings without a blank line between them. No manuscript comes near these bounds.
 */
export function isTooCostly(source: string): boolean {
  let costs = 0
  let fence: string | undefined
  let deepLines = 0
  let quotations = 0
  let wasQuoted = false
  let isBelowText = false
  for (let start = 0; start < source.length;) {
    const end = source.indexOf('\n', start)
    const line = source.slice(start, end < 0 ? source.length : end)
    const marker = fenceLine.exec(line)?.[1]
    // What stands in code is not looked at.
    if (fence !== undefined) costs = 0
    else costs = (isBlank(line) || blockStart.test(line) ? 0 : costs) + countCosts(line)
    if (fence === undefined) fence = marker
    else if (marker === fence) fence = undefined
    const isUnderline = underline.test(line)
    if (fence === undefined && isUnderline && isBelowText) costs += underlineCost
    isBelowText = !isUnderline && !isBlank(line)
    if (line.length > deepestPrefix && /^[\s>*+\d.)-]*$/.test(line.slice(0, deepestPrefix))) {
      if (countOpenings(line) > deepestLine) return true
      deepLines++
    }
    const isQuoted = /^[\s>*+\d.)-]{0,40}>/.test(line)
    if (isQuoted && !wasQuoted) quotations++
    wasQuoted = isQuoted
    if (costs > mostCosts || deepLines > mostDeepLines || quotations > mostQuotations) return true
    start = end < 0 ? source.length : end + 1
  }
  return false
}

/** Count the quotations and lists that a line opens, each inside of the one before. */
function countOpenings(line: string): number {
  const prefix = /^[\s>*+\d.)-]*/.exec(line)?.[0] ?? ''
  return prefix.match(opening)?.length ?? 0
}

function isBlank(line: string): boolean {
  return line.trim() === ''
}

/**
 * Count what the parser comes back to: runs of one emphasis mark; links, whose target is looked for behind each of
 * them; brackets and tags, since the text around them is joined again, piece by piece in one long array.
 */
function countCosts(line: string): number {
  let costs = 0
  // A line that begins with a tag stands in HTML, which is not looked into.
  const tagCost = /^\s{0,40}</.test(line) ? 0 : 1
  for (let i = 0; i < line.length; i++) {
    const unit = line.charCodeAt(i)
    if (isMark(unit) && line.charCodeAt(i - 1) !== unit) costs += 2
    else if (unit === openingBracket) costs += 2
    else if (unit === lessThan) costs += tagCost
    else if (unit === parenthesis && line.charCodeAt(i - 1) === bracket) costs += 2
  }
  return costs
}

const openingBracket = 91
const lessThan = 60
const bracket = 93
const parenthesis = 40

// * _ ~
function isMark(unit: number): boolean {
  return unit === 42 || unit === 95 || unit === 126
}
