import type { MarkdownDocument } from '../model/document.ts'
import type { Place } from '../model/place.ts'

/** A line of a document that brings in another file. */
export interface Include {
  /** As written, such as `_methods.qmd`. */
  readonly target: string
  readonly place: Place
}

/** The line that opens or closes a block of code: its mark and what stands behind it. */
const fence = /^ {0,3}(`{3,64}|~{3,64}|:{3,64})(.{0,1000})$/
const directive = /^\s{0,4}\{include\}\s{0,4}(\S.{0,500})$/
const chunk = /^\s{0,4}\{r\b(.{0,500})\}\s{0,9}$/i
const child = /\bchild\s{0,4}[=:]\s{0,4}(.{1,500})$/i
const quotedName = /["']([^"'\n]{1,300})["']/g

/**
 * Find what a document brings in, line by line: Quarto's and MyST's includes, knitr's child documents, and the marks of
 * other systems. What stands in code or in a comment brings in nothing.
 */
export function findIncludes(document: MarkdownDocument): Include[] {
  const includes: Include[] = []
  let open: { readonly mark: string; readonly isChunk: boolean } | undefined
  let isComment = false
  for (const { 0: line, index } of document.source.matchAll(/[^\r\n]+/g)) {
    const add = (targets: readonly string[]) => {
      const place = document.placeOf(index, index + line.length)
      for (const target of targets) if (target !== '') includes.push({ target, place })
    }
    if (open) {
      if (open.isChunk && /^\s{0,4}#\|/.test(line)) add(childrenIn(line))
      if (closes(line, open.mark)) open = undefined
      continue
    }
    const [, mark = '', info = ''] = fence.exec(line) ?? []
    if (mark !== '' && !isComment) {
      const options = chunk.exec(info)?.[1]
      add([directive.exec(info)?.[1]?.trim() ?? '', ...childrenIn(options ?? '')])
      if (!mark.startsWith(':')) open = { mark, isChunk: options !== undefined }
      continue
    }
    if (!isComment) add(targetOf(line))
    isComment = endsInComment(line, isComment)
  }
  return includes
}

function closes(line: string, mark: string): boolean {
  const [, closing = '', rest = ''] = fence.exec(line) ?? []
  return closing.startsWith(mark) && rest.trim() === ''
}

// ```{r, child = c('one.Rmd', "two.Rmd")}        #| child: "one.Rmd"
function childrenIn(options: string): string[] {
  const value = child.exec(options)?.[1] ?? ''
  return [...value.matchAll(quotedName)].map((match) => match[1] ?? '').filter((name) => /\.\w/.test(name))
}

const forms: readonly RegExp[] = [
  // {{< include _methods.qmd >}}
  /^\s{0,4}\{\{<\s{1,4}include\s{1,4}["']?([^\s"'{}<>][^\n"'{}<>]{0,300}?)["']?\s{0,4}>\}\}\s{0,9}$/,
  // {{#include methods.md}} of mdBook, {{methods.md}} of MultiMarkdown
  /^\s{0,4}\{\{(?:#include\s{1,4})?([^\s{}<>#:][^\n{}<>:]{0,300}\.(?:md|markdown|qmd|rmd))\}\}\s{0,9}$/i,
  // ![[methods]] of Obsidian
  /^\s{0,4}!\[\[([^\]\n|#^]{1,300})\]\]\s{0,9}$/,
  // !include methods.md
  /^\s{0,4}!include\s{1,4}["'(]?([^\s"'()][^\n"'()]{0,300}\.(?:md|markdown|qmd|rmd))["')]?\s{0,9}$/i,
  // <<[methods.md] of Marked and Leanpub
  /^\s{0,4}<<[[(]([^\])\n]{1,300}\.(?:md|markdown|qmd|rmd))[\])]\s{0,9}$/i,
  // \include{methods}
  /^\s{0,4}\\(?:include|input|subfile)\{([^{}\n]{1,300})\}\s{0,9}$/,
]

function targetOf(line: string): string[] {
  if (line.length > 1000) return []
  const found = forms.map((form) => form.exec(line)?.[1]).find((target) => target !== undefined)
  return found === undefined ? [] : [found.trim()]
}

/** Whether the line leaves an HTML comment open. */
function endsInComment(line: string, wasComment: boolean): boolean {
  const opened = line.lastIndexOf('<!--')
  const closed = line.lastIndexOf('-->')
  if (opened < 0 && closed < 0) return wasComment
  return opened > closed
}
