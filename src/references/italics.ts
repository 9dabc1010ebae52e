/** Whether italics that end here may be a title; those that a sentence runs on behind, such as a species, are none. */
export function isApart(text: string, end: number): boolean {
  return (
    /[.,:;?!]$/.test(text.slice(end - 1, end)) || /^\s*(?:[.,:;([]|\d|$|\s\s)/.test(text.slice(end, end + 4))
  )
}
