const prime = 0x01_00_01_93
const seeds = [0x81_1c_9d_c5, 0x9e_37_79_b9]

/** Give a short, stable digest of a value's JSON (FNV-1a, twice 32 bits): equal content, equal digest. */
export function digest(value: unknown): string {
  const text = JSON.stringify(value)
  return seeds.map((seed) => hash(text, seed).toString(16).padStart(8, '0')).join('')
}

function hash(text: string, seed: number): number {
  let state = seed
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), prime)
  return state >>> 0
}
