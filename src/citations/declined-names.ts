import type { ProseBlock } from '../model/document.ts'

// Letters of languages that decline surnames, and which hardly any other has.
const telling = /[ąęłńśźżćěřůťďňčšžđ]/gi
const sample = 20_000
const fewest = 0.01

/** Whether a text is in a language, written with Latin letters, that declines surnames: by its letters. */
export function declinesNames(blocks: readonly ProseBlock[]): boolean {
  let letters = 0
  let found = 0
  for (const { text } of blocks) {
    letters += text.length
    found += text.match(telling)?.length ?? 0
    if (letters > sample) break
  }
  return found > letters * fewest
}

type Ending = readonly [ending: RegExp, nominative: string]

// Virtasen, Öztürk’e: by themselves they tell their language.
const always: readonly Ending[] = [
  [/['’]\p{Ll}{1,5}$/u, ''],
  [/sen$/, 'nen'],
]
// Nowaka, Nowakowi, Markiem, Kupcem, Kowalskiego, Kowalskiej, Rady
const latin: readonly Ending[] = [
  [/i(?:ego|emu|m|ch)$/, 'i'],
  [/(?:iej|ą)$/, 'a'],
  [/k(?:a|u|owi|iem|em|ovi)$/, 'ek'],
  [/c(?:a|u|owi|em|ovi|e)$/, 'ec'],
  [/(?:ego|ého|emu|ému|ym|ým)$/, 'y'],
  [/(?:ego|ého|emu|ému|ým)$/, 'ý'],
  [/(?:ové|ou|é)$/, 'á'],
  // Mannová is Mann, Hojdově práci is that of Hojda
  [/ov(?:á|é|ou)$/, ''],
  [/ov(?:a|o|u|y|ě|ým|ých)$/, ''],
  [/ov(?:a|o|u|y|ě|ým|ých)$/, 'a'],
  [/(?:a|u|owi|ovi|i?em|om|i?e)$/, ''],
  [/(?:y|i|ę|ą|o|ou|e)$/, 'a'],
]
// Кузнецова, Кузнецовым, Орловой, Сенковского
const cyrillic: readonly Ending[] = [
  [/(?:а|у|ом|ым|е|ою)$/, ''],
  [/(?:ой|у|ы|е)$/, 'а'],
  [/(?:ого|ому|им|ом)$/, 'ий'],
  [/(?:ого|ому|ым|ом)$/, 'ой'],
  [/(?:я|ю|ем|е)$/, 'ь'],
]

/** Give the names whose declined form a name may be, likeliest first. */
export function nominativesOf(name: string, { isDeclined }: { isDeclined: boolean }): string[] {
  const script = /\p{Script=Cyrillic}$/u.test(name) ? cyrillic : isDeclined ? latin : []
  return [...always, ...script]
    .filter(([ending]) => ending.test(name))
    .map(([ending, nominative]) => name.replace(ending, nominative))
    .filter((stem) => stem.length > 2)
}
