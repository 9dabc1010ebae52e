import { describe, expect, it } from 'vitest'
import type { RuleName } from '../../src/model/rule.ts'
import { findRules } from '../../src/queries/find-rules.ts'
import { findLabels, labelStretches } from '../../src/queries/labels/find-labels.ts'
import { foldQuery } from '../../src/queries/wordings/fold-query.ts'
import { variations } from './wording-variations.ts'

function rulesOf(text: string): readonly RuleName[] {
  return findRules(foldQuery(text, labelStretches(findLabels(text))))
}

const wordings: Readonly<Partial<Record<RuleName, readonly string[]>>> = {
  'uncited-reference': [
    'The entry “Quist, 2011” stands in the reference list but is not cited in the text. Either cite it or take it out.',
    'Reference [13] has not been cited anywhere. Please cite it at an appropriate place or delete it.',
    'Quist (2011) is not mentioned in the body of the paper; please add a mention or remove the reference.',
    'Refs. 4 and 7 are given in the list but there are no citations of them in the text.',
    'Uncited references: this section holds entries that are in the list but not in the text. Please place each in the text or delete it.',
    'Please provide an in-text citation for this reference.',
    'Please insert a citation for reference 12 in the main text.',
    'RFC 9999 is not cited anywhere in this document. Please tell us where it should be cited.',
    'AU: Please cite this reference in the text or remove it from the list.',
    'Quist 2011 was provided in the reference list; however, this was not mentioned in the manuscript. As a rule, all references in the list should be cited in the text.',
    'The references “Hardin, 1968” and “Scott, 1998” are never referred to.',
    'There is no in-text citation for the reference “Quist, 2011”.',
    'The reference “Quist, 2011” does not appear in the text.',
    'Reference 9 is uncited. OK to delete?',
    'Where in the text should “Quist, 2011” be cited?',
    'Citation for “Quist, 2011” is missing in the text; please supply.',
    'We could not find a citation of Quist (2011) in the article.',
    'Die Quelle „Quist, 2011“ ist im Literaturverzeichnis aufgeführt, wird aber im Text nicht zitiert.',
    'La référence « Quist, 2011 » figure dans la liste mais n’est pas citée dans le texte. Merci de la citer ou de la supprimer.',
    'La referencia “Quist, 2011” aparece en la lista pero no está citada en el texto.',
    'A referência “Quist, 2011” consta da lista mas não é citada no texto; cite-a ou retire-a da lista.',
    'La voce “Quist, 2011” compare in bibliografia ma non è citata nel testo.',
    'De referentie “Quist, 2011” staat in de literatuurlijst maar wordt niet in de tekst geciteerd.',
  ],
  'cited-not-listed': [
    '“Berg, 2019” is cited in the text but is not in the reference list. Please add the entry or delete the citation.',
    'This cited work does not appear in the reference list.',
    'Berg (2019) is mentioned in the text but missing from the references. Please supply full details.',
    'Reference [21] is cited but not listed. Please provide the complete reference with author, year, title, journal, volume and page range.',
    'Please add “Berg, 2019” to the reference list or delete the citation.',
    'No entry was found in the list for the citation “Berg, 2019”.',
    'Please provide the full reference for the citation “Berg, 2019”.',
    'The citation Berg (2019) has no corresponding entry in the bibliography.',
    'References Berg 2019 and Holm 2020 were cited in the manuscript; however, they were not included in the reference list.',
    'Please provide complete bibliographic details for this cited reference.',
    'The work by Berg (2019) is not listed in the references although it is cited in the text.',
    'Author: Berg 2019 not in reference list.',
    '„Berg, 2019“ wird im Text zitiert, fehlt aber im Literaturverzeichnis.',
    '« Berg, 2019 » est cité dans le texte mais ne figure pas dans la bibliographie.',
    '“Berg, 2019” está citado en el texto pero no figura en la lista de referencias.',
    '“Berg, 2019” é citado no texto, mas não consta da lista de referências.',
    '“Berg, 2019” è citato nel testo ma non è presente in bibliografia.',
    '“Berg, 2019” wordt in de tekst geciteerd maar ontbreekt in de literatuurlijst.',
  ],
  'citation-year-mismatch': [
    'The year of “Quist, 2012” in the text does not match the year in the reference list (2011). Please check.',
    'Quist is cited as 2012 in the text but listed as 2011 in the references. Which is correct?',
    'There is a mismatch between the year in the citation and in the list for Quist. Please correct.',
    'Please resolve the discrepancy in publication date between text and reference list for “Quist, 2012”.',
    'Das Jahr von „Quist, 2012“ stimmt nicht mit dem Literaturverzeichnis überein.',
  ],
  'citation-author-spelling': [
    'The spelling of the author’s name in “Qvist, 2011” differs from that in the list. Please check.',
    'The author name in the citation “Qvist, 2011” does not match the name in the reference list.',
    'Name is spelled Qvist in the text but Quist in the list: which spelling is correct?',
    'Please check: there is an inconsistency in the spelling of Qvist between text and references.',
  ],
  'citation-author-order': [
    'The order of authors in “Moe & Lind, 2014” differs from the order in the list.',
    'The names are in a different order in the citation and in the reference list.',
    'The sequence of the author names in the text does not match the list.',
  ],
  'citation-author-count': [
    'The number of authors in the citation differs from that in the list.',
    'The citation has two authors but the list has three. Please correct.',
    'Et al. is used in the citation although the list has only two authors.',
  ],
  'suffix-mismatch': [
    'The letter after the year in “Quist, 2011b” does not match the list.',
    'The suffix in the citation differs from that in the reference list.',
    'The text has 2011b but the list has 2011a. Please check the letters; the suffix is inconsistent.',
  ],
  'ambiguous-citation': [
    'Please indicate whether the citation “Vik, 2011” refers to 2011a or 2011b.',
    'There are two entries for Vik 2011. Please specify 2011a or 2011b.',
    'Which reference does this citation refer to?',
    'Please clarify which of the two references is meant here.',
    'Bitte angeben, ob 2011a oder 2011b gemeint ist.',
    'Veuillez préciser s’il s’agit de Vik 2011a ou 2011b dans cette citation.',
  ],
  'missing-year-suffix': [
    'Two references have the same author and the same year. Please add a and b to the year.',
    'The same author and year occur twice; please distinguish between these references by a suffix to the year.',
    'Please add the suffix a or b to the year of the entries “Vik, 2011” to distinguish them.',
  ],
  'orphan-year-suffix': [
    'There is a 2011a but no 2011b in the list.',
    'The suffix after the year is not needed, since there is only one such entry.',
    'Please remove the letter from the year 2011a.',
  ],
  'suffix-order': [
    'The suffixes are not in the order of the list.',
    '2011b is cited before 2011a. Please check.',
    'Please give the letters after the year in sequence.',
  ],
  'duplicate-reference': [
    'References “Quist, 2011” and “Quist, 2011a” seem to be identical. Please check and delete one.',
    'Reference 12 is a duplicate of reference 4.',
    'This entry is listed twice in the reference list.',
    'Refs 4 and 12 appear to be the same; please keep one and renumber.',
    'Die Einträge „Quist, 2011“ und „Quist, 2012“ sind identisch.',
    'Les références 4 et 12 sont identiques.',
    'Las referencias 4 y 12 están duplicadas.',
    'As referências 4 e 12 estão repetidas.',
    'I riferimenti 4 e 12 sono identici.',
    'Referenties 4 en 12 zijn identiek.',
  ],
  'page-range-missing': [
    'Please supply the missing page range of “Lind & Moe, 2014”.',
    'Ref. 5: page numbers are missing.',
    'Kindly provide the pages for this entry.',
    'Please provide the page range or eLocation ID for this reference if available.',
    'Please add an article number or first and last page.',
    'No page numbers have been given for reference [5].',
    'Bitte ergänzen Sie die Seitenzahlen zu „Lind & Moe, 2014“.',
    'Die Seitenangabe fehlt bei „Lind & Moe, 2014“.',
    'Merci d’indiquer les numéros de pages de la référence « Lind & Moe, 2014 ».',
    'Por favor, indique el intervalo de páginas de “Lind & Moe, 2014”.',
    'Por favor, informe o intervalo de páginas de “Lind & Moe, 2014”.',
    'Si prega di indicare le pagine di “Lind & Moe, 2014”.',
    'Gelieve de paginanummers van “Lind & Moe, 2014” te vermelden.',
  ],
  'journal-volume-missing': [
    'Please provide the volume number of “Lind & Moe, 2014”.',
    'Volume missing in reference 5. Please supply.',
    'Please add the journal volume.',
    'Bitte die Bandnummer ergänzen.',
    'Veuillez fournir le numéro de volume.',
  ],
  'issue-missing': [
    'Please provide the issue number for “Lind & Moe, 2014”.',
    'The issue number is missing in this entry.',
    'Kindly add issue no. for ref. 5.',
    'Bitte die Heftnummer angeben.',
  ],
  'journal-name-missing': [
    'Please provide the journal name for “Lind & Moe, 2014”.',
    'Please give the full journal title of ref. 5.',
    'The title of the journal is missing.',
    'Bitte den Titel der Zeitschrift angeben.',
  ],
  'book-title-missing': [
    'Please provide the title of the book in which this chapter appeared.',
    'Book title missing for “Quist, 2011”.',
    'Kindly supply the book title.',
  ],
  'publisher-missing': [
    'Please supply the name of the publisher for “Quist, 2011”.',
    'Publisher missing in reference 8.',
    'Please provide publisher details.',
    'Bitte den Verlag angeben.',
    'Veuillez indiquer la maison d’édition.',
    'Por favor, indique a editora.',
  ],
  'publisher-place-missing': [
    'Please provide the publisher location for “Quist, 2011”.',
    'Please add the place of publication.',
    'The city of publication is missing in ref. 8.',
    'Bitte den Erscheinungsort ergänzen.',
    'Merci d’indiquer le lieu de publication.',
    'Por favor, indique el lugar de publicación.',
    'Por favor, informe o local de publicação.',
    'Si prega di indicare il luogo di pubblicazione.',
    'Gelieve de plaats van uitgave te vermelden.',
  ],
  'access-date-missing': [
    'Please provide the access date for this web page.',
    'Date of access is missing for “Quist, 2011”.',
    'Please supply the date on which the page was last accessed: the accessed date is required.',
    'Bitte das Zugriffsdatum ergänzen.',
    'Merci de préciser la date de consultation.',
  ],
  'journal-doi-missing': [
    'Please provide the DOI of “Lind & Moe, 2014”, if available.',
    'DOI missing; please add.',
    'Please supply, where possible, the digital object identifier.',
    'Bitte die DOI angeben.',
  ],
  'web-url-missing': [
    'Please provide the URL for “Quist, 2011”.',
    'Please supply a working link for this source.',
    'The web address is missing in ref. 8.',
    'Bitte die URL ergänzen.',
  ],
  'editor-missing': [
    'Please provide the editors of the book for “Quist, 2011”.',
    'Please supply the names of the editors.',
    'Editor names are missing in ref. 8.',
    'Bitte die Herausgeber nennen.',
    'Veuillez indiquer les directeurs de l’ouvrage.',
  ],
  'reference-author-missing': [
    'Please provide the author of “Harbour guide, 2011”.',
    'Author name missing in ref. 8.',
    'Kindly supply author names for this reference.',
  ],
  'reference-title-missing': [
    'Please provide the article title for “Lind & Moe, 2014”.',
    'Chapter title is missing in ref. 8.',
    'Please supply the title of the chapter.',
  ],
  'reference-year-missing': [
    'Please provide the year of publication for “Harbour guide”.',
    'Publication year missing in ref. 8.',
    'Please add the date of publication of this reference.',
    'Bitte das Erscheinungsjahr angeben.',
    'Merci de préciser l’année de publication.',
  ],
  'et-al-in-reference': [
    'Please provide the names of all authors for “Lind et al., 2014”.',
    'Please list all authors of this reference instead of “et al.”.',
    'Please supply the full list of authors for ref. 8.',
    'Bitte die Namen aller Autoren angeben.',
    'Merci de fournir les noms de tous les auteurs.',
  ],
  'thesis-institution-missing': [
    'Please provide the name of the university for this thesis.',
    'Please supply the degree-granting institution.',
    'University missing for the dissertation “Quist, 2011”.',
  ],
  'conference-name-missing': [
    'Please provide the name of the conference for “Quist, 2011”.',
    'Conference name is missing in ref. 8.',
    'Please supply the title of the proceedings.',
    'Bitte den Namen der Tagung angeben: Der Name der Tagung fehlt.',
  ],
  'in-press-reference': [
    'Please update the in press reference “Quist, in press” with year, volume and page range.',
    'Has “Quist, forthcoming” now been published? If so, please update.',
    'Please check whether this in press reference has been published.',
    'Please update reference [8] if it has been published.',
    'Please update the publication status of ref. 8.',
    'Ist „Quist, im Druck“ inzwischen erschienen?',
    'Merci d’actualiser la référence sous presse.',
    'Por favor, actualice la referencia en prensa.',
    'Por favor, atualize a referência no prelo.',
  ],
  'crossref-validation-notice': [
    'The CrossRef database has been used to check the references. Differences are marked in red. Please correct what is wrong.',
    'References were validated against Crossref and PubMed.',
    'We have checked the list using Crossref; mismatches are tracked.',
    'Das Literaturverzeichnis wurde mit Crossref abgeglichen.',
  ],
  'undefined-citation-key': [
    'The key `quist2011` is not defined in the bibliography.',
    'Undefined citation key: quist2011.',
    'Citekey quist2011 could not be found; it does not exist.',
  ],
  'figure-not-cited': [
    'Figure 3 is not cited in the text. Please cite it.',
    'Fig. 2 has not been mentioned in the text; please add a citation.',
    'Please provide a callout for Figure 4.',
    'There is no citation of Fig. 2 in the manuscript.',
    'Where should Figure 3 be cited?',
    'Abbildung 3 wird im Text nicht erwähnt.',
    'La figure 3 n’est pas citée dans le texte.',
    'La figura 3 no está citada en el texto.',
    'A figura 3 não é citada no texto.',
    'La figura 3 non è citata nel testo.',
    'Figuur 3 wordt in de tekst niet genoemd.',
  ],
  'table-not-cited': [
    'Table 3 is not cited in the text. Please cite it.',
    'Table 2 was received; however, no citation was provided in the manuscript.',
    'Please insert a callout for Table 1.',
    'Tabelle 2 wird im Text nicht erwähnt.',
    'Le tableau 2 n’est pas cité dans le texte.',
    'La tabla 2 no está citada en el texto.',
  ],
  'figure-missing': [
    'Figure 7 is cited in the text but has not been supplied. Please provide it.',
    'Fig. 7 is missing.',
    'Figure 5 is mentioned in the text but not included.',
    'Abbildung 7 fehlt.',
  ],
  'table-missing': [
    'Table 7 is cited in the text but has not been supplied.',
    'Table 4 is missing; please send it.',
    'Table 5 is mentioned but not present in the manuscript.',
  ],
  'figure-order': [
    'Figures are not cited in numerical order. Please renumber.',
    'Figure 3 is cited before Figure 2. Please check the sequence.',
    'The figure citations are out of order.',
    'Die Abbildungen werden nicht in der richtigen Reihenfolge zitiert.',
  ],
  'table-order': [
    'Tables are cited out of sequence.',
    'Table 3 is cited before Table 2.',
    'Please cite the tables in numerical order.',
  ],
  'figure-number-duplicate': [
    'Two figures are numbered Figure 2. Please correct.',
    'The figure number 2 is used twice.',
    'Both figures are labelled Figure 4.',
  ],
  'caption-missing': [
    'Please provide a caption for Figure 3.',
    'The legend of Fig. 3 is missing.',
    'Table 2 has no title. Please supply one.',
    'Bitte ergänzen Sie die Bildunterschrift zu Abbildung 3.',
    'Merci de fournir la légende de la figure 3.',
  ],
  'figure-permission': [
    'Please provide permission from the copyright holder to reproduce Figure 2.',
    'Figure 2 was published before: has permission been obtained?',
    'Please confirm that you have permission to reuse the image.',
    'Bitte die Abdruckgenehmigung für Abbildung 2 vorlegen.',
    'Veuillez fournir l’autorisation de reproduction de la figure 2.',
  ],
  'provide-file': [
    'Please supply a high-resolution version of Figure 1.',
    'Figure 2 is of low resolution; please resupply at 300 dpi.',
    'The quality of Fig. 3 is poor. Please send a better file.',
    'Please provide editable source files of the artwork.',
    'Bitte Abbildung 1 in höherer Auflösung liefern.',
    'Merci de fournir la figure 1 en haute résolution.',
    'Por favor, envíe la figura 1 en alta resolución.',
  ],
  'numeric-citation-order': [
    'References are not cited in numerical order. Please renumber.',
    'Citations [5] and [6] are out of sequence.',
    'Please check the order of the citations in the text.',
    'Die Literaturstellen werden nicht in der Reihenfolge zitiert.',
  ],
  'numeric-citation-gap': [
    'The citation numbers jump from 6 to 8.',
    'There is a gap in the numbering of the citations.',
    'Citation numbers 12 and 13 are missing.',
  ],
  'reference-number-sequence': [
    'The numbers in the reference list skip from 6 to 8.',
    'The reference list is not numbered consecutively.',
    'Number 7 appears twice in the reference list: the number is repeated in the list.',
  ],
  'reference-order': [
    'The reference list is not in alphabetical order.',
    'Please arrange the references alphabetically.',
    'Das Literaturverzeichnis ist nicht alphabetisch geordnet.',
    'Merci de classer la bibliographie par ordre alphabétique.',
  ],
  'author-bio-missing': [
    'Please provide a short biography of each author.',
    'Kindly supply notes on contributors.',
    'Author bio missing.',
    'Please send a brief biographical note for the corresponding author.',
    'Bitte senden Sie eine Kurzbiographie der Autorin: Bitte Kurzbiografie ergänzen.',
    'Merci de fournir une notice biographique.',
    'Por favor, proporcione una breve reseña biográfica: incluya una nota biográfica.',
    'Si prega di fornire una breve nota biografica.',
    'Gelieve een korte biografie toe te voegen.',
  ],
  'postal-address-missing': [
    'Please provide the full postal address of the corresponding author.',
    'Please add the mailing address and zip code.',
    'The postcode is missing in the contact line.',
    'Bitte ergänzen Sie die Postanschrift.',
    'Merci d’indiquer l’adresse postale.',
    'Por favor, indique la dirección postal.',
  ],
  'corresponding-email-missing': [
    'Please provide the e-mail address of the corresponding author.',
    'Email address missing for the corresponding author.',
    'Kindly supply the corresponding author’s email.',
    'Bitte die E-Mail-Adresse angeben.',
    'Merci de fournir l’adresse électronique de l’auteur correspondant.',
  ],
  'corresponding-author-missing': [
    'Please indicate the corresponding author.',
    'Who is the corresponding author?',
    'No corresponding author has been designated.',
    'Bitte den korrespondierenden Autor nennen: Bitte Korrespondenzautor angeben.',
  ],
  'author-affiliation-missing': [
    'Please provide the affiliation of the third author.',
    'Affiliation missing for A. Quist.',
    'Please supply affiliations for all authors.',
    'Merci d’indiquer l’affiliation de chaque auteur.',
  ],
  'orcid-missing': [
    'Please provide the ORCID iD of each author.',
    'ORCID is missing for the second author.',
    'Please supply ORCIDs for all authors.',
    'Bitte die ORCID angeben.',
  ],
  'orcid-invalid': [
    'The ORCID of the first author is invalid.',
    'This ORCID iD is not valid; please correct it.',
    'The ORCID given is incorrect.',
  ],
  'orcid-or-platform-registration': [
    'All co-authors must register with our submission system.',
    'Please ask your co-authors to create an account on the platform.',
    'Please register for an ORCID iD.',
  ],
  'running-head': [
    'Please provide a running head of no more than 50 characters.',
    'The running title exceeds 50 characters; please shorten it.',
    'Please supply a short title.',
    'Bitte einen Kolumnentitel angeben.',
    'Merci de fournir un titre courant.',
  ],
  'abstract-missing': [
    'Please provide an abstract of up to 200 words.',
    'The abstract is missing.',
    'No abstract was supplied. Please add one.',
    'Bitte ergänzen Sie eine Zusammenfassung.',
    'Merci de fournir un résumé.',
    'Por favor, incluya un resumen.',
    'Por favor, inclua um resumo.',
    'Si prega di fornire un riassunto.',
  ],
  'keywords-missing': [
    'Please provide three to six keywords.',
    'As keywords are mandatory for this journal, please supply some.',
    'Keywords are missing.',
    'Bitte Schlagwörter ergänzen.',
    'Merci de fournir des mots-clés.',
    'Por favor, indique las palabras clave.',
    'Por favor, inclua palavras-chave.',
    'Si prega di indicare le parole chiave.',
    'Gelieve trefwoorden toe te voegen.',
  ],
  'disclosure-statement-missing': [
    'Please provide a disclosure statement.',
    'Please add a conflict of interest statement; if there is none, say so.',
    'The declaration of competing interests is missing.',
    'Bitte ergänzen Sie die Angabe zu Interessenkonflikten.',
    'Merci d’ajouter une déclaration de conflits d’intérêts.',
    'Por favor, añada una declaración de conflicto de intereses.',
  ],
  'funding-statement-missing': [
    'Please supply a funding statement.',
    'Funding information is missing.',
    'Please include details of funding or state that there was none.',
    'Bitte Angaben zur Finanzierung ergänzen.',
  ],
  'data-availability-missing': [
    'Please add a data availability statement.',
    'The data availability statement is missing.',
    'This journal requires a data access statement; please supply one.',
    'Bitte Angaben zur Verfügbarkeit der Daten ergänzen.',
  ],
  'ethics-statement-missing': [
    'Please provide an ethics statement.',
    'Please state the name of the ethics committee.',
    'Informed consent statement is missing.',
    'Bitte Ethikvotum angeben.',
  ],
  'author-contributions-missing': [
    'Please provide author contributions using CRediT roles.',
    'The author contribution statement is missing.',
    'Please supply a CRediT statement.',
    'Merci de préciser les contributions des auteurs.',
  ],
  'confirm-author-names': [
    'Please confirm that given names and surnames have been identified correctly.',
    'Please check the spelling of all author names.',
    'Author names: kindly verify the order and spelling.',
    'Please verify that the first names and last names of the authors are accurate.',
    'Bitte prüfen Sie die Schreibweise der Namen: Bitte Vor- und Nachnamen prüfen.',
    'Veuillez vérifier les noms des auteurs.',
    'Por favor, confirme los nombres de los autores.',
    'Por favor, confirme os nomes dos autores.',
    'Si prega di verificare i nomi degli autori.',
    'Gelieve de namen van de auteurs te controleren: controleer de auteursnamen.',
  ],
  'confirm-affiliations': [
    'Please confirm that the affiliations are correct.',
    'Please check and confirm whether the authors and their affiliations have been correctly identified.',
    'Affiliations have been edited. Please verify the affiliations.',
    'Veuillez vérifier les affiliations.',
  ],
  'confirm-running-head': [
    'Please check the running head.',
    'We have suggested a short title; is the running title acceptable?',
    'Please confirm the short title used as a running head.',
  ],
  'confirm-edit': [
    'The sentence has been reworded. Please check that your meaning is preserved.',
    'We changed “which” to “that” here. OK?',
    'Please confirm this edit.',
    'This heading was inserted for clarity. Please confirm or amend.',
    'Edit OK?',
    'The citation “Quist, 2012” has been changed to “Quist, 2011” to agree with the list. Please check here and below.',
    'Der Satz wurde umformuliert. Bitte prüfen.',
    'La phrase a été reformulée. Merci de vérifier.',
    'La frase ha sido modificada. Por favor, confirme.',
  ],
  'copyright-form': [
    'Please sign and return the copyright form.',
    'Please complete the licence to publish: the publishing agreement has not been received.',
    'We have not yet received your signed copyright transfer form.',
    'Bitte unterschreiben Sie den Verlagsvertrag und senden Sie ihn zurück.',
  ],
  'free-text-query': [
    'Please confirm that the heading levels are correct.',
    'Please check the biography of the second author.',
    'Please verify the page range of “Lind & Moe, 2014”.',
    'Please check the e-mail address of the corresponding author.',
    'Equation 4 is not cited in the text.',
    'Appendix B is not mentioned anywhere. Please add a reference to it.',
    'Please provide a page number for this quotation.',
    'Please provide a reference for this statement.',
    'The meaning of this sentence is unclear.',
    'Please define this abbreviation at its first use.',
    'Please provide the grant number.',
    'Please supply a graphical abstract.',
    'Your article is being processed for a regular issue. Please let us know if that is wrong.',
    'Panel D is not described in the legend of Figure 2.',
    'Should this be in italics?',
    'Please send corrections by e-mail to the editor.',
    'Does the publisher need to see this?',
  ],
}

const rows = Object.entries(wordings).flatMap(([rule, texts]) => texts.map((text) => [text, rule] as const))

describe('wordings of publishers', () => {
  it.for(rows)('reads “%s” as %s', ([text, rule]) => {
    expect(rulesOf(text)).toEqual([rule])
  })

  it('has at least three wordings of every rule that is asked of an author', () => {
    const few = Object.entries(wordings).filter(([, texts]) => texts.length < 3)

    expect(few).toEqual([])
    expect(rows.length).toBeGreaterThan(300)
  })
})

describe('free variations', () => {
  const varied = Object.entries(variations).flatMap(([rule, texts]) =>
    texts.map((text) => [text, rule] as const),
  )

  it.for(varied)('reads “%s” as %s', ([text, rule]) => {
    expect(rulesOf(text)[0]).toBe(rule)
  })
})

describe('a query that asks for several things', () => {
  it.for([
    [
      'Please provide volume, issue and page range for “Lind & Moe, 2014”.',
      ['journal-volume-missing', 'issue-missing', 'page-range-missing'],
    ],
    ['Please supply the publisher name and location.', ['publisher-missing', 'publisher-place-missing']],
    ['Volume number and page numbers are missing.', ['journal-volume-missing', 'page-range-missing']],
    ['Please provide an abstract and keywords.', ['abstract-missing', 'keywords-missing']],
    [
      'Please supply a funding statement and 4-6 keywords.',
      ['funding-statement-missing', 'keywords-missing'],
    ],
    ['Please add an abstract and between four and six keywords.', ['abstract-missing', 'keywords-missing']],
    ['Please add up to six keywords and an abstract.', ['keywords-missing', 'abstract-missing']],
    [
      'Please provide the e-mail and postal address of the corresponding author.',
      ['corresponding-email-missing', 'postal-address-missing'],
    ],
    [
      '“Lind & Moe, 2014” is not cited in the text. Please also provide the page range.',
      ['uncited-reference', 'page-range-missing'],
    ],
    ['Bitte Band und Heft ergänzen.', ['journal-volume-missing', 'issue-missing']],
  ] as const)('reads “%s” as %j', ([text, rules]) => {
    expect(rulesOf(text)).toEqual(rules)
  })
})

describe('words inside of what is named', () => {
  it.for([
    ['“The abstract is missing, 2011” is not cited in the text.', 'uncited-reference'],
    ['Please provide the page range of “Figures not cited: a survey of captions”.', 'page-range-missing'],
    ['“Not Cited, 2019” is cited in the text but not in the list.', 'cited-not-listed'],
  ] as const)('do not make a rule: “%s”', ([text, rule]) => {
    expect(rulesOf(text)).toEqual([rule])
  })
})
