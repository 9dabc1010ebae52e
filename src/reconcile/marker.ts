import { z } from 'zod'
import { fitBody, longestBody } from './fit-body.ts'

const Decision = z.object({
  kind: z.enum(['answered', 'parked', 'reopened', 'stet']),
  by: z.string(),
  at: z.string(),
  text: z.string(),
  until: z.string().optional(),
})

/** Digests of the commands that were obeyed, by the id of their comment: one that is edited is read again. */
const Read = z.record(z.string(), z.string())

/** What Copydesk writes, unseen, into everything that it makes, so that its next run finds it again. */
const Marker = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('query'),
    fingerprint: z.string(),
    /** As Copydesk last left it: a closed issue whose marker still says `open` was closed by a person. */
    status: z.enum(['answered', 'moot', 'open', 'parked', 'resolved', 'stet']),
    /** The commit that the links of the body point to. */
    sha: z.string(),
    /** The commit at which the issue was opened, for the limit of new issues. */
    born: z.string().optional(),
    /** The settled status that a person overruled by reopening: it closes the issue no more, only another one does. */
    held: z.enum(['answered', 'moot', 'resolved', 'stet']).optional(),
    decision: Decision.optional(),
    read: Read.optional(),
    /** Comments up to this id were read, but for those in `read`. */
    lastComment: z.number().optional(),
    /** The person's close that was taken in, so that the next one is seen. */
    closing: z.string().optional(),
  }),
  z.object({
    kind: z.literal('overview'),
    path: z.string(),
    sha: z.string(),
    /** As Copydesk last left it, so that a person's close stays. */
    state: z.enum(['closed', 'open']).default('open'),
    /** Decisions about queries that have no issue, by fingerprint. */
    decisions: z.record(z.string(), z.object({ decision: Decision, read: Read.optional() })).optional(),
  }),
  z.object({
    kind: z.literal('event'),
    fingerprint: z.string(),
    status: z.string(),
    sha: z.string(),
    /** The close that it answers, for a comment that is made once and not once a commit. */
    closing: z.string().optional(),
  }),
  /** `command` is the digest of what was refused, so that an edited one is judged anew. */
  z.object({ kind: z.literal('reply'), to: z.number(), command: z.string().optional() }),
  z.object({
    kind: z.literal('pull-request'),
    /** The commit that its links point to. */
    sha: z.string().optional(),
    /** What was suggested, so that nothing is suggested again that a person deleted. */
    offered: z.array(z.string()).optional(),
  }),
  z.object({ kind: z.literal('suggestion'), key: z.string() }),
])

export type Marker = z.infer<typeof Marker>
export type RecordedDecision = z.infer<typeof Decision>
export type OverviewMarker = Extract<Marker, { kind: 'overview' }>
export type QueryMarker = Extract<Marker, { kind: 'query' }>

const opening = '<!-- copydesk '
const closing = ' -->'

/** Put a marker under a body, which is cut where both would be too long. Its data cannot end the comment that hides it. */
export function withMarker(body: string, marker: Marker): string {
  // In the order of the schema, so that what was read and is written again is the same.
  const data = JSON.stringify(Marker.parse(marker)).replaceAll(/[<>\p{Cc}\p{Cf}\p{Co}]/gu, escapeUnits)
  const tail = `\n\n${opening}${data.replaceAll('--', String.raw`-\u002d`)}${closing}`
  return `${fitBody(body, longestBody - tail.length)}${tail}`
}

/** What would end the comment, what nobody sees, and what stands for the number of an issue. */
function escapeUnits(character: string): string {
  const units = character.split('').map((unit) => unit.charCodeAt(0).toString(16).padStart(4, '0'))
  return units.map((digits) => `\\u${digits}`).join('')
}

/** Read the marker under a body, if there is one. Only what the App wrote itself may be trusted. */
export function readMarker(body: string): Marker | undefined {
  const start = body.lastIndexOf(opening)
  const end = body.indexOf(closing, start)
  if (start < 0 || end < 0) return undefined
  const data = parseJson(body.slice(start + opening.length, end))
  return Marker.safeParse(data).data
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
