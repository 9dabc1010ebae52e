import { matters } from './matters.ts'
import { ruleWordings } from './rule-wordings.ts'
import { give, not, present } from './words.ts'

/** What publishers ask for in the front matter and among the statements. */
export const frontMatter = matters([
  [
    ['author-bio-missing'],
    'biography biographies biographical_note biographical_sketch biographical_sketches biographical_statement biographical_information biographical_detail bio bio_note bio_sketch short_bio author_bio author_biography author_biographical_detail author_biographical_note author_biographical_information author_biographical_sketch notes_on_contributors note_on_contributor notes_on_contributor note_on_contributors notes_on_the_contributors note_on_the_contributor about_the_author author_note',
    'kurzbiographie kurzbiografie kurzbiographien kurzbiografien biographie biografie biographien biografien autorenangaben biographische_angaben biografische_angaben kurzvita',
    'notice_biographique notices_biographiques note_biographique resena_biografica semblanza semblanza_biografica nota_biografica biografia biografias minibiografia breve_biografia notas_biograficas',
    'profilo_biografico biografie_degli_autori note_biografiche korte_biografie biografische_gegevens biografieen auteursbiografie',
  ],
  [
    ['postal-address-missing'],
    'postal_address mailing_address street_address full_address complete_address correspondence_address address_for_correspondence zip_code postal_code postcode post_code address address_of_the_corresponding_author full_postal_address mail_address full_mailing_address',
    'postanschrift postadresse korrespondenzadresse korrespondenzanschrift postleitzahl anschrift vollstandige_anschrift adresse adresse_postale adresse_complete code_postal adresse_postale_complete',
    'direccion direccion_postal codigo_postal direccion_completa direccion_postal_completa endereco endereco_postal endereco_completo indirizzo indirizzo_postale indirizzo_completo codice_postale',
    'postadres adres volledig_adres volledige_adres correspondentieadres volledige_postadres',
  ],
  [
    ['corresponding-email-missing'],
    'e_mail email e_mail_address email_address e_mail_id email_id mail_id e_mails emails e_mail_adresse mailadresse emailadresse e_mail_addresses email_addresses',
    'adresse_e_mail adresse_mail courriel adresse_electronique adresse_de_courriel adresse_de_messagerie adresse_email correo_electronico direccion_de_correo direccion_de_correo_electronico',
    'endereco_de_e_mail endereco_de_email indirizzo_e_mail indirizzo_email indirizzo_di_posta_elettronica posta_elettronica e_mailadres emailadres mailadres',
  ],
  [
    ['corresponding-author-missing'],
    'corresponding_author author_for_correspondence correspondence_author korrespondierender_autor korrespondierenden_autor korrespondierende_autorin korrespondenzautor korrespondenzautorin',
    'auteur_correspondant auteur_de_correspondance auteur_referent autor_de_correspondencia autor_para_correspondencia autor_para_la_correspondencia autor_correspondente autor_corresponsal autora_de_correspondencia',
    'autore_corrispondente autore_di_riferimento autore_per_la_corrispondenza corresponderende_auteur corresponderend_auteur correspondentieauteur',
  ],
  [
    ['author-affiliation-missing'],
    'affiliation affiliations institutional_affiliation institutional_affiliations author_affiliation author_affiliations affiliation_detail current_affiliation',
    'zugehorigkeit institutionelle_zugehorigkeit affiliationsangabe affiliationen institutsangabe filiation rattachement affiliation_institutionnelle',
    'afiliacion afiliacion_institucional filiacion filiacao afiliacao afiliacao_institucional affiliazione affiliazioni affiliatie affiliaties',
  ],
  [
    ['orcid-missing'],
    'orcid orcids orcid_id orcid_ids orcid_number orcid_identifier orcid_i_d orcid_s orcid_nummer identifiant_orcid identificador_orcid identificativo_orcid',
  ],
  [
    ['running-head'],
    'running_head running_heading running_title running_header short_title shortened_title abbreviated_title shorter_title page_header kolumnentitel kurztitel lebender_kolumnentitel titre_courant titre_abrege',
    'titulo_abreviado titulo_corto titulillo titulo_resumido titulo_curto titolo_corrente titolo_breve titolo_abbreviato testatina koptitel verkorte_titel lopende_titel',
  ],
  [
    ['abstract-missing'],
    'abstract summary zusammenfassung kurzfassung resume resumen resumo riassunto sommario abstract_text samenvatting abstract_of_the_article',
  ],
  [
    ['keywords-missing'],
    'keyword keywords key_word key_words index_term index_terms schlagworte schlagworter schlusselworter schlusselbegriffe stichworter mots_cles mots_clefs palabras_clave palabras_claves palavras_chave palavras_chaves parole_chiave trefwoorden sleutelwoorden kernwoorden steekwoorden descriptores',
  ],
  [
    ['disclosure-statement-missing'],
    'disclosure_statement disclosure disclosures conflict_of_interest conflicts_of_interest conflict_of_interest_statement conflict_of_interests conflicts_of_interests competing_interest competing_interests competing_interests_statement conflicting_interest conflicting_interests',
    'declaration_of_interest declaration_of_interests declarations_of_interest declaration_of_conflicting_interests declaration_of_competing_interest declaration_of_competing_interests statement_of_interest interest_statement coi_statement coi financial_disclosure',
    'interessenkonflikt interessenkonflikte interessenkonflikten interessenskonflikt interessenskonflikte conflit_d_interet conflits_d_interet conflits_d_interets conflit_d_interets',
    'conflicto_de_intereses conflictos_de_interes conflicto_de_interes conflictos_de_intereses conflito_de_interesse conflitos_de_interesse conflito_de_interesses conflitos_de_interesses conflitto_di_interessi conflitto_di_interesse conflitti_di_interesse conflitti_di_interessi belangenconflict belangenconflicten belangenverstrengeling belangenverklaring tegenstrijdige_belangen',
  ],
  [
    ['funding-statement-missing'],
    'funding funding_statement funding_information funding_detail funding_details funding_source funding_sources source_of_funding sources_of_funding funding_body funding_bodies funder funders funder_information financial_support funding_acknowledgement funding_acknowledgment funding_declaration financing',
    'finanzierung finanzierungsangabe finanzierungserklarung forderung forderhinweis drittmittel financement source_de_financement sources_de_financement declaration_de_financement',
    'financiacion financiamiento fuente_de_financiacion fuentes_de_financiacion financiamento fonte_de_financiamento fontes_de_financiamento finanziamento finanziamenti fonti_di_finanziamento financiering financieringsbron financieringsverklaring',
  ],
  [
    ['data-availability-missing'],
    'data_availability data_availability_statement data_availability_section availability_of_data availability_of_the_data data_access_statement data_sharing_statement data_accessibility data_accessibility_statement data_statement availability_of_data_and_materials data_and_code_availability',
    'datenverfugbarkeit verfugbarkeit_der_daten datenverfugbarkeitserklarung disponibilite_des_donnees disponibilidad_de_datos disponibilidad_de_los_datos disponibilidade_de_dados disponibilidade_dos_dados disponibilita_dei_dati beschikbaarheid_van_gegevens beschikbaarheid_van_data beschikbaarheid_van_de_data databeschikbaarheid',
  ],
  [
    ['ethics-statement-missing'],
    'ethics_statement ethics ethical_statement ethics_approval ethical_approval ethics_approval_statement ethical_approval_statement ethics_committee ethics_committee_approval institutional_review_board irb irb_approval informed_consent informed_consent_statement ethics_declaration ethics_declarations consent_statement approval_of_the_ethics_committee statement_of_ethics',
    'ethikvotum ethikerklarung votum_der_ethikkommission ethikkommission approbation_ethique comite_d_ethique declaration_d_ethique aprobacion_etica comite_de_etica comite_etico declaracion_etica',
    'aprovacao_etica comite_de_etica_em_pesquisa approvazione_etica comitato_etico dichiarazione_etica ethische_toestemming ethische_goedkeuring ethische_commissie ethiekverklaring',
  ],
  [
    ['author-contributions-missing'],
    'author_contribution author_contributions author_contribution_statement author_contributions_statement authors_contributions contribution_statement contributions_statement credit_statement credit_author_statement credit_roles credit_role credit_taxonomy contributor_roles contributor_role contribution_of_each_author contributions_of_each_author contributions_of_the_authors contributions_of_all_authors contribution_of_the_authors authorship_contribution',
    'autorenbeitrag autorenbeitrage beitrage_der_autoren contributions_des_auteurs contribution_des_auteurs contribucion_de_los_autores contribuciones_de_los_autores contribucion_de_cada_autor contribuicao_dos_autores contribuicoes_dos_autores contribuicao_de_cada_autor',
    'contributi_degli_autori contributo_degli_autori contributo_di_ciascun_autore bijdrage_van_de_auteurs bijdragen_van_de_auteurs auteursbijdragen bijdrage_van_elke_auteur',
  ],
  [
    [],
    'graphical_abstract visual_abstract video_abstract conference_abstract plain_language_summary lay_summary highlights an_email_to an_e_mail_to email_to e_mail_to email_us e_mail_us corrections author_corrections',
  ],
])

/** Faults of the front matter that have words of their own. */
export const frontMatterWordings = ruleWordings([
  [
    'corresponding-author-missing',
    [
      'who is … corresponding_author|author_for_correspondence',
      `which … author* … corresponding_author|author_for_correspondence|correspondence`,
      `designate|nominate|identify|mark|select … corresponding_author|author_for_correspondence|auteur_correspondant|autor_de_correspondencia|autor_correspondente|autore_corrispondente`,
    ],
  ],
  [
    'orcid-invalid',
    [
      'orcid … invalid|incorrect|wrong|ungultig|falsch|invalide|incorrecte|no_es_valido|incorrecto|invalido|incorreto|non_valido|errato|ongeldig|onjuist',
      `orcid … ${not} … valid|correct|resolve*|work|works|exist|validated`,
      'invalid|incorrect … orcid',
      'same … orcid … two|both|authors',
    ],
  ],
  [
    'orcid-or-platform-registration',
    [
      'register|registered|registering|registration|create_an_account|sign_up … orcid|account|platform|system|website|portal|co_author*|coauthor*|authors',
      'co_author*|coauthor*|authors|author … register|registered|registration|create_an_account|create … account|sign_up',
      'create … account|profile',
      'registrier* … orcid|plattform|konto|autor*',
      'orcid|plattform|konto|autor* … registrier*',
      's_inscrire|inscri* … orcid|plateforme|compte',
      'registrar|registrarse|registre|cadastr* … orcid|plataforma|autor*',
      'registra* … orcid|piattaforma',
      'registreren|registreer … orcid|platform',
    ],
  ],
  [
    'running-head',
    [
      'running_head|running_title|short_title|running_header … exceeds|exceed|too_long|longer|shorten|shortened|shorter|characters|reduce',
      'shorten|reduce|abbreviate|shorter … running_head|running_title|short_title|running_header',
      `running_head|running_title|short_title … ${not} … ${present}`,
    ],
  ],
  [
    'copyright-form',
    [
      'sign|signed|complete|completed|return|submit|fill|send|choose|select|accept … copyright|copyright_form|copyright_transfer|licence|license|licence_form|publishing_agreement|author_agreement|contributor_form|publication_agreement|license_agreement|licence_agreement',
      'copyright_form|copyright_transfer|copyright_agreement|copyright_assignment|copyright_licence|copyright_license|licence_to_publish|license_to_publish|publishing_agreement|copyright_release … sign*|complet*|return*|submit*|fill*|receiv*|missing|outstanding|require*|needed|send',
      `${not} … ${present} … copyright_form|copyright_transfer|publishing_agreement|licence_to_publish|license_to_publish`,
      'verlagsvertrag|nutzungsvertrag|urheberrecht*|lizenzvertrag|copyright_formular … unterschr*|unterzeichn*|zuruck*|ausfull*|senden',
      'unterschr*|unterzeichn*|ausfull*|senden … verlagsvertrag|nutzungsvertrag|lizenzvertrag|copyright_formular|urheberrecht*',
      'signer|signez|retourner|remplir|renvoyer … contrat|cession_de_droits|droits_d_auteur|formulaire_de_copyright',
      'firmar|firme|firmada|firmado|envie|enviar … cesion_de_derechos|contrato|derechos_de_autor|licencia',
      'assinar|assine|assinado|envie|enviar … cessao_de_direitos|contrato|direitos_autorais|licenca',
      'firmare|firmi|firmato|inviare|restituire … cessione_dei_diritti|contratto|licenza|diritti_d_autore',
      'onderteken*|teken|stuur … auteursrecht*|licentie|contract|overeenkomst',
    ],
  ],
  ['corresponding-email-missing', [`${give} … corresponding_author … e_mail|email`]],
])
