import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseManuscripts } from '../../src/parse.ts'
import { buildReport } from '../../src/report/build-report.ts'

const projectFile = fc.constantFrom(
  '_quarto.yml',
  '_bookdown.yml',
  'myst.yml',
  '_toc.yml',
  '_config.yml',
  'metadata.yaml',
  'SUMMARY.md',
  'a/_quarto.yml',
  'a/myst.yml',
)
const textFile = fc.constantFrom('index.md', '1.md', '2.qmd', 'a/index.md', 'a/1.md', '_part.md', 'refs.md')
const name = fc.constantFrom(
  'index.md',
  '1',
  '2.qmd',
  'a/1.md',
  '../1.md',
  '../../x.md',
  '/refs.md',
  'gone.md',
  'x.ipynb',
)
const yaml = fc.oneof(
  fc.array(name).map((names) => names.map((target) => `- [Chapter](${target})\n`).join('')),
  fc.string({ unit: 'binary' }),
  fc
    .tuple(
      fc.constantFrom(
        'book:\n  chapters:',
        'rmd_files:',
        'project:\n  toc:',
        'root: index\nchapters:',
        'title:',
      ),
      fc.array(
        fc.tuple(fc.constantFrom('', 'file: ', 'part: ', 'pattern: ', 'glob: ', '&a ', '*a ', '{'), name),
      ),
    )
    .map(([head, items]) => `${head}\n${items.map(([key, value]) => `    - ${key}${value}\n`).join('')}`),
)
const line = fc.oneof(
  name.map((target) => `{{< include ${target} >}}`),
  name.map((target) => `\`\`\`{include} ${target}\n\`\`\``),
  name.map((target) => `\`\`\`{r, child = "${target}"}\n\`\`\``),
  fc.constantFrom(
    'The quays (Quist, 2011), [1].',
    '## References\n\n- Quist, A. (2011). *Harbours*. Fjord Press.',
    '## Author queries\n\n- Q1: Please confirm the title.',
    '<!--',
    '```',
  ),
)
const text = fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n\n'))
const repository = fc.tuple(fc.dictionary(projectFile, yaml), fc.dictionary(textFile, text))

it('reads any repository: no file twice in a manuscript, each place in a file that is there, ids unique', () => {
  fc.assert(
    fc.property(repository, ([projects, texts]) => {
      const files = new Map(
        Object.entries({ ...projects, ...texts }).map(([path, content]) => [
          path,
          { kind: 'text' as const, text: content },
        ]),
      )
      const manuscripts = parseManuscripts(files, {})
      const report = buildReport({ manuscripts, config: {}, decisions: [], now: '2026-01-01T00:00:00Z' })

      for (const { files: names, findings, references, citations } of report.manuscripts) {
        const ids = references.map(({ id }) => id)
        expect(new Set(names).size).toBe(names.length)
        expect(new Set(ids).size).toBe(ids.length)
        expect(findings.every(({ place }) => files.has(place.path))).toBe(true)
        for (const { place, text: printed } of citations) {
          const source = files.get(place.path)?.text.slice(place.start.offset, place.end.offset)
          expect(printed).toBe(source)
        }
        for (const { items } of citations)
          for (const item of items) expect(item.references.every((id) => ids.includes(id))).toBe(true)
      }
      const mains = manuscripts.map(({ path }) => path)
      expect(mains).toEqual([...new Set(mains)].sort())
    }),
    { numRuns: 300 },
  )
})
