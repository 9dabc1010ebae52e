const towns = new Set(
  `Abingdon|Adelaide|Alcalá de Henares|Amherst|Amsterdam|Ann Arbor|Antwerpen|Armonk|Assen|Atlanta|Austin|Bad Heilbrunn|Baltimore|Barcelona|Bari
  |Basel|Basingstoke|Baton Rouge|Beijing|Belo Horizonte|Bergamo|Berkeley|Berlin|Bern|Bethesda|Bielefeld|Bilbao|Bloomington|Boca Raton|Bogotá
  |Bologna|Bonn|Boston|Boulder|Brasília|Bratislava|Brescia|Brighton|Bristol|Brno|Bruges|Brussel|Brussels|Bruxelles|Bucharest|Budapest|Buenos Aires
  |Cairo|Cambridge|Campinas|Canberra|Cape Town|Caracas|Chapel Hill|Cham|Cheltenham|Chicago|Chichester|Cincinnati|Coimbra|Cologne|Colorado Springs
  |Copenhagen|Córdoba|Cork|Curitiba|Dallas|Darmstadt|Delft|Den Haag|Detroit|Dordrecht|Dresden|Dublin|Duisburg|Durham|Dordrecht|Düsseldorf
  |Edinburgh|Einsiedeln|Englewood Cliffs|Erlangen|Essen|Evanston|Farnham|Ferrara|Firenze|Florence|Florianópolis|Fortaleza|Frankfurt|Frankfurt am Main
  |Frankfurt a. M.|Frankfurt/Main|Frankfurt/M.|Freiburg|Freiburg im Breisgau|Geneva|Genève|Genova|Gent|Ghent|Gießen|Glasgow|Goiânia|Gothenburg
  |Göttingen|Graz|Grand Rapids|Groningen|Guildford|Gütersloh|Halle|Hamburg|Hanover|Hannover|Harmondsworth|Heidelberg|Helsinki|Hillsdale|Hoboken
  |Hong Kong|Honolulu|Houston|Indianapolis|Innsbruck|Istanbul|Ithaca|Jena|Jerusalem|João Pessoa|Kampala|Kassel|Kiel|Köln|København|Kraków|Kyoto
  |La Habana|Lanham|Lausanne|Lawrence|Leiden|Leipzig|Leningrad|Leuven|Lexington|Liège|Lille|Lima|Lincoln|Lisboa|Lisbon|Liverpool|Ljubljana|London
  |Londres|Los Angeles|Louvain|Louvain-la-Neuve|Lubbock|Lund|Luxembourg|Lyon|Maastricht|Madison|Madrid|Mahwah|Mainz|Malden|Manchester|Mannheim
  |Maputo|Marburg|Marseille|Melbourne|Menlo Park|México|Mexico City|Milan|Milano|Milton Keynes|Minneapolis|Modena|Montevideo|Montpellier|Montréal
  |Montreal|Moscow|Mumbai|München|Munich|Münster|Nairobi|Napoli|Nashville|New Delhi|New Haven|New Jersey|New York|New York City|Newark|Newbury Park
  |Nijmegen|Norman|Norwood|Notre Dame|Nürnberg|Oakland|Opladen|Oslo|Ottawa|Oxford|Paderborn|Padova|Palermo|Palo Alto|Pamplona|Paris|Perth|Petrópolis
  |Philadelphia|Pisa|Pittsburgh|Porto|Porto Alegre|Potsdam|Prague|Praha|Pretoria|Princeton|Providence|Quito|Reading|Recife|Reinbek|Rennes|Ribeirão Preto
  |Rio de Janeiro|Rochester|Rockville|Roma|Rome|Rotterdam|Salamanca|Salt Lake City|Salvador|San Diego|San Francisco|San Juan|San Sebastián|Santiago
  |Santiago de Chile|São Leopoldo|São Paulo|Sarajevo|Seattle|Seoul|Sevilla|Shanghai|Singapore|Sofia|Stanford|Stockholm|Strasbourg|Stuttgart|Sunderland
  |Sydney|Tartu|Tel Aviv|The Hague|’s-Gravenhage|'s-Gravenhage|Thousand Oaks|Tokyo|Torino|Toronto|Toulouse|Trieste|Tübingen|Turin|Turnhout|Uppsala|Utrecht
  |Valencia|Valladolid|Vancouver|Venezia|Vienna|Vilnius|Wallingford|Warsaw|Warszawa|Washington|Weimar|Weinheim|Wellington|Westport|Wien|Wiesbaden
  |Winnipeg|Würzburg|York|Zagreb|Zaragoza|Zürich|Zurich|Bayamón|Leeds|Hove|Aldershot|Ames|Norwich|Berrien Springs|Wilmington|Cambridge, Mass`
    .split('|')
    .map((name) => name.trim()),
)

const regions =
  /^(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|PR|RI|S[CDP]|T[NX]|UT|V[AT]|W[AIVY]|BC|ON|QC|UK|US|USA|GB|DF|RJ|RS|MG|BA|PE|SP|PR|CE|GO|AM|ES|NSW|ACT|VIC|D\.\s?C\.?|N\.\s?[JYHC]\.?|U\.S\.(?:A\.)?|U\.K\.?|R\.\s?I\.?|Mass\.?|Conn\.?|Calif\.?|Cal\.?|Ill\.?|Mich\.?|Minn\.?|Pa\.?|Penn\.?|Md\.?|Va\.?|Tex\.?|Fla\.?|Ont\.?|Ind\.?|Wis\.?|Ohio|Texas|Florida|California|Massachusetts|Connecticut|Illinois|Michigan|Minnesota|Maryland|Virginia|Ontario|Quebec|Québec|Indiana|Iowa|Utah|Oregon|Georgia|Kansas|Arizona|Colorado|Wisconsin|Tennessee|Pennsylvania|New Jersey|New York|New Mexico|New Hampshire|Rhode Island|North Carolina|South Carolina|Louisiana|Kentucky|Oklahoma|Nebraska|Missouri|Alabama|Maine|Vermont|Nevada|Alaska|Hawaii|England|Scotland|Wales|Ireland|France|Germany|Deutschland|Netherlands|The Netherlands|Nederland|Belgium|Switzerland|Austria|Italy|Italia|Spain|España|Portugal|Brazil|Brasil|Canada|Australia|India|China|Japan|Sweden|Norway|Denmark|Finland|Poland|Israel|Mexico|Argentina|Morocco|Slovenia|Croatia|Hungary|Greece|Turkey|Russia|Egypt|Kenya|Nigeria|Chile|Peru|Colombia|Singapore|Taiwan|Korea|South Korea|Thailand|Malaysia|Indonesia|Iran|Estonia|Latvia|Lithuania|Romania|Bulgaria|Serbia|Slovakia|Czech Republic|Iceland|Luxembourg|Norwegen|Frankreich|Italien|Spanien|Niederlande|Belgien|Schweden|South Africa|New Zealand|United Kingdom|Great Britain|Vic\.?|NSW|Österreich|Schweiz)$/u

/** Whether the words are the name of a town in which many books are published. */
export function isPublishingTown(words: string): boolean {
  return towns.has(words) || towns.has(words.replace(/\s\(\p{L}{1,20}\)$/u, ''))
}

/** Whether the words are a state or country as printed behind a town: `MA`, `D.C.`, `Germany`. */
export function isRegion(words: string): boolean {
  return regions.test(words)
}

/** Whether words are towns in a row, as one house prints them: `Berlin Heidelberg New York`. */
export function isRowOfTowns(words: string): boolean {
  const parts = words.split(' ')
  if (parts.length > 8) return false
  let at = 0
  while (at < parts.length) {
    const length = [3, 2, 1].find((count) => towns.has(parts.slice(at, at + count).join(' ')))
    if (length === undefined) return false
    at += length
  }
  return true
}
