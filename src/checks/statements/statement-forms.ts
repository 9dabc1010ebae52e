/** How a part of an article that journals ask for shows itself, in seven languages. */
export interface StatementForm {
  /** Keys of front matter, in small letters with hyphens. */
  readonly keys: readonly string[]
  /** The name of its section, which may also lead in its text: `**Keywords:** quays, cranes`. */
  readonly names: RegExp
  /** Names that mean it only at the beginning: a “Summary” at the end is none of the article. */
  readonly opening?: RegExp
  /** A sentence that says it wherever it stands. */
  readonly sentence?: RegExp
  /** A mark in the source, such as an environment of LaTeX. */
  readonly source?: RegExp
}

/** A name alone, or with what some journals put around it. */
function names(text: string): RegExp {
  const joined = text
    .split('\n')
    .map((line) => line.trimStart())
    .join('')
  return new RegExp(`^(?:${joined})$`, 'iu')
}

export const abstractForm: StatementForm = {
  keys: ['abstract', 'abstracts', 'summary', 'resumen', 'resumo', 'résumé', 'riassunto', 'zusammenfassung'],
  names: names(
    `(?:structured |graphical |extended |english )?abstracts?|executive summary|kurzfassung
    |résumé|resumé|resumen|resumo|riassunto|abstrakt`,
  ),
  opening: names('summary(?: points)?|synopsis|zusammenfassung|sommario|samenvatting'),
  source: /\\begin\{abstract\}|"part"[ \t]?:[ \t]?"abstract"|^:{3,8}[ \t]{0,2}\{?[ \t]?[.#]?abstract\b/m,
}

export const keywordsForm: StatementForm = {
  keys: [
    'keywords',
    'keyword',
    'key-words',
    'tags',
    'kwd',
    'subjects',
    'mots-clés',
    'palabras-clave',
    'palavras-chave',
  ],
  names: names(
    `key ?-?words?(?: and phrases)?|index terms|schlüsselwörter|schlagwörter|schlagworte|stichwörter|stichworte
    |mots[- ]cl(?:é|ef)s?|palabras[- ]clave|descriptores|palavras?[- ]chaves?|descritores|parole[- ]chiave
    |trefwoorden|sleutelwoorden|kernwoorden`,
  ),
  source: /\\begin\{keywords?\}|\\keywords\{/,
}

export const disclosureForm: StatementForm = {
  keys: [
    'disclosure',
    'disclosures',
    'disclosure-statement',
    'competing-interest',
    'competing-interests',
    'conflict-of-interest',
    'conflicts-of-interest',
    'coi',
    'coi-statement',
    'declaration-of-interest',
    'declaration-of-interests',
  ],
  names: names(
    `(?:statement |declaration )?(?:of |on )?(?:the )?(?:(?:potential |author )?(?:conflicts?|declarations?|statement) (?:of|on) (?:competing )?interests?(?: statement| disclosures?)?
    |(?:competing|conflicting|duality of)(?: financial)? interests?(?: statement| declaration)?|(?:financial |author )?disclosures?(?: statements?)?
    |interessenkonflikte?|interessenkonflikte und offenlegung|offenlegung|angaben zu interessenkonflikten
    |(?:déclaration (?:de |d['’]|des )?)?(?:liens?|conflits?) d['’]intérêts?
    |(?:declaración (?:de )?)?conflictos? de inter[eé]s(?:es)?|(?:declaração (?:de )?)?conflitos? de interesses?
    |conflitt[oi] (?:di|d['’]) ?interess[ei]|dichiarazione (?:di|sul) conflitto di interessi|belangenverstrengeling|belangenconflict(?:en)?)`,
  ),
  sentence:
    /\bno (?:(?:potential|known|actual|perceived|relevant|other|financial|or) ){0,5}(?:conflicts? of interest|(?:competing|conflicting)(?: financial)? interests?\b)|\bauthors? (?:\p{L}{1,12} ){0,2}(?:declares?|reports?|states?|ha(?:s|ve)|discloses?)\b[^.]{0,60}\b(?:conflict|competing|disclos)|kein(?:e|en|erlei)? interessenkonflikt|aucun (?:conflit|lien) d['’]intérêt|(?:ningún|no (?:\p{L}{1,12} ){0,3})conflictos? de inter[eé]s|não (?:\p{L}{1,12} ){0,4}conflitos? de interesse|nessun conflitto di interess|geen (?:\p{L}{1,16} ){0,2}belangen/iu,
}

export const fundingForm: StatementForm = {
  keys: [
    'funding',
    'funding-statement',
    'fundings',
    'funders',
    'grant',
    'grants',
    'financial-support',
    'financial-disclosure',
  ],
  names: names(
    `(?:sources? of )?(?:funding|funders?|financial support|grant support|financial disclosure)(?: (?:statement|information|sources?|details|disclosure|and acknowledge?ments?))?
    |acknowledge?ments? and funding|finanzierung|förderung|fördermittel|förderhinweis|financements?|sources? de financement
    |financiación|financiamiento|fuentes? de financiación|financiamento|apoio financeiro|agências? de fomento
    |finanziament[oi]|fondi|financiering|subsidie`,
  ),
  sentence:
    /\b(?:work|research|study|project|article|paper|authors?|survey|trial)\b[^.]{0,80}\b(?:(?:supported|financed|sponsored) (?:\p{L}{1,12} ){0,3}by|funded)\b|\bno (?:\p{L}{1,12} ){0,2}(?:funding|grants?|financial support)\b|\breceived (?:\p{L}{1,12} ){0,3}(?:funding|financial support|grant)|\b(?:financial support (?:of|from|by)|open access funding|grants? (?:nos?\b|numbers?|ids?|agreement)|for (?:\p{L}{1,12} ){0,3}(?:funding|financial support))\b|\backnowledges? (?:\p{L}{1,12} ){0,3}support from\b|^supported by\b|gefördert (?:durch|von)|keine (?:\p{L}{1,12} ){0,2}(?:förderung|finanzierung)|financée? par|financiad[oa] por|finanziat[oa] da|gefinancierd door/iu,
}

export const dataForm: StatementForm = {
  keys: [
    'data-availability',
    'data-availability-statement',
    'data-statement',
    'data-access',
    'availability',
    'data-sharing',
    'code-availability',
  ],
  names: names(
    `(?:(?:research |open )?data(?:,? (?:and|&) (?:code|software|materials?|resources?))?|availability of (?:the )?data|code and data|materials? and data|software and data)
    (?: and materials?)?(?: (?:availability|accessibility|access|sharing|deposition|archiving))?(?: statement| policy| plan)?
    |datenverfügbarkeit|verfügbarkeit der daten|disponibilité des données|accès aux données|disponibilidad de (?:los )?datos
    |disponibilidade (?:de|dos) dados|(?:declaração de )?disponibilidade de dados|disponibilità dei dati|beschikbaarheid van (?:de )?(?:gegevens|data)`,
  ),
  sentence:
    /\bdata\b[^.]{0,160}\b(?:is|are|be|made) (?:\p{L}{1,12} ){0,2}(?:available|accessible|deposited|archived|provided|included)\b|\bregarding data availability|\bdata sharing (?:is )?not applicable|\bno (?:new )?(?:data|datasets?) (?:were|was)\b|\bdatasets?\b[^.]{0,100}\b(?:available|deposited)\b|daten\b[^.]{0,100}\bverfügbar|données\b[^.]{0,100}\bdisponibles?|datos\b[^.]{0,100}\bdisponibles?|dados\b[^.]{0,100}\bdispon[ií]ve(?:l|is)|dati\b[^.]{0,100}\bdisponibili|gegevens\b[^.]{0,100}\bbeschikbaar/iu,
}

export const ethicsForm: StatementForm = {
  keys: ['ethics', 'ethics-statement', 'ethics-approval', 'ethical-approval', 'irb', 'consent'],
  names: names(
    `(?:research |human |animal )?ethic(?:s|al)(?: (?:statements?|approvals?|considerations?|compliance|declarations?|committee approval|and consent|clearance|standards))?(?: and consent to participate| and consent)?
    |statement of ethical standards|institutional review board(?: statement)?|informed consent(?: statement)?|human (?:and animal )?(?:rights|subjects)(?: statement)?|animal (?:welfare|rights)(?: statement)?
    |ethik(?:votum|erklärung)?|ethische (?:aspekte|überlegungen|richtlinien)|éthique|approbation éthique|considérations éthiques|(?:aspectos|consideraciones|declaración|aprobación) (?:de )?étic[oa]s?
    |(?:aspectos|considerações|aprovação|declaração) (?:de )?étic[oa]s?|comitê de ética|approvazione etica|dichiarazione etica|aspetti etici|ethiek|ethische (?:goedkeuring|verantwoording|toetsing)`,
  ),
  sentence:
    /\bethic(?:s|al)\b[^.]{0,100}\b(?:approv|committee|board|review|waive|not required|clearance|consent)|\b(?:approved|exempt\p{L}{0,4}|reviewed|waived)\b[^.]{0,100}\b(?:ethics|institutional review board|irb)\b|\breview board\b[^.]{0,60}\bapprov|\bdeclaration of helsinki\b|ethikkommission|comité d['’]éthique|comit[éê] de ética|comitato etico|ethische commissie|medisch-ethisch/iu,
}

export const contributionsForm: StatementForm = {
  keys: [
    'author-contributions',
    'author-contribution',
    'contributions',
    'contribution',
    'credit',
    'contributor-roles',
  ],
  names: names(
    `(?:credit |individual )?(?:author(?:s|['’]s|s['’])?|authorship|contributors?['’]?s?) ?(?:and |role |individual )?(?:contributions?|roles?|statement)(?: statements?)?|credit(?: \\(.{0,60}\\))?(?: taxonomy| roles?| (?:author|authorship))?(?: (?:contribution |contributions )?statement)?
    |contributions?(?: of (?:the )?authors?)?|contributorship(?: statement)?|contributors
    |autorenbeiträge|beiträge der autor(?:en|innen|:innen)?(?: und autor(?:en|innen))?|beitrag der autor(?:en|innen)|contributions? des auteur(?:e?s|·e·s|\\(e\\)s)
    |contribuci(?:ón|ones) de (?:los |las )?autor(?:es|as|ía)?|contribuições? (?:dos|de|das) autor(?:es|as|ia)|contribut[oi] degli autori|contributi degli autori|bijdragen? van (?:de )?auteurs|auteursbijdragen?`,
  ),
  sentence:
    /\b(?:[Cc]onceptuali[sz]ation|[Ww]riting ?[-–—] ?(?:original|review)|[Ff]ormal analysis)\b[,:;(]|\ball authors (?:\p{L}{1,12} ){0,3}(?:contributed|read|approved|discussed|reviewed)\b|\b(?:[A-Z]\.? ?){2,4} (?:designed|conceived|wrote|drafted|performed|analy[sz]ed|collected)\b/u,
}

export const runningHeadForm: StatementForm = {
  keys: [
    'running-head',
    'runninghead',
    'running-header',
    'running-title',
    'running',
    'short-title',
    'shorttitle',
    'titlerunning',
  ],
  names: names(
    `running[- ](?:head(?:er|ing|line)?|title)|short(?:ened)? (?:running )?title|kolumnentitel|kurztitel|titre (?:courant|court|abrégé)
    |título (?:corto|abreviado|breve)|título (?:resumido|curto|corrido)|titolo (?:breve|corrente|abbreviato)|verkorte titel|korte titel`,
  ),
}
