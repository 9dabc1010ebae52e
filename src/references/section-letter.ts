/** The name of a journal and its volume as printed. */
export interface JournalAndVolume {
  readonly container: string
  readonly volume: string
}

const shortened = /(?:Phys|Lett|Rev|Nucl|Acta|Methods|Res|J|Z)\.?$/

/** Move the letter of a journal's section from the volume to the name: `Port Lett.`, `B679` is `Port Lett. B`, `679`. */
export function moveSectionLetter({ container, volume }: JournalAndVolume): JournalAndVolume {
  const [, letter, number] = /^([A-E])(\d{1,4})$/.exec(volume) ?? []
  if (letter === undefined || number === undefined || !shortened.test(container)) return { container, volume }
  // the stop behind its last word was dropped
  const name = container.includes('. ') && !container.endsWith('.') ? `${container}.` : container
  return { container: `${name} ${letter}`, volume: number }
}
