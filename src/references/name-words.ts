function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ''))
}

const particles = wordSet(`
  af al an ap av ben bin da das de degli dei del della delle den der des di do dos du e el ibn im la las le les lo los
  of op 't 's ’t ’s ten ter the thoe tho till und van vom von vd y zu zum zur`)

const conjunctions = wordSet('& a and e en és et i ja og och oraz und ve y и і та και')

const suffixes = wordSet('Jr Jr. Sr Sr. II III IV 2nd 3rd Filho Neto Júnior Junior')

const organisationWords = wordSet(`
  academia academy administration administração agence agencia agency agência alliance amnesty assembly associação
  association asociación associates authority bank banco banque board brasil britain bundesamt bundesministerium bureau
  business canada center centers centre centres centro church collaboration collective college comisión comissão comité comitê committee
  commission community company confederation conference congress consensus conselho consejo consortium convention corp corporation
  council court databank database defense deutsche deutscher department departamento department development directorate division economist education
  embassy empresa environment escola european europe europäische executive faculty federación federação federal federation fédération financial
  food force forum foundation fund fundación fundação gesellschaft global government group gruppe guardian health herald
  house human inc initiative institut institute institutes institution instituto instituut international journal king labour
  laboratory law league library limited llc ltd magazine management media medical military ministry ministère ministerio
  ministério mission monitor movement museum nation national nations network news observatory office organisation
  organización organization organização panel parliament platform portal repository partnership party plan police post presidência press programme
  program project public register report republic research reserve resources reuters rights royal safety save school science sciences secretaria
  secretariat security senate service services sociedad sociedade société society statistics statistik steering studies study
  survey system systems task team technologies technology times transportation treaty tribunal trust union united universidad universidade universität université
  university unit watch web wiki world worldwide zentrum
  bakanlığı başkanlığı derneği enstitüsü kurumu müdürlüğü üniversitesi vakfı
  główny instytut ministerstwo uniwersytet urząd ministerstvo univerzita úřad ústav
  decreto décret directiva directive orgánica regulation
  институт министерство университет федерация`)

const journalWords = wordSet(`
  Acta Adv Am Anal Angew Ann Annu Appl Arch Astron Astrophys Biochem Biol Biophys Bull Cell Chem Clin Commun Comput Curr
  Earth Econ Ecol Endocr Environ Eur Exp Eng Engrg Geol Geophys Hydrol Instrum Kristallogr Limnol Meteorol Oceanogr Zool Bot Entomol Genet Nutr Oncol Surg Toxicol Virol IEEE Immunol Int Inst Invest J Lett Mag Math Med Mech Methods Microbiol
  Mod Mol Nat Nature Neurol Neurosci Nucl Opt Opin Pharm Philos Phys Physiol Plant Proc Prog Psychol Publ Quart Res Rev Sci
  Soc Stat Surg Symp Syst Technol Tetrahedron Theor Theory Trans Univ`)

const journalHeads = wordSet(`
  Anais Annales Annali Annals Archiv Archives Archivio Archivos Arquivos Berichte Boletim Boletín Bollettino Bulletin Cadernos Cahiers
  Cuadernos Jahrbuch Journal Magazin Mitteilungen Proceedings Quaderni Quarterly Revista Revue Rivista Tidsskrift Tijdschrift Transactions
  Verhandlungen Vierteljahrsschrift Zeitschrift Zentralblatt`)

/** Whether a lower-case word can belong to a surname, as in `Ludwig van Beethoven`. */
export function isParticle(word: string): boolean {
  return particles.has(word)
}

/** Whether a word joins the last two names of a list. */
export function isConjunction(word: string): boolean {
  return conjunctions.has(word)
}

/** Whether a word follows a name to tell generations apart. */
export function isNameSuffix(word: string): boolean {
  return suffixes.has(word)
}

/** Whether a word is one that organisations have in their names and persons do not. */
export function isOrganisationWord(word: string): boolean {
  return organisationWords.has(word.toLowerCase())
}

/** Whether a word with a stop after it is the abbreviation of a word in journal titles. */
export function isJournalWord(word: string): boolean {
  return journalWords.has(word)
}

/** Whether a word opens the name of a journal, and so tells it from a second sentence of the title. */
export function isJournalHead(word: string): boolean {
  return journalHeads.has(word)
}
