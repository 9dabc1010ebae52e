/** The one stylesheet of the HTML report, inlined, so that the page can be mailed and printed. */
export const htmlStylesheet = `
:root {
  color-scheme: light dark;
  --text: #1f2328; --muted: #59636e; --line: #d1d9e0; --back: #fff; --good: #1a7f37; --bad: #c21f2e; --warn: #8a5a00;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #e6edf3; --muted: #9aa5b1; --line: #373e47; --back: #0f1318; --good: #4cc267; --bad: #ff7b72; --warn: #e0a93b;
  }
}
body { margin: 0; color: var(--text); background: var(--back); font: 16px/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
main { max-width: 50rem; margin: 0 auto; padding: 1.5rem 1.25rem 5rem; }
.headline { font-weight: 600; border-left: 4px solid var(--muted); padding-left: .75rem; }
.headline.failure { border-color: var(--bad); }
.headline.success { border-color: var(--good); }
h1 { font-size: 1.625rem; line-height: 1.25; margin: 2rem 0 .25rem; }
h2 { font-size: 1.125rem; margin: 2rem 0 .5rem; }
p { margin: .25rem 0; }
ol { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--line); }
li { padding: .6rem 0; border-bottom: 1px solid var(--line); break-inside: avoid; }
.head span { font-size: .875rem; }
.muted { color: var(--muted); }
.good { color: var(--good); }
.bad { color: var(--bad); }
.warn { color: var(--warn); }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
th { text-align: left; color: var(--muted); font-size: .8125rem; }
th, td { padding: .4rem 1rem .4rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
td:last-child { width: 9rem; }
tr { break-inside: avoid; }
`
