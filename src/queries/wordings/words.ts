/**
 * Words that mean the same in every wording, folded, in English, German, French, Spanish, Portuguese, Italian and Dutch.
 */

function either(...words: readonly string[]): string {
  return words.flatMap((line) => line.trim().split(/\s+/)).join('|')
}

/** What asks for something to be given. */
export const give = either(
  'provide supply add give insert include complete specify indicate state furnish send submit fill_in enter advise please_list please_name kindly_list',
  'what_is what_are let_us_know require requires need needs lacks missing providing adding supplying incorporate update_with tell_us',
  'ergänzen erganzen fugen angeben nennen nachreichen fehlende fehlenden fehlendes geben_sie',
  'fournir indiquer ajouter completer preciser fournissez indiquez ajoutez completez precisez mentionner inserer',
  'proporcione proporcionar indique indicar agregue agregar anada anadir incluya incluir complete completar facilite aporte aportar especifique faltan falta',
  'forneca fornecer informe informar acrescente acrescentar inclua adicione adicionar insira inserir complete especifique',
  'fornire indicare aggiungere inserire completare specificare fornisca indichi aggiunga inserisca completi',
  'vermeld vermelden geef toevoegen aanvullen voeg vul verstrek ontbrekende opgeven aanleveren',
)

/** What says that something is not there, behind what is not there. */
export const lacks = either(
  'missing lacking absent required needed incomplete omitted mandatory is_needed unavailable to_be_supplied to_be_added to_be_provided',
  'fehlt fehlen erganzen angeben nachreichen nennen benotigt',
  'manque manquent manquant manquante manquants manquantes a_completer',
  'falta faltan faltante ausente faltam manca mancano mancante mancanti ontbreekt ontbreken toevoegen toe_te_voegen aan_te_vullen op_te_geven aanvullen vermelden opgeven aanleveren',
  'hinzufugen hinzuzufugen mitteilen nachtragen liefern beifugen senden vorlegen mitzuteilen',
)

/** What denies. */
export const not = either(
  'not never no nowhere without neither nor cannot isnt doesnt wasnt arent werent hasnt havent couldnt cant dont didnt unable_to fail fails',
  'nicht kein keine keinen keiner nirgends pas non no nao nunca niet geen nergens sin sem senza sans',
)

/** What asks to look at something that is there. */
export const look = either(
  'check confirm verify approve ensure make_sure review validate recheck confirmation verification are_correct is_correct okay',
  'pruf* uberpruf* bestatig* kontrollier* verifi* confirm* controler controlez compruebe comprobar comproba* revise revisar confir* controll* controleer* bevestig* nagaan verifie*',
)

/** How a text cites. */
export const cited = either(
  'cited cite mentioned mention referenced referred called_out quoted cross_referenced',
  'zitiert erwahnt genannt angefuhrt verwiesen cite citee citees cites mentionne* appele* citad* mencionad* referid* citat* menzionat* richiamat* geciteerd vermeld genoemd aangehaald',
)

/** Where a text is. */
export const text = either(
  'text body manuscript article paper main_text body_text document chapter',
  'haupttext fliesstext manuskript texte corps articolo testo texto cuerpo articulo artigo corpo tekst',
)

/** Where references are listed. */
export const list = either(
  'list listed reference_list references refs ref_list reference_section bibliography reference',
  'literaturverzeichnis literaturliste referenzliste quellenverzeichnis verzeichnis bibliographie liste lista bibliografia referencias referencias_bibliograficas bibliografie referentielijst literatuurlijst lijst',
)

/** Being there at all: in a list, in a text, on the desk of the publisher. */
export const present = either(
  'listed list given included include provided provide supplied present found find available appear appears appearing received locate located exist exists occur added missing',
  'enthalten aufgefuhrt vorhanden gefunden angegeben figure figurer present presente trouve trouvee aparece figura consta incluid* encontrad* constam listad* presente presenti compare inclus* elencat* opgenomen gevonden aanwezig vermeld',
)

/** What leads to where something is looked for. */
export const within = either(
  'in on from within part_of im dans en da na em nella nell della dalla nelle uit op',
)

/** One work, by whatever word a publisher calls it. */
export const work = either(
  '# reference ref refs entry entries source work citation_entry bibliographic_entry',
  'quelle literaturangabe literaturstelle eintrag referenz titel entree reference source referencia fuente entrada fonte obra riferimento voce fonte referentie bron verwijzing',
)

/** A citation in the text. */
export const citation = either(
  'citation in_text_citation callout call_out text_citation cite cited_reference cross_reference',
  'zitat zitation verweis beleg citation appel cita citas citacao citacoes chamada citazione citazioni citaat citatie verwijzing',
)

/** What says that two things are not alike. */
export const differs = either(
  'differ differs different differently mismatch mismatches discrepancy discrepancies inconsistent inconsistency inconsistencies conflict conflicts contradicts disagree disagrees unequal',
  'does_not_match do_not_match not_match doesnt_match not_agree not_correspond not_the_same not_consistent not_identical not_tally',
  'unterschiedlich stimmt_nicht stimmen_nicht weicht abweich* widersprich* differ* divergen* no_coincide no_coinciden no_corresponde nao_coincide nao_corresponde non_coincide non_corrisponde verschil* komt_niet_overeen komen_niet_overeen ne_correspond_pas ne_concorde* ne_correspond',
)

/** What was done to a text by an editor. */
export const changed = either(
  'changed edited amended modified reworded rephrased revised inserted added deleted removed moved replaced corrected altered restructured shortened updated rewritten standardized standardised formatted styled introduced split',
  'geandert redigiert umformuliert eingefugt gestrichen korrigiert uberarbeitet angepasst modifie modifiee modifies reformule reformulee corrige corrigee ajoute ajoutee',
  'modificad* cambiad* corregid* reformulad* anadid* eliminad* alterad* corrigid* inserid* modificat* cambiat* corrett* riformulat* aggiunt* gewijzigd aangepast veranderd verwijderd toegevoegd herschreven',
)

/** An order, or one thing behind the other. */
export const order = either(
  'order sequence sequential sequentially consecutive consecutively numerical_order numeric_order ascending out_of_order out_of_sequence',
  'reihenfolge ordre orden ordem ordine volgorde',
)

/** Figures and what else is called so. */
export const figure = either(
  'figure fig figs abbildung abbildungen abb bild figuras figura illustration illustrazione figuren figuur afbeelding afbeeldingen figg',
)

export const table = either(
  'table tables tab tabelle tabellen tableau tableaux tabla tablas tabela tabelas tabella tabelle tabel',
)
