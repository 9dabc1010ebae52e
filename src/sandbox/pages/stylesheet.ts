/** The one stylesheet of the pages, inlined in each. */
export const stylesheet = `
:root {
  color-scheme: light dark;
  --text: #1f2328; --muted: #59636e; --line: #d1d9e0; --soft: #f6f8fa; --back: #fff; --link: #0757ba;
  --good: #1a7f37; --bad: #c21f2e; --warn: #8a5a00; --done: #7a45d0; --mark: #fff1b8;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #e6edf3; --muted: #9aa5b1; --line: #373e47; --soft: #171c23; --back: #0f1318; --link: #6cb0ff;
    --good: #4cc267; --bad: #ff7b72; --warn: #e0a93b; --done: #b893ff; --mark: #4d3d0a;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 4rem; }
body { margin: 0; color: var(--text); background: var(--back); font: 16px/1.55 system-ui, sans-serif; overflow-wrap: break-word; }
header.site, nav, main { max-width: 50rem; margin: 0 auto; padding: 0 1.25rem; }
.wide header.site, .wide nav, .wide main { max-width: 84rem; }
header.site { display: flex; justify-content: space-between; gap: 1rem; padding-top: 1rem; font-size: .875rem; }
header.site a, nav a { color: var(--muted); }
nav { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 1.5rem; padding-top: .75rem; }
nav .name { color: var(--text); font-weight: 600; font-size: 1.125rem; }
main { padding-top: .5rem; padding-bottom: 5rem; }
a { color: var(--link); text-decoration: none; }
a:hover { text-decoration: underline; }
h1 { font-size: 1.625rem; line-height: 1.25; margin: 1.25rem 0 .5rem; font-weight: 600; }
h1 .number, .muted { color: var(--muted); font-weight: 400; }
h2 { font-size: 1.125rem; margin: 2rem 0 .5rem; }
h3 { font-size: 1rem; margin: 1.5rem 0 .25rem; }
p { margin: .5rem 0 .75rem; }
code, pre, .mono { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: .8125em; }
pre { background: var(--soft); border-radius: .375rem; padding: .75rem 1rem; overflow-x: auto; line-height: 1.45; font-size: .8125rem; }
pre code { font-size: inherit; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
th { text-align: left; font-weight: 600; font-size: .8125rem; color: var(--muted); white-space: nowrap; }
table.log td { white-space: nowrap; }
th, td { padding: .4rem 1rem .4rem 0; border-bottom: 1px solid var(--line); vertical-align: baseline; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
ul.rows { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--line); }
ul.rows > li { padding: .55rem 0; border-bottom: 1px solid var(--line); }
.rows .title { font-weight: 600; color: var(--text); }
.rows .below { display: block; font-size: .8125rem; color: var(--muted); }
.count { color: var(--muted); font-size: .875em; }
.badge { display: inline-block; padding: 0 .6em; border: 1px solid currentColor; border-radius: 1em; font-size: .8125rem; font-weight: 600; line-height: 1.6; white-space: nowrap; }
.good { color: var(--good); } .bad { color: var(--bad); } .warn { color: var(--warn); } .done { color: var(--done); } .quiet { color: var(--muted); }
.label { display: inline-flex; align-items: center; gap: .35em; padding: 0 .6em; border: 1px solid var(--line); border-radius: 1em; font-size: .75rem; line-height: 1.7; white-space: nowrap; }
.label i { width: .65em; height: .65em; border-radius: 50%; border: 1px solid var(--line); }
article.post { border: 1px solid var(--line); border-radius: .5rem; margin: 1rem 0; }
article.post > header { padding: .4rem 1rem; background: var(--soft); border-bottom: 1px solid var(--line); border-radius: .5rem .5rem 0 0; font-size: .875rem; color: var(--muted); }
article.post > header strong { color: var(--text); }
article.post > .markdown { padding: .35rem 1rem .5rem; }
article.post > footer { padding: 0 1rem .5rem; font-size: .8125rem; color: var(--muted); }
p.event { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid var(--line); font-size: .875rem; color: var(--muted); }
p.event strong { color: var(--text); }
.markdown > :first-child { margin-top: .35rem; }
.markdown > :last-child { margin-bottom: .35rem; }
.markdown table { display: block; overflow-x: auto; }
.markdown h1, .markdown h2 { font-size: 1.125rem; margin: 1rem 0 .5rem; }
.markdown blockquote { margin: .75rem 0; padding-left: 1rem; border-left: 3px solid var(--line); color: var(--muted); }
.markdown code { background: var(--soft); padding: .1em .3em; border-radius: .25rem; }
.markdown pre code { padding: 0; }
.markdown pre:has(> code.language-suggestion) { white-space: pre-wrap; border-left: 3px solid var(--good); }
.markdown pre:has(> code.language-suggestion)::before { content: 'Suggested change'; display: block; color: var(--muted); font-family: system-ui, sans-serif; }
.markdown li { margin: .2rem 0; }
summary { cursor: pointer; }
dl.facts { display: grid; align-items: baseline; grid-template-columns: max-content 1fr; gap: .25rem 1.25rem; margin: .75rem 0; font-size: .9375rem; }
dl.facts dt { color: var(--muted); }
dl.facts dd { margin: 0; min-width: 0; }
.note { border-left: 3px solid currentColor; padding: .1rem 0 .1rem .7rem; font-size: .8125rem; line-height: 1.45; margin: 0 0 .6rem; }
.note > * { color: var(--text); margin: 0; }
.note .level { font-weight: 600; }
.note strong { margin: 0 .25em; }
.note .message { white-space: pre-line; }
.source { display: grid; grid-template-columns: 3.25rem minmax(0, 46rem) minmax(0, 1fr); margin: 1rem 0; }
.source .row { display: contents; }
.source .line { text-align: right; padding-right: 1rem; user-select: none; font-size: .75rem; line-height: 1.4219rem; }
.source .line a { color: var(--muted); }
.source .text { white-space: pre-wrap; font-size: .8125rem; line-height: 1.75; min-height: 1.4219rem; align-self: start; font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
.source .margin { padding-left: 1.5rem; padding-top: .1rem; }
.source .row:has(:target) > .text { background: var(--mark); }
mark { background: none; color: inherit; text-decoration: underline wavy 1px; text-underline-offset: .25em; }
mark.failure { text-decoration-color: var(--bad); } mark.warning { text-decoration-color: var(--warn); } mark.notice { text-decoration-color: var(--muted); }
@media (max-width: 60rem) {
  .source { grid-template-columns: 2.5rem minmax(0, 1fr); }
  .source .margin { grid-column: 2; padding: .25rem 0 0; }
}
form { margin: 0; }
button { font: inherit; font-size: .8125rem; padding: .1rem .7rem; color: var(--text); background: var(--soft); border: 1px solid var(--line); border-radius: .375rem; cursor: pointer; }
button:hover { border-color: var(--muted); }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
`
