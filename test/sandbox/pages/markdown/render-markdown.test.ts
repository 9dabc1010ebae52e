import { expect, it } from 'vitest'
import { renderMarkdown } from '../../../../src/sandbox/pages/markdown/render-markdown.ts'
import { addIssue, makePull, makeRepository } from '../a-small-review.ts'

const cases: readonly (readonly [title: string, markdown: string, html: string])[] = [
  ['keeps GFM', '~~a~~', '<p><del>a</del></p>'],
  ['links the number of an issue', 'See #1.', '<p>See <a href="/ida/reefs/issues/1">#1</a>.</p>'],
  ['links the number of a pull request', '(#2)', '<p>(<a href="/ida/reefs/pull/2">#2</a>)</p>'],
  [
    'links several numbers',
    '#1, #2',
    '<p><a href="/ida/reefs/issues/1">#1</a>, <a href="/ida/reefs/pull/2">#2</a></p>',
  ],
  ['leaves a number that names nothing', '#7', '<p>#7</p>'],
  ['leaves a number in a word', 'a#1', '<p>a#1</p>'],
  ['leaves a number in code', '`#1`', '<p><code>#1</code></p>'],
  ['leaves a number in a link', '[#1](https://a.example/)', '<p><a href="https://a.example/">#1</a></p>'],
  ['hides a comment', '<!-- {"kind":"query"} -->\n\nText', '<p>Text</p>'],
  ['hides a comment with a tag in it', '<!-- <details> -->\n\nText', '<p>Text</p>'],
  ['hides a comment that is not closed', 'Text\n\n<!-- more', '<p>Text</p>'],
  ['drops raw HTML', '<script>alert(1)</script>', ''],
  ['drops raw HTML in a line', 'a <img src=x onerror=alert(1)> b', '<p>a  b</p>'],
  ['drops an address that runs', '[a](javascript:alert(1))', '<p><a>a</a></p>'],
  [
    'folds details',
    '<details><summary>Two <b>more</b></summary>\n\n- a\n\n</details>\n\nb',
    '<details>\n<summary>Two more</summary>\n<ul>\n<li>a</li>\n</ul>\n</details>\n<p>b</p>',
  ],
  [
    'folds details that are open and written in one piece',
    '<details open>\n<summary>More</summary>\nText\n</details>',
    '<details open>\n<summary>More</summary>\n<p>Text</p>\n</details>',
  ],
  [
    'ends details that are left open with the text',
    '<details><summary>More</summary>\n\nText',
    '<details>\n<summary>More</summary>\n<p>Text</p>\n</details>',
  ],
]

it.for(cases)('%s', ([, markdown, html]) => {
  const repository = makeRepository('')
  addIssue(repository, {})
  addIssue(repository, { pull: makePull({ repository, first: '', head: '' }) })

  const rendered = renderMarkdown(markdown, repository)

  expect(String(rendered).trim()).toBe(html)
})

it('links a footnote with its text', () => {
  const rendered = String(renderMarkdown('Text[^a]\n\n[^a]: More.', makeRepository('')))

  expect(rendered).toContain('href="#user-content-fn-a" id="user-content-fnref-a"')
  expect(rendered).toContain('<li id="user-content-fn-a">')
})
