const sentenceWords = `a about according accordingly additionally after again all also although among an and another any are as at based
  be because before besides between both but by can consequently cf compare compared concerning conversely contrary despite due during each early
  earlier either even ever every few finally first firstly following follows for from further furthermore given had has have he hence here
  how however i if in indeed inspired instead interestingly is it its just last lastly later like likewise many meanwhile
  modified moreover most much my namely nevertheless next no nonetheless nor not notably note now of often on once one only or
  other others our over overall perhaps previous previously rather recent recently regarding respectively same second secondly see
  several she similar similarly since so some still subsequently such than that the their then there therefore these they third this
  those though through throughout thus to together two under unlike until upon using via was we were what when where whereas
  whether which while who why with within without work works yet you adapted adopted cited citing quoted reviewed review reviews reported
  e.g eg i.e ie viz per pace versus vs author authors study studies paper article results
  siehe vgl so wie auch nach bei zur in der die das ein eine laut gemäß von und als im für durch seit aus
  voir comme selon dans par les le la des du et ainsi chez pour depuis
  ver véase como según en por para los las el y segundo conforme com os as o em na no nas nos cf apud
  vedi secondo come nel nella zie volgens bij zoals
  auch aber wenn weil dass ob ähnlich dagegen dazu hierzu hier dort dann danach demnach ebenso etwa zwar sowie beim vom zum während
  obwohl jedoch nur schon erst über unter zwischen gegen ohne um dieser diese dieses dazu anders einige viele
  aussi ainsi mais quand lorsque si or donc car cependant toutefois sur entre depuis tandis où ensuite puis d'après l'article ici cette ces
  cuando también además aunque así asi pero sin ya también respecto sobre entre desde hasta mientras donde luego entonces esta este
  também além assim quando embora mas porém já são isto este esta esse essa até enquanto onde depois então pois porque portanto ao aos
  à às num numa pelo pela dentre
  anche così quando se però dunque tuttavia su tra dopo poi già mentre dove questo questa
  ook maar als dat omdat wanneer hoewel dus echter naar over onder tussen tegen dit deze hij hier daar toen`

const things = `table tables tab figure figures fig figs chapter chap section sect appendix equation eq eqs box panel part vol volume no
  issue page pages pp version phase stage step model type case sample experiment hypothesis theorem lemma example definition
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct
  nov dec januar februar märz mai juni juli oktober dezember janvier février avril juin juillet août septembre octobre
  novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre janeiro fevereiro
  março maio junho julho setembro outubro novembro dezembro spring summer autumn fall winter
  monday tuesday wednesday thursday friday saturday sunday
  act law treaty convention protocol directive regulation census olympics cup championship conference congress
  war revolution crisis pandemic covid covid-19 sars bc ad ce bce
  africa america american americas asia australia austria bangladesh beijing belgium berlin brasil brazil britain california canada chicago chile china chinese
  colombia copenhagen denmark egypt england english eu europe european finland florida france french german germany greece
  hungary india indian indonesia iran iraq ireland israel italy japan japanese kenya korea london madrid mexico
  moscow netherlands nigeria norway pakistan paris peru philippines poland portugal rome russia russian scotland shanghai
  singapore spain sweden switzerland sydney taiwan tanzania texas thailand tokyo turkey uganda uk ukraine un us usa u.s u.k u.s.a vienna vietnam
  wales washington york`

const sentence = new Set(sentenceWords.split(/\s+/))
const thing = new Set(things.split(/\s+/))

/** Whether a capitalised word only begins a sentence or leads to a citation: `As`, `However`, `See`; not `WHO`. */
export function isLeadWord(word: string): boolean {
  return sentence.has(plain(word)) && !/^\p{Lu}{2,}$/u.test(word)
}

/** Whether a capitalised word before a year is a month, a place, a figure or the like rather than an author. */
export function isThing(word: string): boolean {
  return thing.has(plain(word))
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll('’', "'").replace(/'s$/, '').replace(/[.,]$/, '')
}
