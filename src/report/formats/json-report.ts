import { z } from 'zod'
import { ruleNames } from '../../model/rule.ts'

const count = z.int().nonnegative()

const Place = z
  .object({
    path: z.string(),
    line: z.int().positive(),
    column: z.int().positive(),
    endLine: z.int().positive(),
    endColumn: z.int().positive(),
  })
  .describe('Lines and columns count from 1; the end is exclusive.')

const Locator = z.object({ label: z.string(), value: z.string() })

const Reference = z.object({
  id: z.string().describe('Citekey, or a slug made of first author or title and year; unique.'),
  label: z.string().describe('As an author query would name it.'),
  text: z.string().describe('The source text at `place`.'),
  place: Place,
  csl: z.record(z.string(), z.unknown()).describe('CSL-JSON as far as it could be parsed.'),
  cited: z.boolean(),
})

const CiteItem = z.object({
  text: z.string(),
  place: Place,
  references: z.array(z.string()).describe('The entry it means; empty if none, several if it is ambiguous.'),
  implied: z
    .array(z.string())
    .describe('Entries inside of the range that it ends, as 4 is for the 5 of 3–5.'),
  locator: Locator.nullable(),
})

const Citation = z.object({ text: z.string(), place: Place, items: z.array(CiteItem) })

const Query = z.object({
  id: z.string().nullable().describe('As printed, for a publisher’s query; null for Copydesk’s own.'),
  origin: z.enum(['publisher', 'copydesk']),
  rule: z.enum(ruleNames),
  subject: z.string().nullable(),
  subjects: z
    .array(z.string())
    .describe('Everything that it asks about, for a query that names several references.'),
  status: z.enum(['open', 'resolved', 'moot', 'answered', 'stet', 'parked']),
  text: z.string(),
  answer: z.string().nullable(),
  reason: z.string(),
  places: z.array(Place).describe('Where the manuscript must change, then where the query stands.'),
})

const Finding = z.object({
  rule: z.enum(ruleNames),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  place: Place,
  subject: z.string().nullable(),
  fingerprint: z.string().describe('Rule and subject, never a line number.'),
  query: z.string().nullable().describe('The publisher’s query that already says it.'),
})

/** The JSON report, version 1. Unknown fields may be added; these keep their meaning. */
export const JsonReport = z
  .object({
    version: z.literal(1),
    manuscripts: z.array(
      z.object({
        path: z.string().describe('Main file, relative to the folder that was checked.'),
        files: z.array(z.string()),
        title: z.string(),
        syntaxes: z.array(z.enum(['author-date', 'numeric', 'citekey', 'latex', 'note'])),
        references: z.array(Reference),
        citations: z.array(Citation),
        queries: z.array(Query),
        findings: z.array(Finding),
      }),
    ),
    skipped: z.array(z.object({ path: z.string(), why: z.string() })),
    summary: z.object({
      conclusion: z.enum(['success', 'failure', 'neutral']),
      openQueries: count,
      errors: count,
      warnings: count,
      infos: count,
    }),
  })
  .describe('What `copydesk check --format json` prints.')

export type JsonReport = z.infer<typeof JsonReport>
