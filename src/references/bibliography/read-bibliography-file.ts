import type { BibliographyFile } from './bibliography-file.ts'
import { readBibtex } from './read-bibtex.ts'
import { readCslJson } from './read-csl-json.ts'
import { readCslYaml } from './read-csl-yaml.ts'

/** Read a bibliography file in the format that its name tells: CSL-JSON, CSL YAML, else BibTeX. */
export function readBibliographyFile(path: string, text: string): BibliographyFile {
  if (/\.json$/i.test(path)) return readCslJson(path, text)
  return /\.ya?ml$/i.test(path) ? readCslYaml(path, text) : readBibtex(path, text)
}
