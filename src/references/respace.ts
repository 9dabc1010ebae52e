const misplaced = / (?:[,;:](?=\p{L})|\.(?=\p{Lu}\p{Ll}))/u
const loose = / ([.,;:])(?=[\p{L}\d(“"])/gu

/**
 * Put the space behind a mark where a PDF put it before: `Silt ,J .Port Stud .35` becomes `Silt, J. Port Stud. 35`.
 *
 * Every offset stays true. A stop before capitals alone tells nothing: `.NET`.
 */
export function respace(text: string): string {
  return misplaced.test(text) ? text.replaceAll(loose, '$1 ').replaceAll(/\( (?=\d)/g, ' (') : text
}
