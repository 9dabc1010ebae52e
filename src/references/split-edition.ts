/** A title without the notes in brackets behind it. */
export interface TitleAndEdition {
  readonly title?: string
  readonly edition?: string
}

const editionNote =
  /\s?\((?<edition>(?:\d{1,2}\s?(?:st|nd|rd|th|a|ª|\.)?|rev(?:ised)?\.?|first|second|third|fourth|fifth)\s(?:ed|edn|edition|aufl|auflage|edición|edição)\.?)(?:[,;][^()]{0,40})?\)$/iu
const mediumNote =
  /\s?\[(?:(?:motion )?picture|film|video|dvd|data ?set|computer (?:software|program)|software|mobile app|podcast|tv series|audio|map)\]$/i

/** Part a title from its edition and drop its medium: `Ports (2nd ed.)`, `Ports [Film]`. */
export function splitEdition(printed: string | undefined): TitleAndEdition {
  if (printed === undefined) return {}
  const title = printed.replace(mediumNote, '')
  const match = editionNote.exec(title)
  const edition = match?.groups?.edition
  if (!match || edition === undefined) return { title }
  return { title: title.slice(0, match.index).replace(/[\s.,]{1,20}$/, ''), edition }
}
