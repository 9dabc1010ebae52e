import { z } from 'zod'
import { UserError } from './errors.ts'

const Port = z.coerce.number().int().min(0).max(65_535)

const databaseVariables = {
  DATABASE_URL: z.string().optional(),
  COPYDESK_DATA: z.string().default('.copydesk'),
}
const DatabaseVariables = z.object(databaseVariables)

const Variables = z.object({
  APP_ID: z.coerce.number().int().positive(),
  PRIVATE_KEY: z.string().transform(readKey),
  WEBHOOK_SECRET: z.string().min(1),
  GHE_HOST: z.string().optional(),
  GHE_PROTOCOL: z.enum(['http', 'https']).default('https'),
  PORT: Port.default(3000),
  HOST: z.string().default('0.0.0.0'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  LOG_FORMAT: z.enum(['json', 'pretty']).default('json'),
  ...databaseVariables,
})

/** The environment of the App, read once and checked. Names are Probot's own, and Copydesk's. */
export type Environment = z.infer<typeof Variables>

/** Read the environment. Throws `UserError` that names each variable that is missing or wrong, never its value. */
export function readEnvironment(variables: GivenVariables): Environment {
  return read(Variables, variables)
}

/** Read of the environment only where the database is. */
export function readDatabaseEnvironment(variables: GivenVariables): z.infer<typeof DatabaseVariables> {
  return read(DatabaseVariables, variables)
}

type GivenVariables = Readonly<Record<string, string | undefined>>

function read<T extends z.ZodType>(schema: T, variables: GivenVariables): z.infer<T> {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const result = schema.safeParse(given)
  if (result.success) return result.data
  const faults = result.error.issues.map(
    ({ path, message }) => `${path.join('.')}: ${message.split(', received ', 1)[0]}`,
  )
  throw new UserError(`The environment is not complete. ${faults.join('; ')}`)
}

/** A key is given as it is, with `\n` for its line ends, or in base64. */
function readKey(text: string, context: z.RefinementCtx): string {
  const plain = text.includes('-----BEGIN') ? text : Buffer.from(text, 'base64').toString('utf8')
  if (plain.includes('-----BEGIN')) return plain.replaceAll(String.raw`\n`, '\n')
  context.addIssue({ code: 'custom', message: 'expected a PEM private key, as it is or in base64' })
  return z.NEVER
}
