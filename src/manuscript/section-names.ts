const names = new Set(
  `abstract|acknowledgement|acknowledgements|acknowledgment|acknowledgments|appendix|appendices|conclusion|conclusions
  |introduction|discussion|results|methods|materials and methods|notes|endnotes|footnotes|keywords
  |notes on contributor|notes on contributors|notes on the contributor|notes on the contributors|note on contributor
  |note on contributors|about the author|about the authors|author biography|author biographies|biographical note
  |biographical notes|biographies|disclosure|disclosure statement|declaration of interest|declaration of interests
  |conflict of interest|conflicts of interest|competing interests|funding|funding statement|data availability
  |data availability statement|orcid|author contributions|supplementary material|correspondence|contact
  |references|reference|reference list|list of references|references cited|cited references|bibliography
  |works cited|literature cited|literature|sources|further reading|primary sources|secondary sources
  |literatur|literaturverzeichnis|literaturangaben|quellen|quellenverzeichnis|bibliographie|danksagung|anhang
  |zusammenfassung|einleitung|fazit|über die autoren|über den autor|über die autorin|autorenangaben
  |références|références bibliographiques|bibliographie générale|remerciements|annexe|annexes|résumé|conclusion générale
  |à propos des auteurs|à propos de l'auteur|referencias|referencias bibliográficas|bibliografía|agradecimientos|apéndice
  |anexo|anexos|resumen|sobre los autores|sobre el autor|referências|referências bibliográficas|bibliografia
  |agradecimentos|apêndice|resumo|sobre os autores|sobre o autor|riferimenti|riferimenti bibliografici
  |ringraziamenti|appendice|sugli autori|sull'autore|literatuur|literatuurlijst|bronnen|dankwoord|bijlage|over de auteurs
  |over de auteur|query sheet|author queries|author query|author query sheet|queries`
    .split('|')
    .map((name) => name.trim()),
)

/** Say whether a short text standing alone is the name of a section that articles have, in seven languages. */
export function isSectionName(text: string): boolean {
  const plain = text
    .trim()
    .replace(/^(?:\d{1,2}(?:\.\d{1,2}){0,2}|[IVX]{1,4})[.)]?\s/, '')
    .replace(/[.:]$/, '')
    .replaceAll('’', "'")
    .toLowerCase()
  return names.has(plain)
}

/** Say whether a short text names a query sheet. */
export function isSheetName(text: string): boolean {
  return text.length < 80 && /\b(?:quer(?:y|ies)|autorenfragen|rückfragen|requêtes|consultas)\b/i.test(text)
}
