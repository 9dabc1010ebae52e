import { describe, expect, it } from 'vitest'
import type { CommandContext } from '../../src/commands/command.ts'
import { jobs } from '../../src/commands/jobs.ts'
import type { DeadLetter } from '../../src/queue/queue.ts'

/** Run `copydesk jobs` where two jobs were given up; gives what it printed and what is left of them. */
async function run(
  ...args: readonly string[]
): Promise<{ printed: string; left: string[]; again: string[] }> {
  const letters = new Map(
    ['a1', 'b2'].map((id): [string, DeadLetter] => [
      id,
      { id, about: `ada/novel#branch:${id}`, error: 'TypeError', at: '2026-05-01T10:00:00.000Z' },
    ]),
  )
  const again: string[] = []
  let printed = ''
  const context: Pick<CommandContext, 'openDeadLetters' | 'terminal'> = {
    terminal: { isColored: false, width: 80, write: (text) => void (printed += text), writeError() {} },
    openDeadLetters: async () => ({
      list: async () => [...letters.values()],
      async retry(id) {
        if (!letters.delete(id)) return false
        again.push(id)
        return true
      },
      discard: async (id) => letters.delete(id),
      async [Symbol.asyncDispose]() {},
    }),
  }
  await jobs.run(args, { ...unused, ...context })
  return { printed, left: [...letters.keys()], again }
}

const nothing = () => Promise.reject(new Error('not wanted'))
const unused = {
  currentFolder: '/',
  workingTree: {
    isFolder: nothing,
    readFolder: nothing,
    readRevision: nothing,
    readNamedFile: nothing,
    readPresent: nothing,
    readBibtex: nothing,
    writeFile: nothing,
    createFile: nothing,
  },
  readRulePage: async () => '',
  start: async () => 0 as const,
  now: () => '',
}

describe('the jobs that were given up', () => {
  it('are listed with what they were about and why they ended', async () => {
    expect((await run()).printed).toBe(
      'a1  2026-05-01T10:00:00.000Z  ada/novel#branch:a1  TypeError\n' +
        'b2  2026-05-01T10:00:00.000Z  ada/novel#branch:b2  TypeError\n',
    )
  })

  it('are put back one by one', async () => {
    expect(await run('retry', 'b2')).toEqual({ printed: 'b2 waits again\n', left: ['a1'], again: ['b2'] })
  })

  it('are put back all at once', async () => {
    expect(await run('retry', '--all')).toMatchObject({ left: [], again: ['a1', 'b2'] })
  })

  it('are dropped', async () => {
    expect(await run('discard', 'a1')).toEqual({ printed: 'a1 was discarded\n', left: ['b2'], again: [] })
  })

  it.for<[string, readonly string[], string]>([
    ['an id that is none', ['retry', 'c3'], 'No job `c3` was given up, or it cannot be read'],
    ['no id', ['discard'], 'jobs discard takes the ids of jobs, or --all'],
    ['an unknown action', ['drop', 'a1'], 'Unknown action `drop`, expected list, retry or discard'],
  ])('are left alone for %s', async ([, args, message]) => {
    await expect(run(...args)).rejects.toThrow(message)
  })
})
