import type { CslName } from '../model/csl.ts'
import { isOrganisationWord } from './name-words.ts'
import type { Head } from './split-head.ts'

/** Give the author and editor of a head; a title in author position is neither. */
export function authorsOf(head: Head): { author?: readonly CslName[]; editor?: readonly CslName[] } {
  if (head.names.length > 0)
    return head.areEditors ? { author: head.names, editor: head.names } : { author: head.names }
  if (head.label === undefined || head.label === '' || isTitleLabel(head.label)) return {}
  return { author: bareSurnames(head.label) ?? [{ literal: head.label }] }
}

// Burr and Lind, 2005.
function bareSurnames(label: string): CslName[] | undefined {
  const words = label.split(/\s?,\s|\s(?:and|&|e|y|et|und)\s/)
  const areSurnames = words.every(
    (word) => /^\p{Lu}[\p{Ll}'’-][\p{L}'’-]*$/u.test(word) && !isOrganisationWord(word),
  )
  return words.length > 1 && areSurnames ? words.map((family) => ({ family })) : undefined
}

const smallWords =
  /^(?:a|an|and|at|by|de|der|die|das|del|des|do|da|e|et|for|für|in|la|le|les|of|on|the|to|und|van|von|y|zu)$/i

/** What stands in author position is a title if it reads as a sentence: most of its words begin small. */
export function isTitleLabel(label: string | undefined): boolean {
  if (label === undefined) return false
  if (/^["“„«'‘]/.test(label)) return true
  const words = label.split(/\s+/).filter((word) => /^\p{L}/u.test(word) && !smallWords.test(word))
  if (words.some((word) => /^\p{Lu}/u.test(word) && isOrganisationWord(word))) return false
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length
  return words.length >= 2 && small * 2 >= words.length
}
