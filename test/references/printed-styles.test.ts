import { expect, it } from 'vitest'
import type { CslItem } from '../../src/model/csl.ts'
import { parseEntry } from '../../src/references/parse-entry.ts'

/** Read an entry in which asterisks print italics. */
function parse(printed: string): CslItem {
  const emphasis: { start: number; end: number }[] = []
  let text = ''
  for (const [index, part] of printed.split('*').entries()) {
    if (index % 2 === 1) emphasis.push({ start: text.length, end: text.length + part.length })
    text += part
  }
  return parseEntry(text, emphasis)
}

/** Say in words what was read: `Burr W. A.; Lind B. | 2014 | Quays`, then the rest as `name=value`. */
function brief(printed: string): string {
  const { author = [], editor, issued, title, type, ...rest } = parse(printed)
  const year = `${issued?.['date-parts']?.[0]?.join('-') ?? issued?.literal ?? ''}${rest['year-suffix'] ?? ''}`
  const names = (list: typeof author) =>
    list.map(({ literal, family, given }) => literal ?? [family, given].filter(Boolean).join(', ')).join('; ')
  const others = {
    in: rest['container-title'],
    eds: editor && editor !== author ? names(editor) : undefined,
    v: rest.volume,
    i: rest.issue,
    p: rest.page,
    no: rest.number,
    ed: rest.edition,
    at: rest['publisher-place'],
    by: rest.publisher,
    doi: rest.DOI,
    url: rest.URL,
    seen: rest.accessed?.['date-parts']?.[0]?.join('-'),
  }
  const told = Object.entries(others).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${value}`],
  )
  return [type, names(author), year, title, ...told].join(' | ')
}

it.for([
  // APA
  [
    'APA, an article',
    'Burr, W. A., van der Lind, B., & Moe, C. (2014b). Quays and cranes in winter. *Port Studies*, *3*(2), 11–29. https://doi.org/10.1234/ps.2014.7',
    'article-journal | Burr, W. A.; van der Lind, B.; Moe, C. | 2014b | Quays and cranes in winter | in=Port Studies | v=3 | i=2 | p=11-29 | doi=10.1234/ps.2014.7',
  ],
  [
    'APA, a chapter',
    'Burr, W. A. (2014). Quays and cranes. In B. Lind & C. D. Moe (Eds.), *Harbours of the north* (2nd ed., pp. 11–29). Quay Press.',
    'chapter | Burr, W. A. | 2014 | Quays and cranes | in=Harbours of the north | eds=Lind, B.; Moe, C. D. | p=11-29 | ed=2nd ed. | by=Quay Press',
  ],
  [
    'APA, a web page',
    'Harbour Board. (2021, May 4). *Silt and sand*. https://harbour.example/silt',
    'webpage | Harbour Board | 2021-5-4 | Silt and sand | url=https://harbour.example/silt',
  ],
  [
    'APA, a report',
    'Harbour Board. (2021). *Silt and sand* (Report No. 12). Quay Press.',
    'report | Harbour Board | 2021 | Silt and sand | by=Quay Press',
  ],
  [
    'APA, a thesis',
    'Burr, W. A. (2014). *Quays and cranes* [Doctoral dissertation, University of Fjord].',
    'thesis | Burr, W. A. | 2014 | Quays and cranes | by=University of Fjord',
  ],
  [
    'APA, an article number',
    'Burr, W. A. (2014). Quays and cranes. *Port Studies*, *3*, Article 1129. https://doi.org/10.1234/ps.2014.7',
    'article-journal | Burr, W. A. | 2014 | Quays and cranes | in=Port Studies | v=3 | no=1129 | doi=10.1234/ps.2014.7',
  ],
  // Harvard
  [
    'Harvard, an article',
    'Burr, W.A. and Lind, B. (2014) ‘Quays and cranes in winter’, *Port Studies*, 3(2), pp. 11–29.',
    'article-journal | Burr, W.A.; Lind, B. | 2014 | Quays and cranes in winter | in=Port Studies | v=3 | i=2 | p=11-29',
  ],
  [
    'Harvard, a book',
    'Burr, W.A. (2014) *Quays and cranes*. 2nd edn. London: Quay Press.',
    'book | Burr, W.A. | 2014 | Quays and cranes | ed=2nd edn. | at=London | by=Quay Press',
  ],
  [
    'Harvard, a chapter',
    'Burr, W.A. (2014) ‘Quays and cranes’, in Lind, B. and Moe, C. (eds) *Harbours of the north*. London: Quay Press, pp. 11–29.',
    'chapter | Burr, W.A. | 2014 | Quays and cranes | in=Harbours of the north | eds=Lind, B.; Moe, C. | p=11-29 | at=London | by=Quay Press',
  ],
  [
    'Harvard, a web page',
    'Harbour Board (2021) *Silt and sand*. Available at: https://harbour.example/silt (Accessed: 4 May 2021).',
    'webpage | Harbour Board | 2021 | Silt and sand | url=https://harbour.example/silt | seen=2021-5-4',
  ],
  // Chicago
  [
    'Chicago author-date, an article',
    'Burr, Willa A., and Ben Lind. 2014. “Quays and Cranes in Winter.” *Port Studies* 3 (2): 11–29. https://doi.org/10.1234/ps.2014.7.',
    'article-journal | Burr, Willa A.; Lind, Ben | 2014 | Quays and Cranes in Winter | in=Port Studies | v=3 | i=2 | p=11-29 | doi=10.1234/ps.2014.7',
  ],
  [
    'Chicago author-date, a chapter',
    'Burr, Willa A. 2014. “Quays and Cranes.” In *Harbours of the North*, edited by Ben Lind and Ann Moe, 11–29. London: Quay Press.',
    'chapter | Burr, Willa A. | 2014 | Quays and Cranes | in=Harbours of the North | eds=Lind, Ben; Moe, Ann | p=11-29 | at=London | by=Quay Press',
  ],
  [
    'Chicago notes, a book',
    'Burr, Willa A., Ben Lind, and Ann Moe. *Quays and Cranes: A History*. London: Quay Press, 2014.',
    'book | Burr, Willa A.; Lind, Ben; Moe, Ann | 2014 | Quays and Cranes: A History | at=London | by=Quay Press',
  ],
  // MLA
  [
    'MLA, an article',
    'Burr, Willa A., and Ben Lind. “Quays and Cranes in Winter.” *Port Studies*, vol. 3, no. 2, 2014, pp. 11–29.',
    'article-journal | Burr, Willa A.; Lind, Ben | 2014 | Quays and Cranes in Winter | in=Port Studies | v=3 | i=2 | p=11-29',
  ],
  [
    'MLA, a book',
    'Burr, Willa. *Quays and Cranes*. Quay Press, 2014.',
    'book | Burr, Willa | 2014 | Quays and Cranes | by=Quay Press',
  ],
  [
    'MLA, a chapter',
    'Burr, Willa. “Quays and Cranes.” *Harbours of the North*, edited by Ben Lind, Quay Press, 2014, pp. 11–29.',
    'chapter | Burr, Willa | 2014 | Quays and Cranes | in=Harbours of the North | eds=Lind, Ben | p=11-29 | by=Quay Press',
  ],
  [
    'MLA, a web page',
    'Burr, Willa. “Silt and Sand.” *Harbour Times*, 4 May 2021, harbour.example/silt. Accessed 6 June 2022.',
    'article-newspaper | Burr, Willa | 2021-5-4 | Silt and Sand | in=Harbour Times | url=harbour.example/silt | seen=2022-6-6',
  ],
  // Vancouver
  [
    'Vancouver, an article',
    'Burr WA, van der Lind B, Moe C, et al. Quays and cranes in winter. Port Stud. 2014 May;3(2):11-29. doi: 10.1234/ps.2014.7',
    'article-journal | Burr, WA; van der Lind, B; Moe, C; et al. | 2014-5 | Quays and cranes in winter | in=Port Stud | v=3 | i=2 | p=11-29 | doi=10.1234/ps.2014.7',
  ],
  [
    'Vancouver, a book',
    'Burr WA, Lind B. Quays and cranes. 2nd ed. London: Quay Press; 2014.',
    'book | Burr, WA; Lind, B | 2014 | Quays and cranes | ed=2nd ed. | at=London | by=Quay Press',
  ],
  [
    'Vancouver, a chapter',
    'Burr WA. Quays and cranes. In: Lind B, Moe C, editors. Harbours of the north. London: Quay Press; 2014. p. 11-29.',
    'chapter | Burr, WA | 2014 | Quays and cranes | in=Harbours of the north | eds=Lind, B; Moe, C | p=11-29 | at=London | by=Quay Press',
  ],
  [
    'Vancouver, a web page',
    'Harbour Health Organization. Silt and sand [Internet]. Fjord: Harbour Health Organization; 2021 [cited 2022 Jun 6]. Available from: https://harbour.example/silt',
    'webpage | Harbour Health Organization | 2021 | Silt and sand [Internet] | at=Fjord | by=Harbour Health Organization | url=https://harbour.example/silt | seen=2022-6-6',
  ],
  // IEEE
  [
    'IEEE, an article',
    '[3] W. A. Burr, B. van der Lind, and C. Moe, “Quays and cranes in winter,” *Port Stud.*, vol. 3, no. 2, pp. 11–29, May 2014, doi: 10.1234/ps.2014.7.',
    'article-journal | Burr, W. A.; van der Lind, B.; Moe, C. | 2014-5 | Quays and cranes in winter | in=Port Stud | v=3 | i=2 | p=11-29 | doi=10.1234/ps.2014.7',
  ],
  [
    'IEEE, a book',
    'W. A. Burr and B. Lind, *Quays and Cranes*, 2nd ed. London, U.K.: Quay Press, 2014.',
    'book | Burr, W. A.; Lind, B. | 2014 | Quays and Cranes | ed=2nd ed. | at=London, U.K. | by=Quay Press',
  ],
  [
    'IEEE, a proceedings paper',
    'W. A. Burr, “Quays and cranes,” in *Proc. Port Conf.*, Fjord, Norway, 2014, pp. 11–29.',
    'paper-conference | Burr, W. A. | 2014 | Quays and cranes | in=Proc. Port Conf | p=11-29',
  ],
  // AMA
  [
    'AMA, an article',
    'Burr WA, Lind B. Quays and cranes in winter. *Port Stud*. 2014;3(2):11-29. doi:10.1234/ps.2014.7',
    'article-journal | Burr, WA; Lind, B | 2014 | Quays and cranes in winter | in=Port Stud | v=3 | i=2 | p=11-29 | doi=10.1234/ps.2014.7',
  ],
  [
    'AMA, a book',
    'Burr WA. *Quays and Cranes*. 2nd ed. Quay Press; 2014.',
    'book | Burr, WA | 2014 | Quays and Cranes | ed=2nd ed. | by=Quay Press',
  ],
  [
    'AMA, a chapter',
    'Burr WA. Quays and cranes. In: Lind B, Moe C, eds. *Harbours of the North*. Quay Press; 2014:11-29.',
    'chapter | Burr, WA | 2014 | Quays and cranes | in=Harbours of the North | eds=Lind, B; Moe, C | p=11-29 | by=Quay Press',
  ],
  // ABNT
  [
    'ABNT, an article',
    'BURR, Willa A.; LIND, Ben. Cais e guindastes no inverno. **Estudos**, São Paulo, v. 3, n. 2, p. 11-29, maio 2014. DOI: 10.1234/ps.2014.7.',
    'article-journal | BURR, Willa A.; LIND, Ben | 2014-5 | Cais e guindastes no inverno | in=Estudos | v=3 | i=2 | p=11-29 | at=São Paulo | doi=10.1234/ps.2014.7',
  ],
  [
    'ABNT, a book',
    'BURR, W. A. *Cais e guindastes*: uma história. 2. ed. São Paulo: Cortez, 2014.',
    'book | BURR, W. A. | 2014 | Cais e guindastes: uma história | ed=2. ed. | at=São Paulo | by=Cortez',
  ],
  [
    'ABNT, a chapter',
    'BURR, W. A. Cais e guindastes. In: LIND, B.; MOE, C. (org.). Portos do norte. Rio de Janeiro: Zahar, 2014. p. 11-29.',
    'chapter | BURR, W. A. | 2014 | Cais e guindastes | in=Portos do norte | eds=LIND, B.; MOE, C. | p=11-29 | at=Rio de Janeiro | by=Zahar',
  ],
  [
    'ABNT, a web page',
    'BURR, W. A. Lama e areia. Disponível em: https://porto.example/lama. Acesso em: 6 jun. 2022.',
    'webpage | BURR, W. A. |  | Lama e areia | url=https://porto.example/lama | seen=2022-6-6',
  ],
  [
    'ABNT, a thesis',
    'BURR, W. A. Cais e guindastes. 2014. 120 f. Tese (Doutorado em História) – Universidade de São Paulo, São Paulo, 2014.',
    'thesis | BURR, W. A. | 2014 | Cais e guindastes | at=São Paulo | by=Universidade de São Paulo',
  ],
  // DIN 1505 / ISO 690
  [
    'DIN, an article',
    'BURR, Willa A.; LIND, Ben: Kaimauern und Kräne im Winter. In: Hafenstudien 3 (2014), Nr. 2, S. 11–29',
    'article-journal | BURR, Willa A.; LIND, Ben | 2014 | Kaimauern und Kräne im Winter | in=Hafenstudien | v=3 | i=2 | p=11-29',
  ],
  [
    'DIN, a book',
    'BURR, Willa A.: Kaimauern und Kräne. 2. Aufl. Berlin : Springer, 2014. – ISBN 978-3-16-148410-0',
    'book | BURR, Willa A. | 2014 | Kaimauern und Kräne | ed=2. Aufl. | at=Berlin | by=Springer',
  ],
  [
    'DIN, a chapter',
    'BURR, Willa A.: Kaimauern. In: LIND, Ben (Hrsg.): Häfen des Nordens. Hamburg : Kai-Verlag, 2014, S. 11–29',
    'chapter | BURR, Willa A. | 2014 | Kaimauern | in=Häfen des Nordens | eds=LIND, Ben | p=11-29 | at=Hamburg | by=Kai-Verlag',
  ],
] as const)('reads %s', ([, printed, expected]) => {
  expect(brief(printed)).toBe(expected)
})

it.for([
  [
    'an English article',
    'Burr, W., & Lind, B. (2014). Quays and cranes in winter. Annals of Port Studies, 3(2), 11–29.',
    'article-journal | Burr, W.; Lind, B. | 2014 | Quays and cranes in winter | in=Annals of Port Studies | v=3 | i=2 | p=11-29',
  ],
  [
    'a German article',
    'Burr, Willa / Lind, Ben (2014): Kaimauern und Kräne im Winter. In: Zeitschrift für Hafenkunde, Jg. 3, H. 2, S. 11–29.',
    'article-journal | Burr, Willa; Lind, Ben | 2014 | Kaimauern und Kräne im Winter | in=Zeitschrift für Hafenkunde | v=3 | i=2 | p=11-29',
  ],
  [
    'a German chapter',
    'Burr, W. (2014). Kaimauern im Winter. In B. Lind & C. Moe (Hrsg.), Häfen des Nordens (2. Aufl., S. 11–29). Springer.',
    'chapter | Burr, W. | 2014 | Kaimauern im Winter | in=Häfen des Nordens | eds=Lind, B.; Moe, C. | p=11-29 | ed=2. Aufl. | by=Springer',
  ],
  [
    'a German book',
    'Burr, Willa: Kaimauern und Kräne. Eine Geschichte. 3., überarb. Aufl. Frankfurt am Main: Suhrkamp 2014.',
    'book | Burr, Willa | 2014 | Kaimauern und Kräne. Eine Geschichte | ed=3., überarb. Aufl. | at=Frankfurt am Main | by=Suhrkamp',
  ],
  [
    'a German web page',
    'Burr, W. (2021): Schlick und Sand. Online verfügbar unter https://hafen.example/schlick, zuletzt geprüft am 06.06.2022.',
    'webpage | Burr, W. | 2021 | Schlick und Sand | url=https://hafen.example/schlick | seen=2022-6-6',
  ],
  [
    'a French article',
    'BURR (W. A.), LIND (B.), « Quais et grues en hiver », Revue des ports, vol. 3, n° 2, 2014, p. 11-29.',
    'article-journal | BURR, W. A.; LIND, B. | 2014 | Quais et grues en hiver | in=Revue des ports | v=3 | i=2 | p=11-29',
  ],
  [
    'a French chapter',
    'Burr, W. (2014). Quais et grues. Dans B. Lind et C. Moe (dir.), *Les ports du nord* (p. 11-29). Presses du Quai.',
    'chapter | Burr, W. | 2014 | Quais et grues | in=Les ports du nord | eds=Lind, B.; Moe, C. | p=11-29 | by=Presses du Quai',
  ],
  [
    'a French book',
    'BURR Willa, Quais et grues, Paris, Gallimard, 2014.',
    'book | BURR, Willa | 2014 | Quais et grues | at=Paris | by=Gallimard',
  ],
  [
    'a Spanish article',
    'Burr, W. y Lind, B. (2014). Muelles y grúas en invierno. Revista de Puertos, 3(2), 11-29.',
    'article-journal | Burr, W.; Lind, B. | 2014 | Muelles y grúas en invierno | in=Revista de Puertos | v=3 | i=2 | p=11-29',
  ],
  [
    'a Spanish chapter',
    'Burr, W. (2014). Muelles y grúas. En B. Lind y C. Moe (coords.), Puertos del norte (pp. 11-29). Madrid: Alianza.',
    'chapter | Burr, W. | 2014 | Muelles y grúas | in=Puertos del norte | eds=Lind, B.; Moe, C. | p=11-29 | at=Madrid | by=Alianza',
  ],
  [
    'a Spanish web page',
    'Burr García, Willa (2021). Lodo y arena. Disponible en: https://puerto.example/lodo [Consulta: 6 de junio de 2022].',
    'webpage | Burr García, Willa | 2021 | Lodo y arena | url=https://puerto.example/lodo | seen=2022-6-6',
  ],
  [
    'a Portuguese article',
    'BURR FILHO, W.; LIND, B. Cais e guindastes no inverno. Revista de Portos, Belo Horizonte, v. 3, n. 2, p. 11-29, jan./jun. 2014.',
    'article-journal | BURR FILHO, W.; LIND, B. | 2014-6 | Cais e guindastes no inverno | in=Revista de Portos | v=3 | i=2 | p=11-29 | at=Belo Horizonte',
  ],
  [
    'a Portuguese law',
    'Brasil. Lei nº 9.123, de 18 de julho de 2000. Disponível em: https://leis.example/9123. Acesso em: 6 jun. 2022.',
    'legislation | Brasil | 2000-7-18 | Lei nº 9.123 | url=https://leis.example/9123 | seen=2022-6-6',
  ],
  [
    'an Italian article',
    'Burr W., Lind B. (2014), Moli e gru in inverno, «Rivista dei porti», 3, pp. 11-29.',
    'article-journal | Burr, W.; Lind, B. | 2014 | Moli e gru in inverno | in=Rivista dei porti | v=3 | p=11-29',
  ],
  [
    'an Italian book',
    'Burr, W., *Moli e gru*, a cura di B. Lind, Einaudi, Torino 2014.',
    'book | Burr, W. | 2014 | Moli e gru | at=Torino | by=Einaudi',
  ],
  [
    'a Dutch article',
    'Burr, W. van der, & Lind, B. de (2014). Kaden en kranen in de winter. Tijdschrift voor Havens, 3(2), 11-29.',
    'article-journal | Burr, W. van der; Lind, B. de | 2014 | Kaden en kranen in de winter | in=Tijdschrift voor Havens | v=3 | i=2 | p=11-29',
  ],
  [
    'a Dutch web page',
    'Burr, W. (2021). Slib en zand. Geraadpleegd op 6 juni 2022, van https://haven.example/slib',
    'webpage | Burr, W. | 2021 | Slib en zand | url=https://haven.example/slib | seen=2022-6-6',
  ],
] as const)('reads %s', ([, printed, expected]) => {
  expect(brief(printed)).toBe(expected)
})

it.for([
  [
    'a stop behind the surname',
    'BURR. W. A. Lama e areia. São Paulo: Cortez, 2014.',
    'book | BURR, W. A. | 2014 | Lama e areia | at=São Paulo | by=Cortez',
  ],
  [
    'an organisation behind the names',
    'Burr WA, Lind B; the Northern Ports Study Group. Silt and sand. Port Stud. 2014;3:11-29.',
    'article-journal | Burr, WA; Lind, B; Northern Ports Study Group | 2014 | Silt and sand | in=Port Stud | v=3 | p=11-29',
  ],
  [
    'full names behind an inverted one',
    'Burr, Willa, Ben Lind, and Ann van der Moe. Silt and Sand. London: Quay Press, 2014.',
    'book | Burr, Willa; Lind, Ben; van der Moe, Ann | 2014 | Silt and Sand | at=London | by=Quay Press',
  ],
  [
    'an editor',
    'Burr, W. A. (Ed.). (2014). *Silt and sand*. Quay Press.',
    'book | Burr, W. A. | 2014 | Silt and sand | by=Quay Press',
  ],
  [
    'a first sentence behind the middle initial',
    'Burr, Willa J. Quays, Cranes and Coasts. Boston: Quay Press, 2014.',
    'book | Burr, Willa J. | 2014 | Quays, Cranes and Coasts | at=Boston | by=Quay Press',
  ],
  [
    'a full name before a title with a colon',
    'Willa Burr, How Silt Really Moves: A History of Sand (London: Quay Press, 2014).',
    'book | Burr, Willa | 2014 | How Silt Really Moves: A History of Sand | at=London | by=Quay Press',
  ],
  [
    'a journal whose name is shortened word by word',
    'Burr W, Lind B. Vitamins and silt. Curr. Limnos. Rep. 2014;3:11-29.',
    'article-journal | Burr, W; Lind, B | 2014 | Vitamins and silt | in=Curr. Limnos. Rep | v=3 | p=11-29',
  ],
  [
    'a shortened journal behind a comma',
    'Burr, W., Silt in the north, Port. Outlook 7 (2014) 11–29.',
    'article-journal | Burr, W. | 2014 | Silt in the north | in=Port. Outlook | v=7 | p=11-29',
  ],
  [
    'a country at the end of the title',
    'Burr W. 2014. Silt in the north of Brazil, Port District. Heringia 9(2): 11-29.',
    'article-journal | Burr, W. | 2014 | Silt in the north of Brazil, Port District | in=Heringia | v=9 | i=2 | p=11-29',
  ],
  [
    'a subtitle behind a stop',
    'BURR, W. Cais. Uma história dos portos. Lisboa: Almedina, 2014.',
    'book | BURR, W. | 2014 | Cais. Uma história dos portos | at=Lisboa | by=Almedina',
  ],
  [
    'two towns',
    'Burr W. (2014). Silt and sand. New York, NY; London: Quay Press.',
    'book | Burr, W. | 2014 | Silt and sand | at=New York, NY; London | by=Quay Press',
  ],
  [
    'a town behind a letter',
    'Burr W (2014) Silt models in R. Boston, MA: Quay Press.',
    'book | Burr, W | 2014 | Silt models in R | at=Boston, MA | by=Quay Press',
  ],
  [
    'publisher and town',
    'Burr, W. 2014. Silt and sand. Springer, New York, 179p.',
    'book | Burr, W. | 2014 | Silt and sand | at=New York | by=Springer',
  ],
  [
    'bracketed place and publisher',
    'Burr W., Lind B. (2014). Silt and sand, in Ports and Coasts, eds Moe C., Quist D. (London: Quay Press), 11–29.',
    'chapter | Burr, W.; Lind, B. | 2014 | Silt and sand | in=Ports and Coasts | eds=Moe, C.; Quist, D. | p=11-29 | at=London | by=Quay Press',
  ],
  [
    'pages before the book',
    'Burr W, Lind B 2014 Silt and sand, p 11–29. In Moe C, Quist D (ed), Ports and coasts, 4th ed. Wiley-Blackwell, Ames, IA.',
    'chapter | Burr, W; Lind, B | 2014 | Silt and sand | in=Ports and coasts | eds=Moe, C; Quist, D | p=11-29 | ed=4th ed. | at=Ames, IA | by=Wiley-Blackwell',
  ],
  [
    'pages in brackets',
    'Burr, W. (2014). Silt and sand. *Port Stud.*, 80. (705-14).',
    'article-journal | Burr, W. | 2014 | Silt and sand | in=Port Stud | v=80 | p=705-14',
  ],
  [
    'an article number of letters and digits',
    'Burr, W. (2014). Silt and sand. *Port Stud.*, 117, D00V18.',
    'article-journal | Burr, W. | 2014 | Silt and sand | in=Port Stud | v=117 | no=D00V18',
  ],
  [
    'a year for a volume',
    'Burr W. Silt and sand. Port Stud. 2014;2014:675391.',
    'article-journal | Burr, W. | 2014 | Silt and sand | in=Port Stud | v=2014 | no=675391',
  ],
  [
    'a year in brackets behind a journal',
    'Burr WA, Lind B. Long-Term Silt After Heavy Storms. Ann Port Oncol (2014) 26(7):21–43.',
    'article-journal | Burr, WA; Lind, B | 2014 | Long-Term Silt After Heavy Storms | in=Ann Port Oncol | v=26 | i=7 | p=21-43',
  ],
  [
    'a decade in the title',
    'Burr, Willa. Silt in the 1990s. London: Quay Press, 2014.',
    'book | Burr, Willa | 2014 | Silt in the 1990s | at=London | by=Quay Press',
  ],
  [
    'a dash for the author',
    '———. Silt Marner. London: Quay Press, 2014.',
    'book |  | 2014 | Silt Marner | at=London | by=Quay Press',
  ],
  [
    'a dash and a year',
    '———. 2014. Silt of the years 1801 and 1802. London: Quay Press.',
    'book |  | 2014 | Silt of the years 1801 and 1802 | at=London | by=Quay Press',
  ],
  [
    'a page extent',
    'BURR, W. Lama e areia. 2014. 120 f. Dissertação (Mestrado) - Universidade de Lisboa, Lisboa.',
    'thesis | BURR, W. | 2014 | Lama e areia | at=Lisboa | by=Universidade de Lisboa',
  ],
  [
    'a proceedings paper',
    'Burr, W., & Lind, B. (2014). Silt and sand. In Proceedings of the 3rd Port Conference (pp. 11–29). ACM.',
    'paper-conference | Burr, W.; Lind, B. | 2014 | Silt and sand | in=Proceedings of the 3rd Port Conference | p=11-29 | by=ACM',
  ],
  [
    'a number that belongs to the publisher',
    'BURR, W. Cais. In: BURR, W. Os portos. São Paulo: Cais 34, 2014. p.19-67.',
    'chapter | BURR, W. | 2014 | Cais | in=Os portos | eds=BURR, W. | p=19-67 | at=São Paulo | by=Cais 34',
  ],
  [
    'a volume and pages without the journal',
    'Burr W. (2014). The origins of silt. 100 1101–1115. 10.1234/silt',
    'article-journal | Burr, W. | 2014 | The origins of silt | v=100 | p=1101-1115 | doi=10.1234/silt',
  ],
] as const)('reads %s', ([, printed, expected]) => {
  expect(brief(printed)).toBe(expected)
})
