const names = new Set(
  `references|reference|reference list|references list|list of references|references cited|cited references|references and notes
  |notes and references|bibliography|selected bibliography|select bibliography|works cited|works consulted|literature cited
  |cited literature|literature|literature references|sources|sources cited|further reading|references and further reading
  |literatur|literaturverzeichnis|literaturangaben|literaturliste|quellen|quellenverzeichnis|quellen und literatur
  |quellen- und literaturverzeichnis|bibliographie|références|références bibliographiques|références citées
  |bibliographie générale|ouvrages cités|littérature citée|referencias|referencias bibliográficas|bibliografía
  |bibliografía citada|obras citadas|literatura citada|referências|referências bibliográficas|bibliografia|riferimenti
  |riferimenti bibliografici|opere citate|letteratura citata|literatuur|literatuurlijst|literatuurverwijzingen|referenties
  |geraadpleegde literatuur|bronnen|bronnenlijst
  |bibliography and references|references and bibliography|references and sources|sources and references|works referenced|list of works cited
  |cited works|publications cited|references consulted|bibliographical references|bibliographic references|reference section
  |literatur und quellen|literatur- und quellenverzeichnis|zitierte literatur|verwendete literatur|weiterführende literatur
  |bibliografie|bibliographische angaben|literaturhinweise|literaturnachweise|referenzen|referenzliste|verzeichnis der zitierten literatur
  |sources et bibliographie|bibliographie et sources|bibliographie sélective|bibliographie indicative|références et bibliographie|liste de références
  |liste des références|références et notes|travaux cités
  |fuentes y bibliografía|bibliografía y fuentes|fuentes consultadas|bibliografía consultada|bibliografía general|referencias citadas
  |referencias y notas|lista de referencias|trabajos citados|bibliografía y referencias|referencias y bibliografía
  |fontes e bibliografia|bibliografia e fontes|bibliografia citada|bibliografia consultada|obras consultadas|lista de referências
  |参考文献|参考资料|參考文獻|引用文献|参照文献|文献|参考文献一覧|참고문헌|참고 문헌
  |литература|список литературы|библиография|библиографический список|список источников|список использованной литературы|список использованных источников
  |література|список літератури|список використаних джерел|бібліографія|использованная литература|βιβλιογραφία|βιβλιογραφικές αναφορές|αναφορές
  |källor|källförteckning|referenser|referenslista|litteratur|litteraturlista|litteraturförteckning|litteraturliste|kilder|referanser|referencer|kildeliste|heimildir|heimildaskrá
  |literatura|piśmiennictwo|literatura cytowana|wykaz literatury|bibliografia załącznikowa|seznam literatury|použitá literatura|seznam použité literatury|literatúra|zoznam použitej literatúry
  |literatura in viri|viri in literatura|viri|bibliografija|popis literature|literatūra|literatūros sąrašas|izmantotā literatūra|kasutatud kirjandus|kirjandus
  |kaynaklar|kaynakça|irodalom|irodalomjegyzék|felhasznált irodalom|hivatkozások|szakirodalom|lähteet|lähdeluettelo|kirjallisuus|viitteet|bibliografie|referințe|referințe bibliografice
  |tài liệu tham khảo|daftar pustaka|rujukan|المراجع|المصادر|المصادر والمراجع|قائمة المراجع|منابع|ביבליוגרפיה|רשימת מקורות
  |referências citadas|referências e notas|trabalhos citados|literatura consultada
  |fonti e bibliografia|bibliografia e fonti|bibliografia essenziale|bibliografia citata|bibliografia generale|bibliografia di riferimento
  |riferimenti e note|elenco dei riferimenti
  |bronnen en literatuur|literatuur en bronnen|literatuuropgave|bronvermelding|aangehaalde literatuur|geciteerde literatuur|referentielijst
  |bibliografie`
    .split('|')
    .map((name) => name.trim()),
)
const subNames =
  /^(?:primary|secondary|archival|printed|unpublished|published|other|online|electronic|internet|legal|web|primär|sekundär|sources?\b|books?\b|articles?\b|cases?\b|legislation|manuscripts?\b|newspapers?\b|websites?\b|reports?\b|journal articles|theses|dissertations|films?\b|videos?\b|interviews?\b|quellen|internetquellen|bücher\b|zeitschriften|gesetze\b|fuentes|libros\b|artículos\b|tesis\b|legislación|sitios\b|fontes|livros\b|artigos\b|teses\b|dissertações|legislação|relatórios?\b|palestras?\b|sites?\b|filmes?\b|vídeos?\b|fonti|libri\b|articoli\b|studi\b|sitografia|ouvrages\b|livres\b|études\b|thèses\b|sitographie|webographie|webgraf[ií]a|primaire|secundaire|primarias?\b|secundarias?\b|primárias?\b|secundárias?\b|gedruckte|ungedruckte|archivalien|onlinequellen|forschungsliteratur|artikelen\b|boeken\b|rapporten\b|standards?\b|normen\b|normas\b|[a-z]$)/i

/** Say whether a heading's text announces a reference list, in English, German, French, Spanish, Portuguese, Italian, Dutch and some thirty more languages. */
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
