import type { Stretch } from './stretch.ts'

const sentenceEnd =
  /(?<!(?:^|[\s.(])(?:\p{Lu}|vol|no|nr|ed|eds|Jr|Sr|St|vs|Dr|dr|et al|cf|pp?|Inc|Co|Ltd|U\.S|Proc|J|Int|Am|Rev|Sci|Res|Nat|sp|spp|var|subsp|ca|aff|approx|Mr|Mrs|n|bzw|usw|ver|ser|Arg))[.?!]["”)]?(?=\s+["“([\p{Lu}\d*¿])(?!\s{1,2}Aufl)/gu

/** Find the ends of sentences in a text, passing over stops that shorten a word. */
export function sentenceEnds(text: string): RegExpExecArray[] {
  return [...text.matchAll(sentenceEnd)]
}

/** Give where the first sentence of a stretch ends; one that ends with a question goes on. */
export function firstStop(text: string, body: Stretch): number | undefined {
  const part = text.slice(body.start, body.end)
  for (const { index, 0: mark } of part.matchAll(sentenceEnd))
    if (index > 3 && !/^[?!]/.test(mark)) return body.start + index
  return undefined
}
