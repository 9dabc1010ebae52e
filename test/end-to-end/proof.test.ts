import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openDesk } from './desk.ts'

const proof = new URL('../../../shared/proofs/security-guarantees.md', import.meta.url)
const source = existsSync(proof) ? readFileSync(proof, 'utf8') : ''

describe.skipIf(source === '')('a real page proof, through the App', () => {
  it('opens ten issues, one overview and a failing check, and closes each by what closes it', async () => {
    await using desk = await openDesk()
    const { api, sandbox, push, queries } = desk
    await push(source)

    expect(await queries()).toEqual(Array.from({ length: 10 }, (_, index) => `Q${index + 1} open`))
    expect(
      (await api.issues()).filter(({ labels }) => labels.some(({ name }) => name === 'query-sheet')),
    ).toHaveLength(1)
    expect(await api.issues()).toHaveLength(11)
    expect((await api.checkRuns('main')).map(({ conclusion, output }) => [conclusion, output.title])).toEqual(
      [['failure', '10 of 10 queries open']],
    )

    const steps: [string, (text: string) => string, string[]][] = [
      [
        'citing Bennett',
        (text) => text.replace('mediator during', 'mediator (Bennett speaks out, 2023) during'),
        ['Q3 closed completed'],
      ],
      [
        'an article number',
        (text) => text.replace('5(10), <', '5(10), eaay5478, <'),
        ['Q9 closed completed'],
      ],
      [
        'a full address',
        (text) =>
          text.replace(
            /^CONTACT .*$/m,
            'CONTACT Adnan Zuberi, University of Toronto, 27 King’s College Circle, Toronto, ON M5S 1A1, Canada',
          ),
        ['Q2 closed completed'],
      ],
      [
        'biographies',
        (text) =>
          text.replace(
            'References\n\n- Bennett',
            'Notes on contributors\n\nAdnan Zuberi studies alliances in Toronto. Arnd Jurgensen teaches politics there. Shaun Lovejoy is a physicist in Montreal.\n\nReferences\n\n- Bennett',
          ),
        ['Q1 closed completed'],
      ],
      ['deleting the Toon entry', (text) => text.replace(/^Toon, O\. B\..*$/m, ''), ['Q10 closed completed']],
    ]
    let text = source
    for (const [name, change, closed] of steps) {
      const before = await queries()
      text = change(text)
      await push(text)
      expect([name, ...(await queries()).filter((one) => !before.includes(one))]).toEqual([name, ...closed])
    }

    const issue = (await api.issues()).find(({ title }) => title.startsWith('Q4:'))
    await api.comment(issue?.number ?? 0, '/stet we have read the changes')
    await sandbox.settle()

    expect(await queries()).toContain('Q4 closed not_planned')
    expect(sandbox.gitHub.violations).toEqual([])
  }, 180_000)

  it('closes Q10 as resolved and Q9 as moot when the Toon entry is deleted', async () => {
    await using desk = await openDesk()
    await desk.push(source)

    await desk.push(source.replace(/^Toon, O\. B\..*$/m, ''))

    expect((await desk.queries()).filter((one) => one.includes('closed'))).toEqual([
      'Q9 closed not_planned',
      'Q10 closed completed',
    ])
  }, 300_000)
})
