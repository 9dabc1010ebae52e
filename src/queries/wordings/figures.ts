import type { RuleName } from '../../model/rule.ts'
import { ruleWordings } from './rule-wordings.ts'
import { citation, cited, figure, give, lacks, not, order, present, table, text } from './words.ts'

const callout = `${citation}|mention|reference`
const caption =
  'caption|legend|heading|bildunterschrift|bildunterschriften|abbildungsunterschrift|bildlegende|tabellenuberschrift|tabellentitel|legende|legendes|leyenda|leyendas|pie_de_figura|pie_de_foto|legenda|legendas|didascalia|didascalie|bijschrift|onderschrift|bijschriften'

/** What is asked of figures and tables alike. */
function ofKind(kind: string, names: { notCited: RuleName; missing: RuleName; order: RuleName }) {
  return [
    [
      names.notCited,
      [
        `${kind} … ${not} … ${cited}`,
        `${kind} … ${not} … ${cited} … ${text}`,
        `${kind} … ${not}|lacks … ${callout} … ${text}`,
        `${kind} … ${not}|lacks … ${citation}|mention`,
        `${kind} … uncited`,
        `${callout} … ${kind} … ${not} … ${present}`,
        `${not} … ${callout} … for|to|of|zu|pour|para|a|naar … ${kind}`,
        `${not} … ${cited} … ${kind}`,
        `${give} … ${callout} … for|to|of|auf|zu|a|al|alla|de|da|naar … ${kind}`,
        `${kind} … ${callout} … missing|fehlt|manque|falta|manca|ontbreekt`,
        `cite|mention|refer_to … ${kind} … in_the_text|in_text|in_the_body|in_the_main_text|at_an_appropriate_place`,
        `where … ${kind} … should|to|could|can|must … ${cited}|placed`,
        `where … ${cited} … ${kind}`,
        `where should|could|can|must … ${kind}`,
      ],
    ],
    [
      names.missing,
      [
        `${kind} … ${cited} … ${not} … ${present}`,
        `${kind} … ${cited} … ${text} … ${not} … ${present}`,
        `${cited} … ${kind} … ${not} … ${present}`,
        `${kind} … ${not} … ${present}`,
        `${kind} … ${not} … ${present} … but … ${cited}`,
        `${kind} … ${cited} … but|however … missing|absent`,
        `${kind} … missing|absent|fehlt|fehlen|manque|manquante|falta|manca|ontbreekt`,
        `${text} … ${cited} … ${kind} … but|there … ${not}`,
        `missing ${kind}`,
        `${not} … received|receive|find … ${kind}`,
        `${kind} … ${cited} … no ${kind}`,
        `${callout} … for|to|of ${kind} … ${not} ${kind} … ${present}`,
        `${not} ${kind} … ${present}`,
        `there_is_no ${kind}`,
      ],
    ],
    [
      names.order,
      [
        `${kind} … ${order}`,
        `${kind} … ${not} … ${cited} … ${order}`,
        `${kind} … ${cited} … ${order}`,
        `${kind} … ${not} … ${order} … ${cited}`,
        `${kind} … ${cited} … ${not} … ${order}`,
        `${order} … ${kind}`,
        `${order} … ${cited}|${callout} … ${kind}`,
        `${kind} … ${cited} … before … ${kind}`,
        `${kind} … before … ${kind}`,
        `renumber … ${kind}`,
      ],
    ],
  ] as const
}

const either = `${figure}|${table}|image|photo|photograph|artwork|illustration|scheme|map`

/** How publishers ask about figures and tables. */
export const figureWordings = ruleWordings([
  ...ofKind(figure, { notCited: 'figure-not-cited', missing: 'figure-missing', order: 'figure-order' }),
  ...ofKind(table, { notCited: 'table-not-cited', missing: 'table-missing', order: 'table-order' }),
  [
    'figure-number-duplicate',
    [
      `${figure} … number* … twice|duplicat*|same|repeated|doppelt`,
      `two|both|duplicat* … ${figure} … number*|labelled|labeled|named|called|captioned`,
      `two|both|duplicat* … ${figure} … same … number|label`,
      `${figure} … labelled|labeled|numbered|named … twice|both|same`,
      `two_figures … figure`,
      `same … number … ${figure}`,
      `duplicate_figure_number|duplicate_figure_numbers`,
    ],
  ],
  [
    'caption-missing',
    [
      `${give} … ${caption} … ${either}`,
      `${give} … ${caption} … for|of|to|fur|pour|para|per|voor … ${either}`,
      `${give} … ${caption}`,
      `${give} … ${either} … ${caption}`,
      `${caption} … ${lacks}`,
      `${caption} … ${either} … ${lacks}`,
      `${either} … ${caption} … ${lacks}`,
      `${caption} … ${either} … ${not} … ${present}`,
      `no|without|kein|keine|geen|sans|sin|sem|senza|lacks ${caption}`,
      `no|without|kein|keine|geen|sans|sin|sem|senza|lacks ${caption} … ${either}`,
      `${either} … ${not}|lacks|without … ${caption}`,
      `${give} … title … for|of … ${either}`,
      `${either} … ${not}|lacks|without … title`,
      `${caption} … ${either} … ${lacks} … ${give}`,
      `bitte … ${caption} … erganzen|angeben|nachreichen`,
    ],
  ],
  [
    'figure-permission',
    [
      `permission|permissions|permit|abdruckgenehmigung|genehmigung|nutzungsrecht*|abdruckrecht*|autorisation|permiso|permisos|permissao|permesso|autorizzazione|autorizacion|autorizacao|toestemming … ${either}|reproduc*|reprint*|reuse|re_use|use|abdruck|abbildung*|wiedergabe`,
      `${either} … permission|permissions|abdruckgenehmigung|genehmigung|nutzungsrecht*|abdruckrecht*|autorisation|permiso|permissao|permesso|autorizzazione|autorizacion|autorizacao|toestemming`,
      `${either} … reproduced|reprinted|adapted|published_previously|previously_published|taken_from|from_another … permission|copyright|licence|license|source`,
      `${either} … adapted|reproduced|reprinted|redrawn|taken … from`,
      `permission … copyright_holder|rights_holder|copyright_owner`,
      `copyright_holder|copyright_owner|rights_holder|credit_line|permission_line|source_line … ${either}`,
      `${either} … credit_line|permission_line|source_line|copyright_holder|copyright_owner|copyright_status|copyright_permission`,
      `copyright … permission … ${either}`,
    ],
  ],
  [
    'provide-file',
    [
      `${either} … resolution|dpi|quality|blurred|blurry|pixelated|illegible|unreadable|auflosung|resolucion|resolucao|risoluzione|resolutie`,
      `${either} … low|poor|insufficient … resolution|quality`,
      `resolution|quality … ${either} … low|poor|insufficient|bad|improve*`,
      `high_resolution|higher_resolution|better_resolution|better_quality|high_quality|improved|editable|hochauflosend*|hohere_auflosung|hoherer_auflosung|haute_resolution|meilleure_resolution|meilleure_qualite|alta_resolucion|mayor_resolucion|mejor_resolucion|alta_resolucao|maior_resolucao|melhor_resolucao|alta_risoluzione|maggiore_risoluzione|hoge_resolutie|hogere_resolutie … ${either}|version|file|format|fichier|archivo|arquivo|bestand|datei`,
      `${give} … high_resolution|higher_resolution|better_quality|editable|source_file|source_files|original_file|original_files|vector … ${either}|version|file`,
      `${either} … high_resolution|higher_resolution|better_quality|editable|source_file|original_file|hochauflosend*|hoherer_auflosung|hohere_auflosung|haute_resolution|meilleure_resolution|alta_resolucion|mayor_resolucion|alta_resolucao|maior_resolucao|melhor_resolucao|alta_risoluzione|maggiore_risoluzione|hoge_resolutie|hogere_resolutie`,
      `${give}|resupply|resend|upload|replace … ${either} … file|tiff|tif|eps|jpeg|jpg|pdf|png|svg|format`,
      `${give}|resupply|resend|upload … source_file|source_files|original_file|original_files|artwork|supplementary_file|supplementary_files|latex_file|word_file|native_file|tex_file|missing_file`,
      `${give}|resupply|upload … supplementary_material … file`,
      `${give}|resupply|upload … better_copy|better_version|new_version|replacement … ${either}`,
    ],
  ],
  [
    'free-text-query',
    [
      `${figure} … identical|the_same|duplicate|duplicates`,
      `check|confirm|verify|approve … ${caption}`,
      `check|confirm|verify|approve … ${either} … ${caption}`,
      `panel|panels|part|parts|symbol|symbols|asterisk|abbreviation* … ${either} … ${not} … ${cited}|defined|explained|described|mentioned|${present}`,
      `${either} … panel|panels|part|parts|symbol|symbols|asterisk|abbreviation* … ${not} … ${cited}|defined|explained|described|mentioned|${present}`,
      `panel|panels|part|parts|symbol|symbols|asterisk|scale_bar|axis|axes|unit|units|footnote|colour|color … ${not} … ${either}`,
      `${either} … footnote|superscript|note … ${not} … ${cited}|defined|explained|${present}`,
    ],
  ],
])
