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
      `reference_list|list|references|reference … ${number} … skip*|jump*|gap|missing|repeated|twice|duplicat*`,
      `${number} … reference_list|list|bibliography … skip*|jump*|gap|missing|repeated|twice|duplicat*`,
      `${number} … skip*|jump*|gap|repeated|twice|duplicat* … reference_list|list|bibliography|references`,
      `skip*|jump*|gap|missing|repeated|twice|duplicate … ${number} … reference_list|list|bibliography|references`,
      `reference_list|bibliography|entries … ${not} … numbered … consecutive*|sequential*|sequence|order`,
      `reference_list|bibliography|entries … ${number} … ${not} … consecutive|sequential|sequence|consecutively|sequentially`,
      `${number} … reference_list|bibliography … ${order}`,
      `reference_number … missing … list|reference_list`,
    ],
  ],
  [
    'reference-order',
    [
      `${references}|list|entries|bibliography|reference_list … alphabetic*`,
      `${references}|list|entries|bibliography|reference_list … ${not} … alphabetic*`,
      `alphabetic* … ${references}|list|entries|bibliography|reference_list`,
      `alphabetic* … order|sequence|reihenfolge|ordre|orden|ordem|ordine|volgorde`,
      `list|entries|bibliography|reference_list … alphabetic* … order|sequence`,
      `ordre|orden|ordem|ordine|reihenfolge alphabet*|alfabet*`,
      `alphabetisch*|alphabetique*|alfabetic*|alfabetisch* … literaturverzeichnis|liste|lista|literatuurlijst|reihenfolge|volgorde|ordre|orden|ordem|ordine`,
      `literaturverzeichnis|liste|lista|literatuurlijst|referencias|referenties|riferimenti … alphabetisch*|alphabetique*|alfabetic*|alfabetisch*`,
      `entry|entries|# … moved|move … position|place … list|reference_list`,
    ],
  ],
])
