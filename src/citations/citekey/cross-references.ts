const quarto =
  /^(?:fig|tbl|lst|eq|sec|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg|nte|tip|wrn|imp|cau|vid|dia|suppfig|supptbl)-./i
const pandocCrossref = /^(?:fig|tbl|tab|lst|eqn?|sec|chap?|thm|lem|cor|prp|def|exm|alg|subfig):./i

/** Say whether a key has the form of a cross-reference: Quarto's `fig-plot`, pandoc-crossref's `eq:growth`. */
export function isCrossReference(key: string): boolean {
  return quarto.test(key) || pandocCrossref.test(key)
}
