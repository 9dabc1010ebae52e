import type { CslName } from '../model/csl.ts'
import { isJournalHead } from './name-words.ts'
import { parseNames } from './parse-names.ts'
import type { Stretch } from './stretch.ts'

/** Where the title of a chapter ends and that of its book begins; the editors stand between. */
export interface BookSplit {
  /** End of the chapter's title. */
  readonly end: number
  /** Start of the book's title. */
  readonly start: number
  readonly editors: readonly CslName[]
}

const preposition =
  /(?<=[.,?!”!”"»)’'\]]\s?|\s)(?:In|Em|En|Dans|in|em|en|dans|Pages? \d{1,5}[–-]\d{1,5} in|Pp\. \d{1,5}[–-]\d{1,5} in)(?:\s?\.?:\s{0,2}|\s)(?=["“«‘'(*]?[\p{Lu}\d]|(?:van|von|de|da|di|du|ter|den)\s)/gu
const editorMark =
  /[([](?:eds?|editors?|editor|hrsg|hg|hgg|orgs?|organizador(?:es|as|a)?|coords?|coordinador(?:es|as|a)?|éds?|dirs?|comps?|red)\.?,?\s?[)\]][.,:;]?\s{0,2}|(?<=[\p{L}.],?\s)(?<!\d\S{0,3}\s)(?:eds?\.?|editors?|hrsg\.?|hg\.?|orgs?\.?|coords?\.?)(?:[.,:;]\s{1,2}|\s?:\s)/giu
const nameLike =
  /^(?:\p{Lu}|\(|\[|&|[—–-]|(?:and|und|et|e|y|en|with|al|de|da|do|dos|das|del|della|der|den|van|von|zu|ten|ter|la|le|du|di|el|et\.?|al\.?|others)[.,;]?$|[dl]['’])/u
const afterEditors = /^[\s.,:;]*(?:\([^()]{1,40}\)[\s.,:;]*)?/

/** Find the `In` of a chapter and read the editors that stand behind it. */
export function splitBook(
  text: string,
  body: Stretch,
  { isNumbered }: { readonly isNumbered: boolean },
): BookSplit | undefined {
  const part = text.slice(body.start, body.end)
  for (const match of part.matchAll(preposition)) {
    if (match.index < 4) continue
    const at = body.start + match.index + match[0].length
    const lead = readEditors(text.slice(at, at + 500), body.end - at)
    if (!isBookAhead(part, match, { hasEditors: lead.isMarked, isNumbered })) continue
    return { end: body.start + match.index, start: at + lead.length, editors: lead.names }
  }
  return undefined
}

interface Evidence {
  readonly hasEditors: boolean
  readonly isNumbered: boolean
}

/** A capital `In` behind a stop begins a book; a small one, or one without a stop, needs a further sign. */
function isBookAhead(part: string, match: RegExpExecArray, { hasEditors, isNumbered }: Evidence): boolean {
  const lead = part.slice(Math.max(0, match.index - 12), match.index)
  const before = lead.trimEnd()
  // pages that stood before it are blanked out
  if (/\s{6}$/.test(lead)) return true
  const isCapital = /^\p{Lu}/u.test(match[0])
  const hasColon = match[0].includes(':')
  const isBehindStop = /[.?!”"»’'\])]$/.test(before)
  if (isCapital && (isBehindStop || hasColon)) return true
  if (/[.?!”"»’']$/.test(before)) return hasColon || !/[.]$/.test(before) || hasEditors
  if (!before.endsWith(',')) return hasColon && hasEditors
  return (
    hasColon ||
    hasEditors ||
    !isNumbered ||
    /^\s?(?:proc|proceedings|lecture|advances|handbook|encyclop)/i.test(
      part.slice(match.index + match[0].length, match.index + 60),
    )
  )
}

interface EditorLead {
  readonly length: number
  readonly names: readonly CslName[]
  /** Whether a role such as `(Eds.)` stands behind the names. */
  readonly isMarked: boolean
}

// In BURR, W. (org.). Container    In W. Burr, editor, Container    In BURR, W. Container
export function readEditors(part: string, limit: number): EditorLead {
  const list = parseNames(part, 0)
  for (const mark of part.slice(0, 400).matchAll(editorMark)) {
    const names = part.slice(0, mark.index).trim()
    if (names === '' || !names.split(/\s+/).every((word) => nameLike.test(word))) break
    if (/(?:\d|\p{L}{3}:)\S{0,40}$/u.test(names)) break
    // Silt and Sand. Ed. W. Burr
    if (mark[0].startsWith('Ed') && names.endsWith('.')) break
    return { length: mark.index + mark[0].length, names: list?.names ?? [], isMarked: true }
  }
  if (
    !list ||
    list.end > limit - 4 ||
    isJournalHead(/^\p{L}+/u.exec(part)?.[0] ?? '') ||
    (list.form === 'fullName' && !list.areEditors) ||
    !/^[\s.,:(]/.test(part.slice(list.end))
  )
    return { length: 0, names: [], isMarked: /,\s(?:eds?\.?|edited by|hrsg\.?)\s/i.test(part.slice(0, 300)) }
  const rest = afterEditors.exec(part.slice(list.end))?.[0].length ?? 0
  return { length: list.end + rest, names: list.names, isMarked: list.areEditors }
}
