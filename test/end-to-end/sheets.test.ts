import { describe, expect, it } from 'vitest'
import { openDesk } from './desk.ts'

const list = '\n\n## References\n\n- Quist, A. (2011). *Quays of the north*. Bergen: Harbour Press.\n'
const paper = `# Quays\n\nShips [AQ1] wait (Quist, 2011) [AQ2]. Cranes do not [AQ3].${list}`

describe('query sheets as publishers print them, through the App', () => {
  it('works off a sheet of boxes to tick in a file of its own', async () => {
    await using desk = await openDesk()
    const rows = [
      '- [ ] AQ1: Please confirm the change of “boats” to “ships”.',
      '- [ ] AQ2: Please confirm the spelling of “Quist”.',
      '- [ ] AQ3: Please confirm the change in this sentence.',
    ]
    const sheetOf = (lines: readonly string[]) => `# Author queries\n\n${lines.join('\n')}\n`
    const path = 'queries.md'
    await desk.push(paper)
    expect(await desk.queries()).toEqual([])

    await desk.push(sheetOf(rows), { path })
    expect(await desk.queries()).toEqual(['AQ1 open', 'AQ2 open', 'AQ3 open'])

    const ticked = rows.map((row) => row.replace('[ ] AQ1', '[x] AQ1'))
    await desk.push(sheetOf(ticked), { path })
    expect(await desk.queries()).toEqual(['AQ1 closed completed', 'AQ2 open', 'AQ3 open'])

    await desk.push(sheetOf(ticked.slice(0, 2)), { path })
    expect(await desk.queries()).toContain('AQ2 open')
    expect(await desk.queries()).toContain('AQ3 closed not_planned')

    await desk.push(sheetOf(rows.slice(0, 2)), { path })
    expect(await desk.queries()).toContain('AQ1 open')
    expect(desk.sandbox.gitHub.violations).toEqual([])
  }, 180_000)

  it('opens an issue for a query in a comment, and closes it when the comment is deleted', async () => {
    await using desk = await openDesk()
    const comments = '{>>AQ7 please confirm the meaning<<} <!-- AQ8: Is this the right verb? -->'
    await desk.push(`# Quays\n\nShips wait (Quist, 2011) ${comments}.${list}`)
    expect(await desk.queries()).toEqual(['AQ7 open', 'AQ8 open'])

    await desk.push(`# Quays\n\nShips wait (Quist, 2011) {>>AQ7 please confirm the meaning<<}.${list}`)
    expect((await desk.queries())[0]).toBe('AQ7 open')
    expect((await desk.queries())[1]).toBe('AQ8 closed not_planned')

    await desk.push(`# Quays\n\nShips wait (Quist, 2011).${list}`)
    expect((await desk.queries())[0]).toBe('AQ7 closed not_planned')
    expect(desk.sandbox.gitHub.violations).toEqual([])
  }, 180_000)
})
