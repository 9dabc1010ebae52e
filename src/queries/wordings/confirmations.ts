import { ruleWordings } from './rule-wordings.ts'
import { changed, look, text } from './words.ts'

const names =
  'author_name|author_names|authors_names|names_of_the_authors|names_of_all_authors|name_of_the_author|given_name|given_names|surname|surnames|family_name|family_names|first_name|first_names|last_name|last_names|forename|author_list|list_of_authors|order_of_authors|author_order|order_of_the_authors|sequence_of_authors|spelling_of_author_names|names_and_affiliations|namen_der_autoren|autorennamen|vornamen|nachnamen|vor_und_nachnamen|familiennamen|schreibweise_der_namen|noms_des_auteurs|nom_des_auteurs|prenoms|noms_de_famille|nombres_de_los_autores|nombre_de_los_autores|apellidos|nomes_dos_autores|nome_dos_autores|sobrenomes|nomi_degli_autori|nome_degli_autori|cognomi|namen_van_de_auteurs|auteursnamen|achternamen|voornamen'
const affiliations =
  'affiliation|affiliations|institutional_affiliation|affiliation_detail|zugehorigkeit|zugehorigkeiten|affiliationen|institutsangaben|afiliacion|afiliaciones|filiacion|filiacao|filiacoes|afiliacao|afiliacoes|affiliazione|affiliazioni|affiliatie|affiliaties'
const runningHead =
  'running_head|running_title|running_header|short_title|shortened_title|kolumnentitel|kurztitel|titre_courant|titre_abrege|titulo_abreviado|titulo_corto|titulillo|titulo_resumido|titolo_corrente|titolo_breve|koptitel|verkorte_titel'
const fine =
  'ok|okay|correct|acceptable|right|fine|agree|intended|meant|accurate|appropriate|approve|approved|retained|preserved|reflect|reflects|korrekt|richtig|correct|correcte|correcto|correcta|correto|correta|corretto|corretta|juist'

/** How publishers ask an author to look at something and say yes. */
export const confirmationWordings = ruleWordings([
  [
    'confirm-author-names',
    [
      `${look} … ${names}`,
      `${names} … ${look}`,
      `${names} … ${fine}`,
      `${look} … ${names} … ${fine}`,
      `${names} … ${look}|identified|presented|captured|tagged … ${fine}|correctly|accurately`,
      `${look} … author|authors … names|name … ${fine}|correctly|accurately|spelled|spelt|spelling|sequence|order`,
      `author|authors … name|names … ${fine}|correctly|accurately|spelled|spelt`,
      `${look} … spelling … author|authors|name|names`,
      `${look} … autoren|auteurs|autores|autori … namen|noms|nombres|nomes|nomi`,
    ],
  ],
  [
    'confirm-affiliations',
    [
      `${look} … ${affiliations}`,
      `${affiliations} … ${look}`,
      `${affiliations} … ${fine}`,
      `${affiliations} … edited|changed|amended|modified|updated`,
      `${look} … ${names} … ${affiliations}`,
      `${look} … author|authors … ${affiliations}`,
      `${look} … author|authors … ${affiliations} … ${fine}|correctly|accurately`,
      `${affiliations} … ${changed} … ${look}`,
    ],
  ],
  [
    'confirm-running-head',
    [
      `${look} … ${runningHead}`,
      `${runningHead} … ${look}`,
      `inserted|added|suggested|proposed|changed|shortened|edited … ${runningHead}`,
      `${runningHead} … ${fine}`,
      `${runningHead} … ${changed} … ${look}`,
      `suggested|proposed … ${runningHead} … ${fine}`,
    ],
  ],
])

/** How publishers ask about a change that they made; the change and the request may stand in two sentences. */
export const editWordings = ruleWordings([
  [
    'confirm-edit',
    [
      `${changed} … ${look}`,
      `${changed} … ${fine}`,
      `${changed} … ${look} … ${fine}`,
      `${changed} … ${look} … meaning|sense|sinn|sens|sentido|senso|betekenis`,
      `${look} … edit|edits|change|changes|rewording|amendment|amendments|insertion|deletion|revision|rephrasing|copyedit|copyedits|copyediting|alteration|alterations|modification|modifications|correction|corrections|anderung|anderungen|modifications|cambio|cambios|alteracao|alteracoes|modifiche|wijziging|wijzigingen`,
      `edit|edits|change|changes|rewording|amendment|insertion|deletion|sentence … ${fine}`,
      `is|are … edit|edits|change|changes|rewording|amendment|insertion|deletion … ${fine}`,
      `${look} … meaning|sense … ${changed}|${fine}`,
      `meaning|sense|sinn … ${changed}|${fine}|preserved`,
      `${changed} … ${text} … ${look}`,
      `as_meant|as_intended|meaning_ok|ok_as_edited|edit_ok|edits_ok|change_ok|correct_as_edited|ok_as_set|correct_as_set`,
    ],
  ],
])
