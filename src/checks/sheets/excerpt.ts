/** Give the beginning of a text on one line, cut between words where it is long. */
export function excerpt(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  if (line.length <= longest) return line
  const cut = line.slice(0, longest)
  return `${cut.slice(0, cut.includes(' ') ? cut.lastIndexOf(' ') : longest)} …`
}

const longest = 70
