import { describe, expect, it } from 'vitest'
import { paper } from '../conformance/forge.ts'
import { openDesk } from './desk.ts'

/** An article whose list has many entries that the text does not cite. */
function longArticle(entries: number): string {
  const list = Array.from(
    { length: entries },
    (_, index) => `- Lind${letter(index)}, B. (2014). *Quays*. Fjord Press.`,
  )
  return `# Harbours\n\nThe quays were rebuilt (Moe, 1999).\n\n# References\n\n- Moe, A. (1999). *Piers*. Fjord Press.\n${list.join('\n')}\n`
}

function letter(index: number): string {
  return `${String.fromCharCode(97 + Math.floor(index / 26))}${String.fromCharCode(97 + (index % 26))}`
}

describe('first contact', () => {
  it('writes nothing to a repository without a manuscript when it is installed', async () => {
    await using desk = await openDesk({ isInstalled: false })
    await desk.push('Just a note.\n', { path: 'notes.md' })

    desk.sandbox.gitHub.installApp(desk.repository)
    await desk.sandbox.settle()

    expect([...desk.repository.checkRuns.values()]).toEqual([])
    expect([desk.repository.issues.size, desk.repository.labels.size]).toEqual([0, 0])
  }, 300_000)

  it('opens ten issues at most a commit, and lists the rest in the overview', async () => {
    await using desk = await openDesk({ isInstalled: false })
    await desk.push(longArticle(24))

    desk.sandbox.gitHub.installApp(desk.repository)
    await desk.sandbox.settle()
    const opened = await desk.queries()
    const overview = [...desk.repository.issues.values()].find(({ labels }) => labels.includes('query-sheet'))
    const listed = overview?.body?.match(/is in the reference list but not cited/g)
    await desk.push('Tides.\n', { path: 'notes.md' })

    expect(opened).toHaveLength(10)
    expect(listed).toHaveLength(24)
    expect([...desk.repository.checkRuns.values()][0]).toMatchObject({
      conclusion: 'failure',
      output: { title: '24 of 24 queries open' },
    })
    expect(await desk.queries()).toHaveLength(20)
  }, 90_000)

  it('fails loudly at the line of a broken configuration, and leaves everything else as it was', async () => {
    await using desk = await openDesk()
    await desk.push(paper())
    const before = JSON.stringify(await desk.api.issues())
    await desk.author.branch('fix')
    await desk.push(paper('Rebuilt (Quist, 2011).'), { branch: 'fix' })
    const { number } = await desk.api.openPullRequest('fix', 'Cite Quist')
    await desk.sandbox.settle()
    const comments = await desk.api.comments(number)

    await desk.push('rules:\n  uncited-referense: off\n', { path: '.github/copydesk.yml', branch: 'fix' })
    const [broken] = [...desk.repository.checkRuns.values()].toReversed()
    await desk.author.branch('main', 'origin/main')
    await desk.push('rules: [\n', { path: '.github/copydesk.yml' })
    const [onMain] = await desk.api.checkRuns('main')
    await desk.author.branch('other', 'main')
    await desk.push('', { path: '.github/copydesk.yml', branch: 'other' })
    const other = await desk.api.openPullRequest('other', 'Mend the configuration')
    await desk.sandbox.settle()

    expect(broken).toMatchObject({
      conclusion: 'neutral',
      output: { title: 'The configuration is broken' },
      annotations: [{ path: '.github/copydesk.yml', start_line: 2, annotation_level: 'failure' }],
    })
    expect(await desk.api.comments(number)).toEqual(comments)
    expect(onMain).toMatchObject({ conclusion: 'neutral', output: { annotations_count: 1 } })
    expect(JSON.stringify((await desk.api.issues()).slice(0, 4))).toBe(before)
    expect((await desk.api.checkRuns(other.head.sha))[0]).toMatchObject({ conclusion: 'success' })
    expect(desk.sandbox.gitHub.violations).toEqual([])
  }, 90_000)
})
