import { html, raw } from 'hono/html'
import { describeLine, describeLines } from '../../model/describe-lines.ts'
import type { Finding } from '../../model/finding.ts'
import type { Place } from '../../model/place.ts'
import type { AuthorQuery, QueryStatus } from '../../model/query.ts'
import type { ManuscriptReport, Report } from '../../model/report.ts'
import { foldUncited } from '../fold-uncited.ts'
import { allIsWell, headline, plural } from '../headline.ts'
import { htmlStylesheet } from './html-stylesheet.ts'
import { printablePage } from './terminal.ts'

type Html = ReturnType<typeof html>

/** Format a report as one HTML page without a script, for people who use neither a terminal nor GitHub. */
export async function formatHtml(report: Report): Promise<string> {
  const [first] = report.manuscripts
  const title = report.manuscripts.length === 1 && first ? first.title : 'Copydesk'
  const page = await html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}: ${headline(report)}</title>
        <style>
          ${raw(htmlStylesheet)}
        </style>
      </head>
      <body>
        <main>
          <p class="headline ${report.summary.conclusion}">${headline(report)}</p>
          ${report.manuscripts.map(manuscriptSection)}
          ${report.skipped.map(({ path, why }) => html`<p class="muted">${path} was not read: ${why}</p>`)}
        </main>
      </body>
    </html>`
  return `${printablePage(page.toString())}\n`
}

function manuscriptSection(manuscript: ManuscriptReport): Html {
  const { title, path, references, citations, queries, findings } = manuscript
  const publisher = queries.filter(({ origin }) => origin === 'publisher')
  const own = foldUncited(findings.filter(({ query }) => query === null))
  const well = allIsWell(manuscript)
  return html`<section>
    <h1>${title}</h1>
    <p class="muted">
      ${path} · ${plural(references.length, 'reference')} · ${plural(citations.length, 'citation')}
    </p>
    ${well === undefined ? '' : html`<p>${well}.</p>`}
    ${list(
      'Author queries',
      publisher.map((query) => queryItem(query, path)),
    )}
    ${list(
      'Found by Copydesk',
      own.map((finding) => findingItem(finding, manuscript)),
    )}
    ${references.length === 0 ? '' : referenceTable(manuscript)}
  </section>`
}

function list(heading: string, items: readonly Html[]): Html | string {
  if (items.length === 0) return ''
  return html`<h2>${heading}</h2>
    <ol>
      ${items}
    </ol>`
}

const tones: Readonly<Record<QueryStatus, string>> = {
  answered: 'good',
  moot: 'muted',
  open: 'bad',
  parked: 'warn',
  resolved: 'good',
  stet: 'good',
}

function queryItem({ id, status, text, reason, places }: AuthorQuery, path: string): Html {
  const [place] = places
  return html`<li>
    <p class="head">
      <b>${id}</b> <span class="${tones[status]}">${status}</span>
      <span class="muted">${place ? describeLine(place, path) : ''}</span>
    </p>
    <p>${text}</p>
    ${reason === '' ? '' : html`<p class="muted">${reason}</p>`}
  </li>`
}

function findingItem(
  { severity, rule, message, place, fingerprint }: Finding,
  { path, queries }: ManuscriptReport,
): Html {
  const decided = queries.find((query) => query.fingerprint === fingerprint && query.status !== 'open')
  const tone = decided ? 'good' : severity === 'error' ? 'bad' : severity === 'warning' ? 'warn' : 'muted'
  return html`<li>
    <p class="head">
      <span class="${tone}">${decided?.status ?? severity}</span>
      <span class="muted">${describeLine(place, path)} · ${rule}</span>
    </p>
    <p>${message}</p>
    ${decided ? html`<p class="muted">${decided.reason}</p>` : ''}
  </li>`
}

/** Every entry with the lines that cite it. */
function referenceTable({ references, citations, path }: ManuscriptReport): Html {
  const citing = new Map<string, Place[]>()
  for (const item of citations.flatMap(({ items }) => items)) {
    for (const id of [...item.references, ...(item.implied ?? [])]) {
      const places = citing.get(id)
      if (places) places.push(item.place)
      else citing.set(id, [item.place])
    }
  }
  const rows = references.map(({ id, label, text, isCited }) => {
    const places = citing.get(id) ?? []
    const cited = places.length > 0 ? describeLines(places, path) : isCited ? 'by `nocite`' : 'not cited'
    return html`<tr>
      <td><b>${label}</b><br /><span class="muted">${text}</span></td>
      <td class="${isCited ? '' : 'bad'}">${cited}</td>
    </tr>`
  })
  return html`<h2>References</h2>
    <table>
      <thead>
        <tr>
          <th>Entry</th>
          <th>Cited on</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`
}
