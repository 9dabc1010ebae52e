import { createPlaceOf } from '../manuscript/lines.ts'
import type { NamedFile, ProjectFormat } from './project.ts'

// - [Quays](quays.md)      * [Lamps](parts/lamps.md#top "Lamps")
const entry =
  /^\s{0,40}(?:(?:[-*+]|\d{1,9}[.)])\s{1,4})?\[[^\]\n]{0,300}\]\(<?([^\s()<>#]{1,300})(?:[\s>#][^)\n]{0,300})?\)\s{0,9}$/gm

/** mdBook and GitBook: `SUMMARY.md` is a list of links to the chapters. */
export const mdbook: ProjectFormat = {
  name: 'mdbook',
  fileName: /^summary\.md$/i,
  read({ file, files }) {
    const source = files.textOf(file) ?? ''
    const placeOf = createPlaceOf(file, source)
    const documents = [...source.matchAll(entry)].flatMap(({ index, 0: line, 1: path = '' }): NamedFile[] => {
      if (!/\.md$/i.test(path) || /^[a-z][a-z\d+.-]{1,20}:/i.test(path)) return []
      const start = index + line.indexOf(path, line.indexOf(']('))
      return [{ path: decode(path), place: placeOf(start, start + path.length) }]
    })
    if (documents.length < 2) return undefined
    return { title: undefined, isBook: true, documents, bibliographies: [] }
  },
}

function decode(path: string): string {
  return path.replaceAll('%20', ' ')
}
