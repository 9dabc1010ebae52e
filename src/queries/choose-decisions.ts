import type { ConfiguredDecision } from '../config.ts'
import { fingerprint } from '../model/fingerprint.ts'
import type { Manuscript } from '../model/manuscript.ts'
import type { Decision } from '../model/query.ts'
import type { BoundQuery, Point } from './bind-queries.ts'

interface Choice {
  readonly manuscript: Manuscript
  readonly bound: readonly BoundQuery[]
  /** What people said on the forge. */
  readonly said: readonly Decision[]
  readonly configured: readonly ConfiguredDecision[]
}

/**
 * Choose the decision that counts for each query, where the configuration and people say different things.
 *
 * | one                                 | other                                  | counts                 |
 * | ----------------------------------- | -------------------------------------- | ---------------------- |
 * | in the configuration                | further down in the configuration      | the one further down   |
 * | in the configuration, without `on`  | on an issue or pull request            | the latter             |
 * | in the configuration, `on` a day    | said on that day or later              | the latter             |
 * | in the configuration, `on` a day    | said before that day                   | the configuration      |
 * | in the configuration, any           | taken back there, by the rules above   | none, or configuration |
 */
export function chooseDecisions(choice: Choice): Decision[] {
  const configured = new Map(
    choice.configured.flatMap((one) =>
      fingerprintsOf(one, choice).map((identity) => [identity, toDecision(one, identity)] as const),
    ),
  )
  const said = choice.said.filter((one) => {
    const file = configured.get(one.fingerprint)
    return !file || file.at <= one.at.slice(0, 10)
  })
  const isOverruled = new Set(said.map((one) => one.fingerprint))
  return [...[...configured.values()].filter((one) => !isOverruled.has(one.fingerprint)), ...said]
}

/** What it names, in this manuscript: a number, or a rule and subject, which may be all that a publisher's query asks. */
function fingerprintsOf(
  { query, rule, subject, manuscript: wanted }: ConfiguredDecision,
  { manuscript: { path }, bound }: Choice,
): string[] {
  if (wanted !== undefined && wanted !== path) return []
  if (query !== undefined) return [fingerprint({ path, rule: 'query', subject: query })]
  const asking = bound.filter(({ points }) => points.every((point) => isAbout(point, { rule, subject })))
  return [
    fingerprint({ path, rule: rule ?? '', subject: subject ?? null }),
    ...asking.map((one) => fingerprint({ path, rule: 'query', subject: one.query.id })),
  ]
}

function isAbout({ rule, binding }: Point, wanted: Pick<ConfiguredDecision, 'rule' | 'subject'>): boolean {
  return rule === wanted.rule && (binding.kind === 'found' ? binding.subject : undefined) === wanted.subject
}

function toDecision(
  { answer, stet, park, reason = '', by = 'the configuration', on = '' }: ConfiguredDecision,
  identity: string,
): Decision {
  const shared = { fingerprint: identity, by, at: on }
  if (answer !== undefined) return { ...shared, kind: 'answered', text: answer }
  if (park !== undefined) return { ...shared, kind: 'parked', text: reason, until: park }
  return { ...shared, kind: 'stet', text: stet ?? '' }
}
