import { describe, expect, it } from 'vitest'
import { authorsOf, isTitleLabel } from '../../src/references/read-authors.ts'
import { splitHead } from '../../src/references/split-head.ts'

describe('the authors of an entry', () => {
  it.for([
    ['two bare surnames', 'Burr and Lind, 2005. Silt and sand.', [{ family: 'Burr' }, { family: 'Lind' }]],
    ['two German surnames', 'Burr und Lind (2005). Schlick.', [{ family: 'Burr' }, { family: 'Lind' }]],
    ['two with an ampersand', 'Burr & O’Lind (2005). Silt.', [{ family: 'Burr' }, { family: 'O’Lind' }]],
    ['a name and a group', 'Burr and Council, 2005. Silt and sand.', [{ literal: 'Burr and Council' }]],
    ['an organisation', 'Port Board of the North (2005) Silt.', [{ literal: 'Port Board of the North' }]],
    ['acronyms', 'WHO/HBX. Silt and sand. Geneva: Quay, 2010.', [{ literal: 'WHO/HBX' }]],
    ['one word', 'FAO. Silt and sand. Rome: Quay, 2010.', [{ literal: 'FAO' }]],
    ['a title in quotation marks', '“Silt in the Port.” (2010). Harbour Times of the north.', undefined],
    ['a title', 'Harbour master explains. (2023). VideoTube.', undefined],
    ['nobody', '(2009) Silt and sand of the north.', undefined],
  ] as const)('are read from %s', ([, text, author]) => {
    expect(authorsOf(splitHead(text)).author).toEqual(author)
  })

  it('are its editors too where the head says so', () => {
    const burr = [{ family: 'Burr', given: 'W.' }]

    expect(authorsOf(splitHead('Burr, W. (Ed.). (2010). Silt and sand.'))).toEqual({
      author: burr,
      editor: burr,
    })
    expect(authorsOf(splitHead('Burr, W. (2010). Silt and sand.'))).toEqual({ author: burr })
  })
})

describe('what stands in author position', () => {
  it.for([
    ['Harbour master explains', true],
    ['Harbour explains', true],
    ['Harbour Master explains silt', true],
    ['“Silt”', true],
    ['«Silt»', true],
    ['silt and sand', true],
    ['Harbour Master Explains silt', false],
    ['Harbour of the North', false],
    ['Harbour “Silt”', false],
    ['explains', false],
    ['Ministry that explains tides', false],
    ['ministry that explains tides', true],
    ['Port 12 of the North', false],
    ['Port  of   the   North', false],
    [undefined, false],
  ] as const)('is a title or not: %s', ([label, expected]) => {
    expect(isTitleLabel(label)).toBe(expected)
  })
})
