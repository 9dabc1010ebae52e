import { describe, expect, it } from 'vitest'
import { parseManuscripts } from '../../src/parse.ts'
import { buildReport } from '../../src/report/build-report.ts'
import { saysNone } from '../../src/queries/says-none.ts'

describe('an answer that what is asked for does not exist', () => {
  it.for([
    'None',
    'no.',
    'n/a',
    'Not available',
    'The article has no page numbers.',
    'There are no pages, it is online only',
    'It does not have a DOI',
    'This book is without editors',
    'No such volume',
    'Still in press',
    'Not yet published',
    'Keine',
    'Es gibt keine Seitenzahlen',
    'Ohne Seiten',
    'Im Druck',
    'Pas de pagination',
    'sans pages',
    'No hay páginas',
    'sin paginación',
    'Não há',
    'sem paginação',
    'Non ci sono pagine',
    'senza pagine',
    'Er zijn geen paginanummers',
    's. p.',
    'none.',
    'There are none.',
    'N.A.',
    'No page numbers',
    'No issue number, sorry',
    'No DOI',
    'Does not exist.',
    'Online only',
    'Published online only',
    'The article has no pages',
    'This journal does not have issue numbers.',
    'The journal has had no volumes since 1998',
    'Without pagination',
    'I confirm that there are no page numbers.',
    'keine',
    'Keine Seitenzahlen',
    'Die Zeitschrift hat keine Heftnummern.',
    'nicht vorhanden',
    'Aucun',
    'sans pagination',
    'Il n’y a pas de numéro',
    'sin páginas',
    'No hay',
    'No tiene número',
    'Sem paginação',
    'Não há número',
    'nessuno',
    'geen',
    'Geen paginanummers',
  ])('is %s', (answer) => {
    expect(saysNone(answer)).toBe(true)
  })

  it.for([
    null,
    '',
    '12–19',
    'No, the pages are 12–19',
    'e1004',
    'OK',
    'Done',
    'Added',
    'Not sure',
    'No idea, please look it up',
    'See the text',
    'Corrected in the list',
    'Ja',
    'pp. 12-19',
    'No pages, but article number 45',
    'No: the pages are 12 to 19',
    'No, the editor is Carl Moe',
    'Yes',
    'No problem',
    'No changes',
    'No hay problema',
    'I do not have page numbers',
    'We could not find any page numbers',
    'Not available yet',
    'None at the moment; will send later',
    'Added to the entry',
    '10.1000/182',
    'Keine Ahnung',
    'Still missing, will send',
    'Geen idee',
    'No longer in press',
  ])('is not %s', (answer) => {
    expect(saysNone(answer)).toBe(false)
  })
})

describe('a query about a field of an entry', () => {
  it.for([
    ['an answer that there is none', 'It has none.', 'answered'],
    ['an answer that gives it, while the list does not', '12–19', 'open'],
    ['an “OK”', 'OK', 'open'],
    ['no answer', '', 'open'],
  ] as const)('is settled, or is not, by %s', ([, answer, status]) => {
    const text = `# Kelp\n\nKelp grows (Ness, 2014).\n\n## References\n\nNess, A. (2014). Kelp. *Sea Notes*, 3.\n\n## Author queries\n\n| No. | Query | Response |\n| --- | --- | --- |\n| Q1 | Please provide the page range for “Ness, 2014”. | ${answer} |\n`
    const manuscripts = parseManuscripts(new Map([['kelp.md', { kind: 'text', text }]]), {})
    const report = buildReport({ manuscripts, config: {}, decisions: [], now: '2026-05-01T00:00:00Z' })

    expect(report.manuscripts[0]?.queries[0]?.status).toBe(status)
  })
})
