/** MyST directives whose body is not Markdown, or is not shown: a fence of one of these stays a block of code. */
const literal = new Set(
  `autosummary bibliography bokeh button code code-block code-cell csv-table doctest embed eval-rst glue graphviz highlight
  iframe image include index ipython jupyter-execute latex literalinclude make math mdx mermaid only plantuml
  plot raw sourcecode tableofcontents testcode testoutput tikz toctree video youtube`.split(/\s+/),
)
/** Directives that begin with the path of a file; what stands behind other names is a title. */
const withPath = new Set(['carousel', 'figure', 'figure-md', 'subfigure'])

// Executable code of Quarto and R Markdown: ```{r}, ```{python}, ```{=html}
const languages =
  /^(?:=|asis|bash|c|cat|comment|css|d3|dot|go|haskell|html|java|javascript|js|julia|jsx?|matlab|node|nomnoml|ojs|perl|php|powershell|py|pyodide|python\d?|r|rcpp|ruby|rust|sas|sh|shell|sql|stan|stata|swift|tex|verbatim|webr|yaml|zsh)$/i

/** Whether the body of a MyST directive is prose, as that of `note` and `prf:theorem` is, and not code or data. */
export function hasProse(name: string): boolean {
  const plain = name.toLowerCase()
  return !literal.has(plain) && !languages.test(plain)
}

/** Whether what stands behind the name of a directive is a title, and not the path of a file. */
export function hasTitle(name: string): boolean {
  return !withPath.has(name.toLowerCase())
}
