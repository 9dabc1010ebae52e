import { describe, expect, it } from 'vitest'
import { createMemoryWorld } from '../../src/forges/memory.ts'
import { fillIssueTokens, type Effect } from '../../src/model/effect.ts'
import type { Report } from '../../src/model/report.ts'
import type { Target } from '../../src/model/snapshot.ts'
import { parseManuscripts } from '../../src/parse.ts'
import { readMarker } from '../../src/reconcile/marker.ts'
import { buildReport } from '../../src/report/build-report.ts'
import { formats } from '../../src/report/formats/index.ts'
import { formatReplyMarkdown } from '../../src/report/formats/reply-markdown.ts'
import { formatSheet } from '../../src/report/formats/sheet.ts'
import { review } from '../../src/review.ts'
import { main, pullRequest } from '../conformance/forge.ts'
import { findHarm, findHarmInTitle, type Allowed } from './find-harm.ts'
import { payloads } from './payloads.ts'

const url = 'https://github.example/harbour/paper'

/** A manuscript that says something hostile wherever it can. */
function hostile(payload: string): Record<string, string> {
  const line = payload.replaceAll('\n', ' ')
  const yaml = JSON.stringify(payload)
  // Git keeps names in UTF-8.
  const name = `${line.replaceAll(/[/\0]/g, '_').slice(0, 60)}.md`.toWellFormed()
  const item = {
    id: payload,
    type: 'book',
    title: payload,
    author: [{ family: payload, given: payload }],
    publisher: payload,
    DOI: payload,
    URL: payload,
    issued: { raw: payload },
  }
  const paper = [
    `---\ntitle: ${yaml}\nauthor: ${yaml}\nkeywords: ${yaml}\nbibliography: [list.json, ${JSON.stringify(line)}]\n---`,
    `# ${payload}`,
    `Quays age (${line}, 2011; Quist, 2011) [@${line}; @none]. And (Moe ${line}, 2012). <!-- Q9: ${line} -->`,
    `${payload}\n\n![Figure 7. ${line}](${line})\n\n| a |\n| - |\n| ${line} (Moe, 2013) |`,
    `# References\n\n- Lind, B. (2014). ${line}. *${line}*. https://doi.org/10.1000/${line}\n- ${line} (2015). ${line}. Fjord Press.\n- Quist, A. (2010). *Harbours*. Fjord Press.`,
    `# Author queries\n\n- Q1: ${line}\n- Q2: The reference “Lind, 2014” is listed but not cited. ${line}\n- Q3: The reference “${line}” is listed but not cited in the text.\n- Q4: Please confirm ${line}. Answer: ${line}\n- Q5: Please confirm the names.`,
  ].join('\n\n')
  return {
    'paper.md': paper,
    [name]: paper,
    'list.json': JSON.stringify([item, { ...item, id: 'Quist2011' }]),
  }
}

interface Posted {
  readonly effects: readonly { readonly effect: Effect; readonly report: Report | undefined }[]
  /** Numbers of the issues by fingerprint. */
  readonly numbers: ReadonlyMap<string, number>
}

/** Let the program write everything that it ever writes about a hostile manuscript. */
async function post(payload: string): Promise<Posted> {
  const world = createMemoryWorld()
  const effects: { effect: Effect; report: Report | undefined }[] = []
  const look = async (target: Target) => {
    const seen = await world.forge.observe(target)
    const changedFiles = new Map(
      [...(seen.head?.files.keys() ?? [])].map((path) => [path, `${url}/pull/1/files#diff-0`]),
    )
    const { report, plan } = review({
      ...seen,
      repository: { ...seen.repository, url },
      pullRequest: seen.pullRequest && { ...seen.pullRequest, changedFiles },
    })
    effects.push(...plan.effects.map((effect) => ({ effect, report })))
    await world.forge.apply(target, plan)
  }
  const files = hostile(payload)
  const decided = `decisions:\n  - query: Q5\n    stet: ${JSON.stringify(payload)}\n    by: ${JSON.stringify(payload)}\n    on: 2025-01-01\n`
  world.push('main', { 'paper.md': '# Harbours\n\nQuays.\n' })
  world.push(`fix-${payload}`, files)
  const number = world.openPullRequest(`fix-${payload}`)
  await look(pullRequest(number))
  world.push('main', { ...files, '.github/copydesk.yml': decided })
  await look(main)
  for (const issue of world.issues().slice(0, 2)) world.comment(issue.number, `/answer ${payload}`)
  for (const issue of world.issues().slice(2, 4)) world.comment(issue.number, `/stet ${payload}`)
  for (const issue of world.issues().slice(4, 5)) world.comment(issue.number, `/park 2026-02-01 ${payload}`)
  world.comment(number, `/stet Q2 ${payload}`)
  world.comment(number, `/stet ${payload}`)
  await look(main)
  await look(pullRequest(number))
  const mended = {
    ...files,
    'paper.md': (files['paper.md'] ?? '')
      .replace('Quays age', 'Quays age (Lind, 2014)')
      .replace(/- Q5.*/, ''),
  }
  world.push('main', mended)
  await look(main)
  world.push('main', { 'paper.md': files['paper.md'] ?? '' })
  await look(main)
  world.push(`fix-${payload}`, { 'other.md': files['paper.md'] ?? '' })
  await look(pullRequest(number))
  world.push('main', { ...files, '.github/copydesk.yml': `rules:\n  ${JSON.stringify(payload)}: off\n` })
  await look(main)
  const numbers = new Map(
    world.issues().flatMap(({ number, body }) => {
      const marker = readMarker(body)
      return marker?.kind === 'query' ? [[marker.fingerprint, number]] : []
    }),
  )
  return { effects, numbers }
}

/** What is wrong with each text that one effect writes. */
function harmOf({ effect, report }: Posted['effects'][number], numbers: Posted['numbers']): string[] {
  const allowed: Allowed = { url, issues: new Set(numbers.values()) }
  switch (effect.kind) {
    case 'addReaction':
    case 'deleteReviewComment':
      return []
    case 'createCheckRun':
    case 'updateCheckRun': {
      const { title, summary, annotations } = effect.checkRun
      const lines = annotations.flatMap((one) => [one.title, one.message])
      return [
        ...sizeOf(summary),
        ...findHarm(summary, allowed),
        ...[title, ...lines].flatMap(findHarmInTitle),
      ]
    }
    case 'createReview':
      return effect.comments.flatMap(({ body }) => {
        return findHarm(body, { ...allowed, suggestion: /`{3,}suggestion\n([^\n]*)\n/.exec(body)?.[1] ?? '' })
      })
    default: {
      // A number for each issue that the same plan opens is put in place as it is written.
      const body = fillIssueTokens(effect.body ?? '', numbers)
      const title = 'title' in effect ? effect.title : ''
      return [
        ...sizeOf(body),
        ...findHarm(body, { ...allowed, boxes: boxesOf(body, report) }),
        ...findHarmInTitle(title ?? ''),
      ]
    }
  }
}

/** GitHub refuses a longer one. */
function sizeOf(body: string): string[] {
  return body.length > 65_536 ? ['too long'] : []
}

function boxesOf(body: string, report: Report | undefined): number {
  const marker = readMarker(body)
  if (marker?.kind !== 'overview') return 0
  return report?.manuscripts.find(({ path }) => path === marker.path)?.queries.length ?? 0
}

describe('nothing of a manuscript reaches further than its text', () => {
  it.for(Object.entries(payloads))('on GitHub, whatever it says: %s', async ([, payload]) => {
    const { effects, numbers } = await post(payload)

    const harm = effects.flatMap((posted) =>
      harmOf(posted, numbers).map((one) => `${posted.effect.kind}: ${one}`),
    )

    expect([...new Set(harm)]).toEqual([])
    expect(new Set(effects.map(({ effect }) => effect.kind)).size).toBeGreaterThan(4)
  })

  it.for(Object.entries(payloads))(
    'in Markdown that the command prints, whatever it says: %s',
    async ([, payload]) => {
      const files = new Map(
        Object.entries(hostile(payload)).map(([path, text]) => [path, { kind: 'text', text } as const]),
      )
      const manuscripts = parseManuscripts(files, {})
      const report = buildReport({ manuscripts, config: {}, decisions: [], now: '2026-01-01T00:00:00Z' })
      const markdown = formats.find(({ name }) => name === 'markdown')

      const pages = [
        await markdown?.format(report, { isColored: false, width: 80 }),
        formatSheet(report),
        formatReplyMarkdown(report),
      ]

      expect(
        pages.flatMap((page = '') =>
          findHarm(page.replaceAll(/\]\([^()\s]*\?plain=1#L\d+\)/g, `](${url}/a)`), {
            url,
            issues: new Set(),
          }),
        ),
      ).toEqual([])
    },
  )
})
