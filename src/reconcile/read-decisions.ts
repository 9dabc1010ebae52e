import type { Effect } from '../model/effect.ts'
import { fingerprint } from '../model/fingerprint.ts'
import type { Decision } from '../model/query.ts'
import type { ObservedComment, ObservedIssue, ObservedThread } from '../model/snapshot.ts'
import { readBoxActs } from './boxes.ts'
import { parseCommand, parseNamedCommand, type NamedCommand } from './command.ts'
import { foldActs, type Act, type FoldedActs, type Memory } from './fold-acts.ts'
import type { OverviewMarker, QueryMarker } from './marker.ts'
import { findOwnIssues, readStateAct, type OwnIssue } from './read-issues.ts'
import { readThread, type Meant, type Thread, type ThreadReading } from './read-thread.ts'

/** A query's issue with what people did about its query, wherever they did it. */
export interface QueryIssue extends OwnIssue<QueryMarker> {
  readonly acts: FoldedActs
}

/** Everything that people decided, as it can be seen now; and what the threads call for. */
export interface Decisions {
  readonly issues: readonly QueryIssue[]
  readonly overviews: readonly OwnIssue<OverviewMarker>[]
  /** What is known of queries that have no issue, by fingerprint: it stands in the overview's marker. */
  readonly loose: ReadonlyMap<string, FoldedActs>
  /** The last word on each query. */
  readonly standing: readonly Decision[]
  /** Of Copydesk's own issues. */
  readonly own: ThreadReading
  /** Of pull requests, by number. */
  readonly pullRequests: ReadonlyMap<number, ThreadReading>
}

interface DecisionsInput {
  readonly issues: readonly ObservedIssue[]
  readonly threads: readonly ObservedThread[]
  /** The manuscripts with the numbers of their publisher's queries. */
  readonly manuscripts: readonly { readonly path: string; readonly numbers: readonly string[] }[]
  /** The pull request whose run this is: it answers for what nobody knows there. */
  readonly answersFor: number | undefined
}

/**
 * Read what people decided: in the markers of earlier runs, and since then by commands, buttons and boxes.
 *
 * Level-triggered: it looks at everything each time, whichever event called for the run.
 */
export function readDecisions({ issues, threads, manuscripts, answersFor }: DecisionsInput): Decisions {
  const { queries, overviews } = findOwnIssues(issues)
  const find = queryFinder(queries, manuscripts)
  const readings = [
    ...queries.map((one) => readThread(issueThread(one))),
    ...overviews.map(({ issue }) => readThread(namedThread(issue, (name) => find(name, true)))),
  ]
  const pullRequests = new Map(
    threads.map((thread) => [
      thread.number,
      readThread(namedThread(thread, (name) => find(name, thread.number === answersFor))),
    ]),
  )
  const acts = [
    ...queries.flatMap(readStateAct),
    ...overviews.flatMap(({ issue }) => readBoxActs(issue)),
    ...[...readings, ...pullRequests.values()].flatMap((reading) => reading.acts),
  ]
  return { ...foldAll(acts, queries, overviews), overviews, own: merge(readings), pullRequests }
}

function foldAll(
  acts: readonly Act[],
  queries: readonly OwnIssue<QueryMarker>[],
  overviews: readonly OwnIssue<OverviewMarker>[],
): Pick<Decisions, 'issues' | 'loose' | 'standing'> {
  const byQuery = Map.groupBy(acts, (act) => act.fingerprint)
  const twins = Map.groupBy(queries, ({ marker }) => marker.fingerprint)
  const recorded = new Map(
    overviews.flatMap(({ marker }) => Object.entries(marker.decisions ?? {})).toReversed(),
  )
  const folded = new Map(
    [...new Set([...twins.keys(), ...recorded.keys(), ...byQuery.keys()])].map((identity) => {
      const memories: Memory[] = [
        ...(twins.get(identity) ?? []).map(({ marker }) => marker),
        ...[recorded.get(identity) ?? []].flat(),
      ]
      return [identity, foldActs(joinMemories(memories), byQuery.get(identity) ?? [])] as const
    }),
  )
  return {
    issues: queries.map((one) => ({ ...one, acts: folded.get(one.marker.fingerprint) ?? foldActs({}, []) })),
    loose: new Map([...folded].filter(([identity]) => !twins.has(identity))),
    standing: [...folded].flatMap(([identity, { decision }]) => {
      return decision ? [{ ...decision, fingerprint: identity }] : []
    }),
  }
}

/** What a query's twins and the overview remember is one memory: the newest decision, everything that was read. */
function joinMemories(memories: readonly Memory[]): Memory {
  const [first, ...rest] = memories
  if (!first || rest.length === 0) return first ?? {}
  const decisions = memories.flatMap(({ decision }) => decision ?? [])
  return {
    decision: decisions.reduce<Memory['decision']>((a, b) => (a && a.at >= b.at ? a : b), undefined),
    read: Object.fromEntries(memories.flatMap(({ read = {} }) => Object.entries(read))),
    lastComment: memories.map(({ lastComment }) => lastComment).find((id) => id !== undefined),
    closing: memories.map(({ closing }) => closing).find((key) => key !== undefined),
  }
}

/** On a query's issue a command needs no name, but may have it. */
function issueThread({ issue, marker }: OwnIssue<QueryMarker>): Thread {
  const meant: Meant = { fingerprint: marker.fingerprint, assignees: issue.assignees }
  const id = nameOf(marker.fingerprint)
  const parse = (body: string): NamedCommand | undefined => {
    const named = parseNamedCommand(body)
    if (named?.name !== undefined && named.name.toLowerCase() === id) return named
    const command = parseCommand(body)
    return command && { name: undefined, command }
  }
  return { number: issue.number, comments: issue.comments, parse, findQuery: () => meant }
}

function namedThread(
  { number, comments }: { number: number; comments: readonly ObservedComment[] },
  findQuery: Thread['findQuery'],
): Thread {
  return { number, comments, parse: parseNamedCommand, findQuery }
}

/** Find a query by its number, `Q3`, or by the number of its issue, `#12`. Only who answers for a thread refuses. */
function queryFinder(
  queries: readonly OwnIssue<QueryMarker>[],
  manuscripts: DecisionsInput['manuscripts'],
): (name: string | undefined, answers: boolean) => Meant {
  const byNumber = new Map(queries.map(({ issue, marker }) => [`#${issue.number}`, marker.fingerprint]))
  const assignees = new Map(
    queries.toReversed().map(({ issue, marker }) => [marker.fingerprint, issue.assignees]),
  )
  const byName = new Map<string, Set<string>>()
  const identities = [
    ...manuscripts.flatMap(({ path, numbers }) =>
      numbers.map((id) => fingerprint({ path, rule: 'query', subject: id })),
    ),
    ...queries.map(({ marker }) => marker.fingerprint),
  ]
  for (const identity of identities) {
    const name = nameOf(identity)
    if (name !== undefined) byName.set(name, (byName.get(name) ?? new Set()).add(identity))
  }
  return (name, answers) => {
    const refuse = (refusal: string): Meant => (answers ? { refusal } : undefined)
    if (name === undefined) return refuse('Name the query after the command, as in `/stet Q3 REASON`.')
    const found = byNumber.has(name) ? [byNumber.get(name)] : [...(byName.get(name.toLowerCase()) ?? [])]
    const [identity] = found
    if (identity === undefined) return refuse(`There is no query \`${name}\` here.`)
    if (found.length > 1)
      return refuse(
        `More than one manuscript has a query \`${name}\`. Name its issue, as in \`/stet #12 REASON\`.`,
      )
    return { fingerprint: identity, assignees: assignees.get(identity) ?? [] }
  }
}

/** The number of a publisher's query as its fingerprint has it, in lower case. */
function nameOf(identity: string): string | undefined {
  const [, rule, id] = identity.split(' ')
  return rule === 'query' ? id?.toLowerCase() : undefined
}

function merge(readings: readonly ThreadReading[]): ThreadReading {
  return {
    acts: readings.flatMap(({ acts }) => acts),
    obeyed: readings.flatMap(({ obeyed }) => obeyed),
    replies: readings.flatMap(({ replies }): readonly Effect[] => replies),
  }
}
