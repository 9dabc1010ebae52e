import { describe, expect, it } from 'vitest'
import { uncitedReference } from '../../src/checks/uncited-reference.ts'
import { parseManuscripts } from '../../src/parse.ts'

const cited = 'Lind, B., & Moe, C. (2014). Quays. *Port Studies*, 3(2), 11–29.'

/** Say which of the entries are reported as uncited in a text that also cites another work. */
function uncitedIn(text: string, ...entries: string[]): string[] {
  const list = [cited, ...entries].map((entry) => `- ${entry}`).join('\n')
  const source = `Cranes came (Lind & Moe, 2014).\n\n${text}\n\n# References\n\n${list}\n`
  const [manuscript] = parseManuscripts(new Map([['paper.md', { kind: 'text', text: source }]]), {})
  return manuscript ? uncitedReference.find(manuscript).map(({ subject }) => subject ?? '') : []
}

const berg = 'Berg, N. (1981). Tides. *Coast*, 4, 1–2.'
const board = 'Northern Tide Board (1981). *Levels of the north*. Quay.'
const fable = 'Aesop. *Fables of the quay*. Oslo: Pier, 1981.'
const species = 'Linnaeus, C. (1753). *Species plantarum*. Salvius.'
const law = 'Ley 3/2019, de 5 de marzo, de muelles. *Boletín*, 34, 1-2.'
const site = 'Open Tide Mapping Team. *Mapping*. https://tides.example'

describe('an entry that the text may cite in a form that is not read', () => {
  it.for([
    [
      'its author and its year stand apart by a few words',
      'What Berg says of his teacher Holm (1981, p. 3).',
      berg,
    ],
    ['its author stands beside its year in a row', '| when | who |\n| - | - |\n| 1981 | Berg |', berg],
    ['its year alone in brackets follows its author', 'Berg was bold.\n\n> Tides turn. (1981, p. 3)', berg],
    [
      'two words of its group stand near its year',
      'as the Northern Board for Tides (in its notice) says, 1981',
      board,
    ],
    ['its author and the beginning of its title meet', 'as Aesop (*Fables of*) knew', fable],
    ['it has no year, and its name stands in the text', 'made with a map (Open Tide Mapping Team)', site],
    ['its name stands alone in brackets', 'Silt (Holm; Berg and Vik) moves.', berg],
    ['its author stands before the book of its year', 'as Berg, in Holm and Vik (1981), says', berg],
    ['it is by the one author with one letter', '*Carex litorea* L. (1753: 978) grows.', species],
    ['it is a law that the text names by number', 'as the Ley 3/2019 says', law],
    ['its title stands in italics', 'in his *Fables of the quay*, a line', fable],
  ] as const)('is not called uncited when %s', ([, text, entry]) => {
    expect(uncitedIn(text, entry)).toEqual([])
  })

  it.for([
    ['nothing of it', 'Tides turn.', berg],
    ['its author alone', 'Berg was bold.', berg],
    ['its year alone', 'In 1981 tides turned.', berg],
    ['its author, far from its year', `Berg was bold. ${'Tides turn and turn. '.repeat(8)}In 1981 so.`, berg],
    ['its abbreviation in brackets', 'the board (NTB) of tides', 'NTB (1981). *Levels*. Quay.'],
    ['its author and year in citations of others', '(Berg & Holm, 1990; Holm, 1981)', berg],
    ['its author before a book of another year', 'as Berg, in Gull and Vik (1983), says', berg],
    ['the number of another law', 'as the Ley 4/2019 says', law],
    ['one word of its group beside its year', 'the Northern lights of 1981', board],
    ['its title as words of a sentence', 'the fables of the quay are told', fable],
  ] as const)('is called uncited when the text has %s', ([, text, entry]) => {
    const others = [
      'Berg, N., & Holm, E. (1990). A. *Coast*, 1, 1–2.',
      'Holm, E. (1981). B. *Coast*, 1, 3–4.',
    ]
    const found = uncitedIn(text, entry, ...(text.includes('Holm') ? others : []))

    expect(found).toHaveLength(1)
  })
})
