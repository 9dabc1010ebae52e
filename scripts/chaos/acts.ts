/** What one of the authors does. */
export type Act =
  | { readonly kind: 'close'; readonly query: string; readonly reason: 'completed' | 'not_planned' }
  | { readonly kind: 'merge' }
  | { readonly kind: 'propose'; readonly cited: readonly string[] }
  | { readonly kind: 'push'; readonly cited: readonly string[] }
  | { readonly kind: 'reopen'; readonly query: string }
  | { readonly kind: 'say'; readonly query: string; readonly words: string }
  | { readonly kind: 'say on pull request'; readonly words: string }
  | { readonly kind: 'tick'; readonly query: string }

type Random = (below: number) => number

const works = ['Quist', 'Lind', 'Berg', 'Dahl']
const queries = ['Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6']
const words = [
  '/answer It is so.',
  '/stet We leave it.',
  '/park 2099-05-31 on leave',
  '/reopen',
  'Thank you.',
]
const mostSteps = 5

/** Make the acts of a round: a manuscript with queries, some days of work on it, and sometimes the merge of a proposal. */
export function makeActs(random: Random): Act[] {
  const acts: Act[] = [
    { kind: 'push', cited: [] },
    { kind: 'propose', cited: someOf(works, random) },
  ]
  for (let left = 2 + random(mostSteps - 1); left > 0; left--) acts.push(makeAct(random))
  if (random(2) === 0) acts.push({ kind: 'merge' })
  return acts
}

function makeAct(random: Random): Act {
  const query = oneOf(queries, random)
  switch (random(8)) {
    case 0:
      return { kind: 'close', query, reason: random(2) === 0 ? 'completed' : 'not_planned' }
    case 1:
      return { kind: 'propose', cited: someOf(works, random) }
    case 2:
      return { kind: 'reopen', query }
    case 3:
      return {
        kind: 'say on pull request',
        words: `${random(2) === 0 ? '/stet' : '/answer'} ${query} As agreed.`,
      }
    case 4:
      return { kind: 'tick', query }
    case 5:
    case 6:
      return { kind: 'say', query, words: oneOf(words, random) }
    default:
      return { kind: 'push', cited: someOf(works, random) }
  }
}

/** What a branch says: the main branch changes its first paragraph, a proposal its last. */
export interface Wording {
  readonly main: readonly string[]
  readonly proposed: readonly string[]
  /** Numbers that make each push a change. */
  readonly draft: number
  readonly proposal: number
}

/** Write the manuscript with the works that each paragraph cites. */
export function writePaper({ main, proposed, draft, proposal }: Wording): string {
  const asked = works.map(
    (name, index) => `- Q${index + 1}: The reference “${name}, 2011” is listed but not cited in the text.`,
  )
  return [
    '# Harbours',
    `The quays were rebuilt${cite(main)}. This is draft ${draft}.`,
    'Nobody knows who paid for the stones.',
    'The harbour master kept no books before the war.',
    `The cranes came later${cite(proposed)}. This is proposal ${proposal}.`,
    '# References',
    works.map((name) => `- ${name}, A. (2011). *${name} on harbours*. Fjord Press.`).join('\n'),
    '# Author queries',
    [...asked, '- Q5: Please confirm the title.', '- Q6: Please confirm the name of the harbour.'].join('\n'),
    '',
  ].join('\n\n')
}

function cite(names: readonly string[]): string {
  return names.length === 0 ? '' : ` (${names.map((name) => `${name}, 2011`).join('; ')})`
}

function oneOf<T>(list: readonly T[], random: Random): T {
  const one = list[random(list.length)]
  if (one === undefined) throw new Error('The list is empty')
  return one
}

function someOf<T>(list: readonly T[], random: Random): T[] {
  return list.filter(() => random(2) === 0)
}
