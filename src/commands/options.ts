import { parseArgs, type ParseArgsConfig } from 'node:util'
import { UserError } from '../errors.ts'

type Options = NonNullable<ParseArgsConfig['options']>
type Parsed<T extends Options> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: true; strict: true }>
>

/** Read a command's arguments; throws `UserError` for an option that it does not have. */
export function parseOptions<const T extends Options>(args: readonly string[], options: T): Parsed<T> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const [sentence] = error.message.split('. ')
    throw new UserError(`${sentence ?? error.message}, see --help`, { cause: error })
  }
}

/** Read one of a list of values; throws `UserError` that names them. */
export function parseChoice<const T extends string>(option: string, value: string, choices: readonly T[]): T {
  const choice = choices.find((one) => one === value)
  if (choice !== undefined) return choice
  throw new UserError(`Unknown value \`${value}\` for ${option}, expected one of ${choices.join(', ')}`)
}
