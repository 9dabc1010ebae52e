import { RegExpParser, visitRegExpAST, type AST } from '@eslint-community/regexpp'

/** A regular expression as it stands in the source. */
export interface Regex {
  readonly source: string
  readonly flags: string
}

// A bounded quantifier costs a constant, if its bound is one: above this it counts as unbounded.
const largestBound = 1000

/**
 * Rewrite a regular expression so that an automaton can judge it, or give `undefined` if it repeats nothing without
 * bound and so cannot cost more than a constant for each character.
 *
 * A small bound shrinks to one, or to two where it stands in a repetition without bound or holds one, and so must still
 * be seen to repeat. A look-ahead is consumed, a
 * look-behind and a negative look-ahead are dropped: that may raise a false alarm, but hides no backtracking. Sticky is
 * anchored.
 */
export function simplifyRegex({ source, flags }: Regex): Regex | undefined {
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  })
  if (!repeatsWithoutBound(pattern)) return undefined
  const simple = print(pattern, false)
  const others = flags.replaceAll(/[dgy]/g, '')
  return { source: flags.includes('y') ? `^(?:${simple})` : simple, flags: others }
}

function repeatsWithoutBound(node: AST.Node): boolean {
  let isFound = false
  visitRegExpAST(node, {
    onQuantifierEnter({ max }) {
      if (max > largestBound) isFound = true
    },
  })
  return isFound
}

/** Print a part of an expression, which may stand in a repetition without bound. */
function print(node: AST.Node, isRepeated: boolean): string {
  switch (node.type) {
    case 'Pattern':
      return printAll(node.alternatives, isRepeated)
    case 'Alternative':
      return node.elements.map((element) => print(element, isRepeated)).join('')
    case 'CapturingGroup':
      return `(${node.name === null ? '' : `?<${node.name}>`}${printAll(node.alternatives, isRepeated)})`
    case 'Group':
      return `(?:${printAll(node.alternatives, isRepeated)})`
    case 'Quantifier':
      return printQuantifier(node, isRepeated)
    case 'Assertion':
      return printAssertion(node, isRepeated)
    default:
      return node.raw
  }
}

function printAll(alternatives: readonly AST.Alternative[], isRepeated: boolean): string {
  return alternatives.map((alternative) => print(alternative, isRepeated)).join('|')
}

function printQuantifier({ element, min, max, greedy }: AST.Quantifier, isRepeated: boolean): string {
  const lazy = greedy ? '' : '?'
  if (max > largestBound) return `${print(element, true)}${min === 0 ? '*' : '+'}${lazy}`
  const most = isRepeated || repeatsWithoutBound(element) ? 2 : 1
  return `${print(element, isRepeated)}{${Math.min(min, 1)},${Math.min(max, most)}}${lazy}`
}

function printAssertion(node: AST.Assertion, isRepeated: boolean): string {
  if (node.kind !== 'lookahead' && node.kind !== 'lookbehind') return node.raw
  return node.kind === 'lookahead' && !node.negate ? `(?:${printAll(node.alternatives, isRepeated)})` : ''
}
