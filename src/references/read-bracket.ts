/** What a bracket behind a volume says: `(3)`, `(1246–69)`, `(1, article no. 9)`. */
export interface BracketReading {
  readonly issue?: string
  readonly page?: string
  readonly number?: string
}

const label = /^(?:nos?|nr|n|issue|heft|h)\.?\s?[º°]?\.?\s?/i
const issuePattern =
  /^(?:\d{1,3}(?:,\s?\d{1,3}){1,4}|[A-Z]{0,2}\d{1,5}[A-Z]?(?:[\s–/,&-]{1,3}(?:[A-Z]?\d{1,4}|pt\.?\s?\d|part\s?\d|suppl\.?\s?\d?))?|(?:suppl|pt|spec|special issue|S)[\s.]{0,2}\w{0,4}|\d{1,3}\s?suppl(?:ement)?\.?\s?\d{0,2}|(?:web server|database|special|supplement)(?: issue)?)$/i
const pagesPattern = /^(?:S-?|[A-Z])?\d{3,6}\s?[-–‑—−]\s?[A-Z]?\d{1,6}$/
const withArticle = /^(?<issue>\d{1,3}),\s?art(?:icle|\.)?\s?(?:no\.?|number)?\s?(?<number>\w{1,12})$/i

/** Read the words of a bracket behind a volume; nothing if they are neither issue nor pages. */
export function readBracket(words: string): BracketReading | undefined {
  const article = withArticle.exec(words)?.groups
  if (article?.issue !== undefined && article.number !== undefined)
    return { issue: article.issue, number: article.number }
  if (pagesPattern.test(words)) return { page: words }
  const issue = words.replace(label, '')
  return issuePattern.test(issue) ? { issue } : undefined
}
