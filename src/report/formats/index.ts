import type { Report } from '../../model/report.ts'
import { formatJson } from './json.ts'
import { formatMarkdown } from './markdown.ts'
import { formatText, type TextOptions } from './text.ts'

export type FormatName = 'json' | 'markdown' | 'text'

export interface Format {
  readonly name: FormatName
  readonly format: (report: Report, options: TextOptions) => string
}

/** Every output format of `copydesk check`, in alphabetical order. */
export const formats: readonly Format[] = [
  { name: 'json', format: formatJson },
  { name: 'markdown', format: formatMarkdown },
  { name: 'text', format: formatText },
]
