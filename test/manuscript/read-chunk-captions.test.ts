import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../src/manuscript/parse-markdown.ts'

/** The captions of a text, each with what stands at its place in the file. */
function captionsOf(source: string): [string, string][] {
  return parseMarkdown('paper.qmd', source)
    .blocks.filter(({ kind }) => kind === 'caption')
    .map(({ text, place }) => [text, source.slice(place.start.offset, place.end.offset)])
}

describe('captions of chunks', () => {
  it.for([
    ['of knitr', '```{r tides, echo=FALSE, fig.cap="Tides [@burr99]"}\nplot(x)\n```', 'Tides [@burr99]'],
    ['of knitr in single quotation marks', "```{r, fig.cap = 'Tides'}\nplot(x)\n```", 'Tides'],
    [
      'of Quarto',
      '```{r}\n#| label: fig-tides\n#| fig-cap: Tides [@burr99]\n#| echo: false\nplot(x)\n```',
      'Tides [@burr99]',
    ],
    ['of a table', '```{python}\n#| tbl-cap: Tides\nprint(x)\n```', 'Tides'],
  ] as const)('reads one %s', ([, source, caption]) => {
    expect(captionsOf(source)).toEqual([[caption, caption]])
  })

  it('reads a caption over several lines', () => {
    const source = '```{r}\n#| fig-cap: |\n#|   Tides\n#|   [@burr99]\n#| echo: false\nplot(x)\n```'

    expect(captionsOf(source).map(([text]) => text)).toEqual(['Tides\n[@burr99]'])
  })

  it('reads the captions of parts', () => {
    const source = '```{r}\n#| fig-subcap:\n#|   - Spring\n#|   - Neap\nplot(x)\n```'

    expect(captionsOf(source).map(([text]) => text)).toEqual(['- Spring\n- Neap'])
  })

  it.for([
    ['other options', '```{r}\n#| label: fig-tides\n#|   Tides\nplot(x)\n```'],
    ['comments in the code', '```{r}\nplot(x)\n#| fig-cap: Tides\n```'],
    ['code that is not run', '```r\n#| fig-cap: Tides\nplot(x)\n```'],
  ] as const)('leaves out %s', ([, source]) => {
    expect(captionsOf(source)).toEqual([])
  })
})
