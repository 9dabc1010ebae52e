import { check } from './check.ts'
import type { Command } from './command.ts'
import { explain } from './explain.ts'
import { fix } from './fix.ts'
import { init } from './init.ts'
import { jobs } from './jobs.ts'
import { reply } from './reply.ts'
import { sandbox, serve } from './programs.ts'
import { sheet } from './sheet.ts'

/** Every command, in alphabetical order. */
export const commands: readonly Command[] = [check, explain, fix, init, jobs, reply, sandbox, serve, sheet]
