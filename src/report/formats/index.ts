import type { Report } from '../../model/report.ts'
import { formatJson } from './json.ts'
import { formatMarkdown } from './markdown.ts'
import { formatSarif } from './sarif.ts'
import { formatText, type TextOptions } from './text.ts'

export type FormatName = 'html' | 'json' | 'markdown' | 'sarif' | 'text'

export interface Format {
  readonly name: FormatName
  readonly format: (report: Report, options: TextOptions) => Promise<string> | string
}

/** Every output format of `copydesk check`, in alphabetical order. */
export const formats: readonly Format[] = [
  // The package that escapes HTML is loaded only where it is wanted.
  { name: 'html', format: async (report) => (await import('./html.ts')).formatHtml(report) },
  { name: 'json', format: formatJson },
  { name: 'markdown', format: formatMarkdown },
  { name: 'sarif', format: formatSarif },
  { name: 'text', format: formatText },
]
