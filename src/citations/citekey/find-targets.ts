const target =
  /(?:\{#|\(#|\\label\{|\b(?:label|name)[:=][ \t"']{0,4}|^\(|```\{(?:r|python|julia)[ ,]{1,2})([\p{L}\p{N}_][\p{L}\p{N}_:.-]{0,80})/gmu

/**
 * Find the names that a text gives to its own figures, sections, equations and chunks, whatever their form: what
 * refers to one of them is no citation.
 *
 *     ## Tides {#tides}    #| label: apx-tides    \label{tides}    (tides)=    ```{r tides}
 *                 ^^^^^              ^^^^^^^^^           ^^^^^      ^^^^^          ^^^^^
 */
export function findTargets(source: string): ReadonlySet<string> {
  return new Set([...source.matchAll(target)].map((match) => match[1] ?? ''))
}
