import { distance } from 'fastest-levenshtein'
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit, type Document } from 'yaml'
import { z } from 'zod'
import { UserError } from './errors.ts'
import { configPath } from './model/config-path.ts'
import { isDay } from './model/is-day.ts'
import { ruleNames } from './model/rule.ts'
import { describeYamlFault } from './model/yaml-fault.ts'

const RuleLevel = z
  .enum(['off', 'info', 'warning', 'error'])
  .describe('`off` switches the rule off; the others set its severity.')

const Paths = z.array(z.string().min(1))

const Book = z
  .strictObject({
    path: z.string().min(1).describe('Path of the main file.'),
    files: Paths.describe('Paths or globs of the files that follow it, in the order of the text.'),
  })
  .describe('A manuscript of several files.')

const Day = z.string().refine(isDay, 'expected a day such as `2026-11-02`')
const kinds = ['answer', 'park', 'stet'] as const

const Decision = z
  .strictObject({
    query: z.string().min(1).optional().describe('Number of the publisher’s query, such as `Q4`.'),
    rule: z.enum(ruleNames).optional().describe('Rule of a query of Copydesk’s own, instead of a number.'),
    subject: z
      .string()
      .min(1)
      .optional()
      .describe('What that query is about, such as the id of a reference.'),
    manuscript: z
      .string()
      .min(1)
      .optional()
      .describe('Path of the main file; only needed where several manuscripts have such a query.'),
    answer: z.string().min(1).optional().describe('The answer to the query.'),
    stet: z.string().optional().describe('Why it may stand as it is.'),
    park: Day.optional().describe('Day on which the query is asked again, `YYYY-MM-DD`.'),
    reason: z.string().optional().describe('Why the query is put off.'),
    by: z.string().min(1).optional().describe('Who decided.'),
    on: Day.optional().describe('Day of the decision, `YYYY-MM-DD`.'),
  })
  .refine(({ query, rule }) => (query === undefined) !== (rule === undefined), {
    message: 'expected `query` or `rule`, one of the two,',
  })
  .refine(({ query, subject }) => query === undefined || subject === undefined, {
    message: 'expected no `subject` beside `query`',
  })
  .refine((one) => kinds.filter((kind) => one[kind] !== undefined).length === 1, {
    message: 'expected `answer`, `stet` or `park`, one of the three,',
  })
  .refine(({ park, reason }) => park !== undefined || reason === undefined, {
    message: 'expected `reason` only beside `park`',
  })
  .describe('What a person decided about one query.')

/** A decision as the configuration records it, with where it stands there. */
export interface ConfiguredDecision extends z.infer<typeof Decision> {
  readonly path: string
  readonly line: number
}

/** What `.github/copydesk.yml` may say. Every key is optional; without a file the defaults hold. */
export const Config = z
  .strictObject({
    manuscripts: z
      .array(z.union([z.string().min(1), Book]))
      .optional()
      .describe(
        'Paths or globs of the main files, or books of several files. Default: every Markdown file that reads as a manuscript.',
      ),
    queries: Paths.optional().describe(
      'Paths or globs of query sheets that have files of their own. Default: those found beside a manuscript.',
    ),
    ignore: Paths.optional().describe('Paths or globs of files that are never read as manuscripts.'),
    rules: z.partialRecord(z.enum(ruleNames), RuleLevel).optional().describe('Severity by rule name.'),
    decisions: z
      .array(Decision)
      .optional()
      .describe(
        'Decisions about queries, later ones over earlier ones. The App reads those of the default branch.',
      ),
  })
  .describe('Configuration of Copydesk, `.github/copydesk.yml`.')

export type Config = Omit<z.infer<typeof Config>, 'decisions'> & {
  readonly decisions?: readonly ConfiguredDecision[]
}

export const defaultConfig: Config = {}

/**
 * Read a configuration; `undefined` or an empty file gives the defaults.
 *
 * Throws `UserError` with file and line when it is no YAML or holds what no key allows. Aliases are refused: nothing
 * in a configuration needs them, and nested ones grow without bound.
 */
export function parseConfig(text: string | undefined, path: string = configPath): Config {
  if (text === undefined) return defaultConfig
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const fault = document.errors[0]
  if (fault)
    throw configError({
      path,
      line: lines.linePos(fault.pos[0]).line,
      message: describeYamlFault(fault.message),
    })
  refuseAliases(document, { path, lines })
  const value: unknown = document.toJS()
  const result = Config.safeParse(value ?? {})
  if (result.success)
    return withLines(result.data, (index) => ({ path, line: lineOf(document, lines, ['decisions', index]) }))
  const [first] = result.error.issues
  if (!first) throw result.error
  const issue = plainIssue(first)
  throw configError({ path, line: lineOf(document, lines, issuePath(issue)), message: describeIssue(issue) })
}

function withLines(
  { decisions, ...config }: z.infer<typeof Config>,
  placeOf: (index: number) => { path: string; line: number },
): Config {
  return {
    ...config,
    ...(decisions && { decisions: decisions.map((one, index) => ({ ...one, ...placeOf(index) })) }),
  }
}

function refuseAliases(document: Document, { path, lines }: { path: string; lines: LineCounter }): void {
  visit(document, {
    Alias(_, { range }) {
      throw configError({
        path,
        line: lines.linePos(range?.[0] ?? 0).line,
        message: 'aliases are not allowed',
      })
    },
  })
}

/** A `UserError` that also says where, for an annotation at the line. */
export class ConfigError extends UserError {
  readonly path: string
  readonly line: number

  constructor(message: string, options: { path: string; line: number; cause?: unknown }) {
    super(message, { cause: options.cause })
    this.path = options.path
    this.line = options.line
  }
}

function configError(options: { path: string; line: number; message: string; cause?: unknown }): ConfigError {
  return new ConfigError(`${options.path}:${options.line}: ${options.message}`, options)
}

type Issue = z.core.$ZodIssue

/** Of a value that may take two shapes, give what is wrong with the one that it comes nearest to. */
function plainIssue(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') return issue
  const inner = issue.errors.flat()
  const nearest = inner.find(({ code, path }) => code === 'unrecognized_keys' || path.length > 0) ?? inner[0]
  return nearest ? { ...nearest, path: [...issue.path, ...nearest.path] } : issue
}

function issuePath(issue: Issue): readonly PropertyKey[] {
  return issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path
}

function describeIssue(issue: Issue): string {
  const where = issue.path.length === 0 ? '' : ` in \`${issue.path.join('.')}\``
  if (issue.code !== 'unrecognized_keys') return `${issue.message.replace(/^Invalid input: /, '')}${where}`
  const known = knownKeys(issue.path[0])
  return unknownKey(issue.keys[0] ?? '', known, where)
}

function knownKeys(key: PropertyKey | undefined): readonly string[] {
  if (key === 'rules') return ruleNames
  if (key === 'decisions') return Object.keys(Decision.shape)
  return Object.keys(key === 'manuscripts' ? Book.shape : Config.shape)
}

function unknownKey(key: string, known: readonly string[], where: string): string {
  const nearest = [...known].sort((a, b) => distance(key, a) - distance(key, b))[0] ?? ''
  const hint =
    distance(key, nearest) <= Math.max(2, nearest.length / 3) ? `, did you mean \`${nearest}\`?` : ''
  return `unknown key \`${key}\`${where}${hint || `, expected one of ${known.map((name) => `\`${name}\``).join(', ')}`}`
}

function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents
  let offset = 0
  for (const key of path) {
    if (isSeq(node) && typeof key === 'number') {
      node = node.items[key]
      if (isNode(node) && node.range) offset = node.range[0]
      continue
    }
    if (!isMap(node)) break
    const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key)
    if (!pair) break
    if (isScalar(pair.key) && pair.key.range) offset = pair.key.range[0]
    node = pair.value
  }
  return lines.linePos(offset).line
}
