import type { RuleName } from '../model/rule.ts'

// What publishers print, by rule. The first that fits binds the query; wordings that name more come first.
const wordings: readonly (readonly [RuleName, readonly RegExp[]])[] = [
  [
    'crossref-validation-notice',
    [/crossref.{0,60}(?:used|validat)/i, /(?:validated|checked) (?:against|with|using) (?:the )?crossref/i],
  ],
  [
    'uncited-reference',
    [
      /\bnot (?:been )?(?:cited|mentioned|referred to|called out)\b/i,
      /\b(?:uncited|never cited|no (?:in-text )?citation)\b/i,
      /provide an? (?:in-text )?citation for (?:this|the) reference/i,
      /\bcite (?:this|the) reference in the text\b/i,
      /where (?:it|this reference) should be cited/i,
    ],
  ],
  [
    'cited-not-listed',
    [
      /\b(?:cited|mentioned|referred to) in (?:the )?(?:text|body|article|paper)\b.{0,80}\bnot\b.{0,40}\b(?:list|references?|bibliography)\b/i,
      /\b(?:does not appear|is missing|not (?:found|included|listed|given|present|available)) (?:in|from|on) the (?:reference|references|bibliography|list)\b/i,
      /provide (?:the )?(?:full|complete) (?:bibliographic |publication |reference )?details (?:of|for) (?:this|the) (?:citation|cited reference)/i,
    ],
  ],
  [
    'ambiguous-citation',
    [
      /whether th(?:is|e) citation refers to/i,
      /which (?:reference|entry|work).{0,40}citation.{0,30}(?:refers|means)/i,
    ],
  ],
  [
    'duplicate-reference',
    [
      /\b(?:duplicate|identical|same reference|listed twice|appears? twice|repeated)\b.{0,80}\b(?:reference|list|entr)/i,
      /references?.{0,60}\b(?:identical|duplicates?|the same)\b/i,
    ],
  ],
  [
    'page-range-missing',
    [
      /\b(?:page (?:range|numbers?|span)|pages|pagination|article (?:number|id)|elocation)\b.{0,60}\b(?:missing|provide|supply|add|complete)/i,
      /\b(?:missing|provide|supply|add|complete|insert)\b.{0,40}\b(?:page (?:range|numbers?|span)|pages|pagination|article number|elocation)/i,
    ],
  ],
  [
    'author-bio-missing',
    [/\b(?:biograph(?:y|ies|ical)|bio(?:s|\snotes?)?|notes? on (?:the )?contributors?)\b/i],
  ],
  [
    'postal-address-missing',
    [/\b(?:postal|mailing|street|full) address\b/i, /\b(?:zip|postal|post) ?codes?\b/i],
  ],
]

// What no rule judges, though its words are those of one that does.
const beyondRules = [
  /\b(?:table|figure|fig\.|equation|scheme|appendix|box|supplement)\s?(?:[\dA-Z]{1,3}\s)?.{0,20}\b(?:not|never)\b.{0,20}\b(?:cited|mentioned|referred)/i,
  /\b(?:check|confirm|verify|approve)\b.{0,40}\b(?:biograph|bios?\b|address)/i,
]

/** Find the rule that a query's wording asks about; what no rule knows is a free-text query. */
export function findRule(text: string): RuleName {
  if (beyondRules.some((pattern) => pattern.test(text))) return 'free-text-query'
  return (
    wordings.find(([, patterns]) => patterns.some((pattern) => pattern.test(text)))?.[0] ?? 'free-text-query'
  )
}
