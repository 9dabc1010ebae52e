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
 * Small bounds shrink to two, since what they repeat must still be seen to repeat. A look-ahead is consumed, a
 * look-behind and a negative look-ahead are dropped: that may raise a false alarm, but hides no backtracking. Sticky is
 * anchored.
 */
export function simplifyRegex({ source, flags }: Regex): Regex | undefined {
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  })
  if (!repeatsWithoutBound(pattern)) return undefined
  const simple = print(pattern)
  const others = flags.replaceAll(/[dgy]/g, '')
  return { source: flags.includes('y') ? `^(?:${simple})` : simple, flags: others }
}

function repeatsWithoutBound(pattern: AST.Pattern): boolean {
  let isFound = false
  visitRegExpAST(pattern, {
    onQuantifierEnter({ max }) {
      if (max > largestBound) isFound = true
    },
  })
  return isFound
}

function print(node: AST.Node): string {
  switch (node.type) {
    case 'Pattern':
      return printAll(node.alternatives)
    case 'Alternative':
      return node.elements.map(print).join('')
    case 'CapturingGroup':
      return `(${node.name === null ? '' : `?<${node.name}>`}${printAll(node.alternatives)})`
    case 'Group':
      return `(?:${printAll(node.alternatives)})`
    case 'Quantifier':
      return print(node.element) + quantity(node) + (node.greedy ? '' : '?')
    case 'Assertion':
      return printAssertion(node)
    default:
      return node.raw
  }
}

function printAll(alternatives: readonly AST.Alternative[]): string {
  return alternatives.map(print).join('|')
}

function quantity({ min, max }: AST.Quantifier): string {
  if (max > largestBound) return min === 0 ? '*' : '+'
  return `{${Math.min(min, 1)},${Math.min(max, 2)}}`
}

function printAssertion(node: AST.Assertion): string {
  if (node.kind !== 'lookahead' && node.kind !== 'lookbehind') return node.raw
  return node.kind === 'lookahead' && !node.negate ? `(?:${printAll(node.alternatives)})` : ''
}
