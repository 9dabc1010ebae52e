import type { ProseBlock } from '../../model/document.ts'
import type { Stretch } from '../../references/stretch.ts'

const quoted = /["“„«‘]([^"“”„«»‘\n]{2,200})["”“»’]/gu

/** Find what is printed as a title in a note, in order: in italics or in quotation marks. */
export function findTitles({ text, marks }: ProseBlock): Stretch[] {
  const inItalics = marks.filter(({ kind }) => kind === 'emphasis')
  const inQuotes = [...text.matchAll(quoted)].map(({ index, 0: whole }) => {
    return { start: index + 1, end: index + whole.length - 1 }
  })
  return [...inItalics, ...inQuotes]
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start)
}
