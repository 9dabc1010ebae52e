import { ruleWordings } from './rule-wordings.ts'
import { citation, cited, not, order } from './words.ts'

const references =
  'reference|references|refs|ref|referenzen|literaturstellen|quellen|referencias|riferimenti|referenties|#'
const number = 'number|numbers|numbering|numbered|nummer|nummern|nummerierung|numero|numeros|numeri|nummering'

/** How publishers ask about the order and the numbers of citations and entries. */
export const numberingWordings = ruleWordings([
  [
    'numeric-citation-order',
    [
      `${references} … ${not} … ${cited} … ${order}`,
      `${references} … ${cited} … ${order}`,
      `${references} … ${not} … ${order} … ${cited}`,
      `${references} … ${cited} … ${not} … ${order}`,
      `${citation} … ${not} … ${order}`,
      `${citation} … out_of_order|out_of_sequence|out_of_numerical_order|out_of_numerical_sequence`,
      `${citation} … ${order}`,
      `${citation} … ${number} … ${order}`,
      `${cited} … ${order}`,
      `${cited} … ${not} … ${order}`,
      `${not} … ${cited} … ${order}`,
      `${references} … out_of_order|out_of_sequence|out_of_numerical_order`,
      `${references} … ${not} … numerical_order|numeric_order|sequential_order|order_of_citation|order_of_appearance|ascending_order`,
      `renumber … ${references}|${citation}`,
      `${references} … renumber*`,
      `${references} … ${cited} … before … ${references}`,
      `${order} … ${citation}`,
      `reihenfolge|ordre|orden|ordem|ordine|volgorde … zitat*|zitiert|citations|citas|citacoes|citazioni|citaties|verwijzingen`,
      `zitat*|zitiert|citations|citees|citas|citadas|citacoes|citazioni|citate|geciteerd|citaties … reihenfolge|ordre|orden|ordem|ordine|volgorde`,
    ],
  ],
  [
    'numeric-citation-gap',
    [
      `${citation}|cited … ${number} … skip*|jump*|gap|exceed*|higher`,
      `${citation}|cited … # … missing`,
      `gap … ${citation}`,
      `${citation}|cited … out_of_range|out_of_the_range|beyond|exceed* … reference_list|list|bibliography`,
      `gap … in|between … ${citation} … ${number}`,
      `${citation} … jump*|skip* … from`,
      `${citation} … ${number} … missing`,
      `${citation} … ${number} … ${not} … exist|reference_list|list`,
      `${number} … cited … exceed*|beyond|more_than`,
      `${citation} … ${references} … between … missing|skipped`,
    ],
  ],
  [
    'reference-number-sequence',
    [
      `reference_list|list|bibliography … numbers|numbering … skip*|jump*|gap|repeated|twice|duplicat*`,
      `numbers|numbering … reference_list|list|bibliography … skip*|jump*|gap|repeated|twice|duplicat*`,
      `${number} … skip*|jump*|gap|repeated|twice|duplicat* … reference_list|list|bibliography`,
      `skip*|jump*|gap|repeated|twice|duplicate … numbers|numbering … reference_list|list|bibliography`,
      `reference_list|list|bibliography|entries … jump*|skip* … from|${number}`,
      `reference_number|reference_numbers … missing|skip*|jump*|repeated|twice|duplicat* … list|reference_list`,
      `missing|skipped|repeated … reference_number|reference_numbers`,
      `reference_list|bibliography|entries … ${not} … numbered … consecutive*|sequential*|sequence|order`,
      `reference_list|bibliography|entries … ${number} … ${not} … consecutive|sequential|sequence|consecutively|sequentially`,
      `${number} … reference_list|bibliography … ${order}`,
    ],
  ],
  [
    'reference-order',
    [
      `${references}|list|entries|bibliography|reference_list … alphabetic*`,
      `${references}|list|entries|bibliography|reference_list … ${not} … alphabetic*`,
      `alphabetic* … ${references}|list|entries|bibliography|reference_list`,
      `list|entries|bibliography|reference_list … alphabetic* … order|sequence`,
      `literaturverzeichnis|bibliographie|liste|lista|bibliografia|referencias|literatuurlijst … ordre|orden|ordem|ordine|reihenfolge|volgorde … alphabet*|alfabet*`,
      `alphabetisch*|alphabetique*|alfabetic*|alfabetisch* … literaturverzeichnis|liste|lista|literatuurlijst|reihenfolge|volgorde|ordre|orden|ordem|ordine`,
      `literaturverzeichnis|liste|lista|literatuurlijst|referencias|referenties|riferimenti … alphabetisch*|alphabetique*|alfabetic*|alfabetisch*`,
      `entry|entries|# … moved|move … position|place … list|reference_list`,
    ],
  ],
])
