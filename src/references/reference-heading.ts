const names = new Set(
  `references|reference|reference list|references list|list of references|references cited|cited references|references and notes
  |notes and references|bibliography|selected bibliography|select bibliography|works cited|works consulted|literature cited
  |cited literature|literature|literature references|sources|sources cited|further reading|references and further reading
  |literatur|literaturverzeichnis|literaturangaben|literaturliste|quellen|quellenverzeichnis|quellen und literatur
  |quellen- und literaturverzeichnis|bibliographie|références|références bibliographiques|références citées
  |bibliographie générale|ouvrages cités|littérature citée|referencias|referencias bibliográficas|bibliografía
  |bibliografía citada|obras citadas|literatura citada|referências|referências bibliográficas|bibliografia|riferimenti
  |riferimenti bibliografici|opere citate|letteratura citata|literatuur|literatuurlijst|literatuurverwijzingen|referenties
  |geraadpleegde literatuur|bronnen|bronnenlijst`
    .split('|')
    .map((name) => name.trim()),
)
const subNames =
  /^(?:primary|secondary|archival|printed|unpublished|published|other|online|electronic|internet|legal|web|primär|sekundär|sources?\b|books?\b|articles?\b|cases?\b|legislation|manuscripts?\b|newspapers?\b|websites?\b|reports?\b|journal articles|theses|dissertations|films?\b|videos?\b|interviews?\b|quellen|internetquellen|bücher\b|zeitschriften|gesetze\b|fuentes|libros\b|artículos\b|tesis\b|legislación|sitios\b|fontes|livros\b|artigos\b|teses\b|dissertações|legislação|relatórios?\b|palestras?\b|sites?\b|filmes?\b|vídeos?\b|fonti|libri\b|ouvrages\b|livres\b|[a-z]$)/i

/** Say whether a heading's text announces a reference list, in English, German, French, Spanish, Portuguese, Italian or Dutch. */
export function isReferenceHeading(text: string): boolean {
  const plain = plainHeading(text)
  return text.length < 60 && (names.has(plain) || names.has(plain.replace(/\s[-–—:(].{0,60}$/, '')))
}

/** Say whether a heading may stand inside a reference list, over a part of it. */
export function isListSubheading(text: string): boolean {
  return text.length < 60 && subNames.test(plainHeading(text))
}

function plainHeading(text: string): string {
  return text
    .replaceAll(/[\s\u{FFFC}]+/gu, ' ')
    .trim()
    .replace(/^(?:(?:\d{1,2}|[IVX]{1,5})(?:\.\d{1,2}){0,3}[.)]?|§\s?\d{1,2})\s/, '')
    .replace(/[.:]$/, '')
    .trim()
    .toLowerCase()
}
