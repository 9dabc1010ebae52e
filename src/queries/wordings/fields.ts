import { matters } from './matters.ts'

/** The fields of an entry that publishers ask for. */
export const fields = matters([
  [
    ['page-range-missing'],
    'page_range page_span page_extent page_number page_numbers page_no pages page_detail page_information pagination first_and_last_page last_page',
    'first_page starting_page inclusive_page inclusive_pages article_number article_no article_id elocation elocator e_locator elocation_id elocation_number e_location e_location_id e_page page_and_article_number',
    'seitenzahl seitenzahlen seitenangabe seitenangaben seitenbereich seiten artikelnummer',
    'intervalle_de_pages numeros_de_page numeros_de_pages numero_de_page pages_de_debut numero_d_article plage_de_pages',
    'rango_de_paginas intervalo_de_paginas numero_de_paginas numeros_de_pagina numero_de_pagina paginas paginacion numero_de_articulo',
    'paginacao numeracao_de_paginas numeros_das_paginas numero_do_artigo intervallo_di_pagine numeri_di_pagina pagine numero_di_pagina numero_dell_articolo',
    'paginanummer paginanummers paginabereik paginering artikelnummer',
  ],
  [
    ['journal-volume-missing'],
    'volume volume_number volume_no vol journal_volume bandnummer band bandangabe jahrgang numero_de_volume volumen numero_de_volumen tomo',
    'numero_do_volume numero_di_volume annata volumenummer jaargang',
  ],
  [
    ['issue-missing'],
    'issue issue_number issue_no journal_issue heft heftnummer ausgabe numero_de_fascicule fascicule numero_du_fascicule numero_de_fasciculo fasciculo',
    'numero_de_la_revista numero_do_fasciculo numero_del_fascicolo fascicolo aflevering afleveringsnummer nummer_van_de_aflevering',
  ],
  [
    ['journal-volume-missing', 'issue-missing'],
    'volume_et_numero volumen_y_numero volume_e_numero volume_en_nummer jahrgang_und_nummer volume_et_le_numero volumen_y_el_numero volume_e_o_numero',
  ],
  [
    ['journal-name-missing'],
    'journal_name journal_title name_of_journal name_of_the_journal title_of_the_journal title_of_journal full_journal_title full_journal_name name_of_this_journal journal_s_name',
    'zeitschriftentitel zeitschriftenname name_der_zeitschrift titel_der_zeitschrift nom_de_la_revue titre_de_la_revue nom_du_journal titre_du_journal',
    'nombre_de_la_revista titulo_de_la_revista nome_da_revista titulo_da_revista nome_do_periodico titulo_do_periodico',
    'nome_della_rivista titolo_della_rivista naam_van_het_tijdschrift titel_van_het_tijdschrift tijdschriftnaam tijdschrifttitel',
  ],
  [
    ['publisher-missing'],
    'publisher publisher_name publisher_detail name_of_publisher name_of_the_publisher publishing_house publisher_information publishing_company',
    'verlag verlagsname verlagsangabe name_des_verlags verlagsnamen nom_de_l_editeur editeur maison_d_edition',
    'nombre_de_la_editorial casa_editorial la_editorial nome_da_editora editora nome_dell_editore editore casa_editrice nome_della_casa_editrice',
    'uitgever uitgeverij naam_van_de_uitgever naam_van_de_uitgeverij',
  ],
  [
    ['publisher-place-missing'],
    'publisher_location location_of_the_publisher location_of_publisher publisher_place place_of_publication publication_place place_of_publisher',
    'city_of_publication publication_city publisher_city city_of_publisher city_of_the_publisher publishing_location publication_location location_of_publication place_of_publishing publisher_address missing_city city_for_zzlabel city_for_the_reference city_for_this_reference city_for_reference city_for_the_zzlabel',
    'verlagsort verlagsorte erscheinungsort erscheinungsorte ort_des_verlags ort_des_verlages lieu_de_publication lieu_d_edition ville_d_edition ville_de_publication',
    'lugar_de_publicacion lugar_de_edicion ciudad_de_publicacion ciudad_de_edicion local_de_publicacao local_da_publicacao cidade_de_publicacao local_de_edicao',
    'luogo_di_pubblicazione luogo_di_edizione citta_di_pubblicazione plaats_van_uitgave plaats_van_publicatie uitgeefplaats plaats_van_uitgeverij',
  ],
  [
    ['publisher-missing', 'publisher-place-missing'],
    'publisher_and_location publisher_name_and_location publisher_and_place publisher_and_city name_and_location_of_the_publisher name_and_location_of_publisher',
    'publisher_location_and_name publisher_and_its_location publisher_and_place_of_publication publishers_name_and_location publisher_name_and_place publisher_name_and_city',
    'place_and_publisher place_and_name_of_the_publisher location_and_name_of_the_publisher location_and_publisher city_and_publisher verlag_und_ort ort_und_verlag verlag_und_verlagsort',
    'lieu_et_editeur editeur_et_lieu lugar_y_editorial editorial_y_lugar local_e_editora editora_e_local luogo_e_editore editore_e_luogo plaats_en_uitgever uitgever_en_plaats',
  ],
  [
    ['access-date-missing'],
    'access_date accessed_date date_of_access date_accessed last_accessed retrieval_date date_of_retrieval date_last_accessed date_of_last_access accessed_on last_access_date retrieved_date date_retrieved date_of_accessing date_when_accessed',
    'zugriffsdatum abrufdatum datum_des_zugriffs datum_des_abrufs datum_des_letzten_zugriffs date_de_consultation date_d_acces date_de_la_consultation',
    'fecha_de_acceso fecha_de_consulta fecha_de_la_consulta data_de_acesso data_de_consulta data_do_acesso data_di_accesso data_di_consultazione data_dell_accesso data_dell_ultimo_accesso',
    'raadpleegdatum datum_van_raadpleging datum_van_raadplegen datum_geraadpleegd',
  ],
  [
    ['journal-doi-missing'],
    'doi doi_number doi_s digital_object_identifier doi_nummer numero_doi numero_de_doi',
  ],
  [
    ['web-url-missing'],
    'url web_address website_address web_link working_link valid_link weblink internet_address link hyperlink webadresse internetadresse adresse_url',
    'adresse_internet adresse_web lien enlace direccion_web direccion_url endereco_eletronico endereco_url indirizzo_web indirizzo_url webadres internetadres',
  ],
  [
    ['editor-missing'],
    'editor editor_name editor_names name_of_editor names_of_editors name_of_the_editor names_of_the_editors book_editor volume_editor editor_initials names_of_the_book_editors name_of_the_book_editor editor_detail',
    'herausgeber herausgebernamen herausgeberin herausgeberinnen namen_der_herausgeber name_des_herausgebers',
    'directeur_de_publication directeurs_de_l_ouvrage directeur_de_l_ouvrage editeur_scientifique editeurs_scientifiques noms_des_directeurs noms_des_editeurs coordinateurs',
    'editores nombre_de_los_editores nombres_de_los_editores nombre_del_editor organizadores nomes_dos_organizadores nome_do_organizador coordinadores',
    'curatore curatori nome_del_curatore nomi_dei_curatori redacteuren namen_van_de_redacteuren naam_van_de_redacteur',
  ],
  [
    ['book-title-missing'],
    'book_title title_of_the_book title_of_book book_name name_of_the_book title_of_this_book title_of_the_edited_volume buchtitel titel_des_buches titel_des_sammelbandes',
    'titre_de_l_ouvrage titre_du_livre titulo_del_libro titulo_do_livro titolo_del_libro titolo_del_volume boektitel titel_van_het_boek titel_van_de_bundel',
  ],
  [
    ['reference-title-missing'],
    'article_title title_of_the_article chapter_title title_of_the_chapter title_of_this_reference title_of_the_reference title_for_this_reference reference_title title_of_the_paper paper_title title_for_reference title_of_reference title_for_zzlabel title_of_zzlabel title_of_the_work',
    'aufsatztitel titel_des_aufsatzes titel_des_beitrags titel_des_artikels titre_de_l_article titre_du_chapitre titulo_del_articulo titulo_del_capitulo titulo_do_artigo titulo_do_capitulo',
    'titolo_dell_articolo titolo_del_capitolo titel_van_het_artikel titel_van_het_hoofdstuk',
  ],
  [
    ['reference-year-missing'],
    'year year_of_publication publication_year publication_date date_of_publication publishing_year erscheinungsjahr jahreszahl jahr publikationsjahr',
    'annee annee_de_publication date_de_publication ano ano_de_publicacion ano_de_publicacao fecha_de_publicacion data_de_publicacao ano_de_edicion',
    'anno anno_di_pubblicazione data_di_pubblicazione jaar jaartal jaar_van_publicatie jaar_van_uitgave publicatiejaar publicatiedatum',
  ],
  [
    ['conference-name-missing'],
    'conference_name name_of_the_conference name_of_conference conference_title title_of_the_conference conference_detail conference_information proceedings_title title_of_the_proceedings name_of_the_proceedings name_of_the_meeting full_conference_name',
    'konferenzname tagungsname name_der_konferenz name_der_tagung titel_des_tagungsbandes nom_de_la_conference nom_du_colloque nom_du_congres titre_des_actes',
    'nombre_del_congreso nombre_de_la_conferencia nome_do_evento nome_da_conferencia nome_do_congresso nome_del_convegno nome_della_conferenza nome_del_congresso titolo_degli_atti',
    'naam_van_de_conferentie naam_van_het_congres conferentienaam congresnaam',
  ],
  [
    ['thesis-institution-missing'],
    'university university_name name_of_the_university name_of_university degree_granting_institution degree_awarding_institution awarding_institution institution_name name_of_the_institution thesis_institution granting_university institution',
    'hochschule universitat name_der_hochschule name_der_universitat universite nom_de_l_universite universite_de_soutenance universidad nombre_de_la_universidad universidade nome_da_universidade',
    'universita nome_dell_universita ateneo universiteit naam_van_de_universiteit',
  ],
  [
    ['et-al-in-reference'],
    'all_author_names all_authors all_the_authors all_author names_of_all_authors names_of_all_the_authors names_of_all_of_the_authors name_of_all_authors full_author_list complete_author_list complete_list_of_authors full_list_of_authors',
    'list_of_all_authors remaining_authors remaining_author_names other_authors rest_of_the_authors author_names_in_full full_names_of_all_authors complete_author_names all_authors_names names_of_the_remaining_authors names_of_the_other_authors full_list_of_author_names all_co_authors all_coauthors',
    'alle_autoren namen_aller_autoren samtliche_autoren alle_autorennamen alle_autorinnen tous_les_auteurs noms_de_tous_les_auteurs todos_los_autores nombres_de_todos_los_autores nombre_de_todos_los_autores',
    'todos_os_autores nomes_de_todos_os_autores nome_de_todos_os_autores tutti_gli_autori nomi_di_tutti_gli_autori alle_auteurs namen_van_alle_auteurs',
  ],
  [
    ['reference-author-missing'],
    'author_of author_for author_name author_names name_of_the_author names_of_the_authors author_of_this_reference nom_de_l_auteur nombre_del_autor nome_do_autor nome_dell_autore name_des_autors namen_der_autoren naam_van_de_auteur',
  ],
  [
    [],
    'web_page web_pages title_page home_page cover_page landing_page report_number patent_number isbn issn edition series_title series_name grant_number award_number',
    'conference_location location_of_the_conference conference_date date_of_the_conference special_issue this_issue revised_article article proof proofs revision page_proofs page_proof corrected_page city country street department department_name city_and_country country_name city_name author_query author_queries letter_to_the_editor',
  ],
])
