/** Cut a text to so many characters, the last of them an ellipsis; one that fits stays as it is. */
export function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`
}
