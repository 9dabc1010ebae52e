import { describe, expect, it } from 'vitest'
import { startSandbox } from '../../src/app/sandbox.ts'
import { tellStory } from '../../src/sandbox/story/tell-story.ts'

const databaseUrl = process.env.TEST_DATABASE_URL
const isRequired = process.env.TEST_REQUIRE_SERVICES === '1'

async function tell(url: string | undefined): Promise<{ told: string[]; violations: readonly unknown[] }> {
  await using sandbox = await startSandbox(
    url === undefined ? { logLevel: 'silent' } : { databaseUrl: url, logLevel: 'silent' },
  )
  const { gitHub, settle } = sandbox
  const told: string[] = []
  await tellStory({
    url: gitHub.url,
    apiUrl: gitHub.apiUrl,
    createRepository: (wanted) => gitHub.createRepository(wanted),
    settle,
    say: (line) => void told.push(line),
  })
  return { told: told.map((line) => line.replaceAll(gitHub.url, '').trim()), violations: gitHub.violations }
}

const databases: readonly (readonly [string, string | undefined, boolean])[] = [
  ['the embedded database', undefined, false],
  ['PostgreSQL', databaseUrl, databaseUrl === undefined && !isRequired],
]

for (const [name, url, isAbsent] of databases) {
  describe.skipIf(isAbsent)(`the story on ${name}`, () => {
    it('opens ten issues, comments on the pull request, and closes on the merge, within GitHub’s own description', async () => {
      const { told, violations } = await tell(url)

      expect(told.filter((line) => line.startsWith('check')).map((line) => line.split('  ')[0])).toEqual([
        'check failure: 10 of 10 queries open (10 annotations)',
        'check success: Resolves Q3, Q9, Q10; 7 still open (7 annotations)',
        'check failure: 7 of 10 queries open (7 annotations)',
      ])
      expect(told.filter((line) => /^#\d+ Q\d+:/.test(line))).toHaveLength(10)
      expect(told.filter((line) => line === 'copydesk[bot] comments:')).toHaveLength(1)
      expect(told.filter((line) => line.startsWith('closed as'))).toEqual([
        'closed as completed: #3 Q3: “Almeida, 2015” is not cited',
        'closed as not_planned: #9 Q9: “Venn et al., 2019” has no page range',
        'closed as completed: #10 Q10: “Venn et al., 2019” is not cited',
      ])
      expect(violations).toEqual([])
    }, 300_000)
  })
}
