import { check } from './check.ts'
import type { Command } from './command.ts'
import { explain } from './explain.ts'
import { sandbox, serve } from './programs.ts'
import { sheet } from './sheet.ts'

/** Every command, in alphabetical order. */
export const commands: readonly Command[] = [check, explain, sandbox, serve, sheet]
