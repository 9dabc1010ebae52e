import { describe, expect, it } from 'vitest'
import { findRaised, lowerDigits } from '../../../src/citations/numeric/raised-stretches.ts'
import { parseMarkdown } from '../../../src/manuscript/parse-markdown.ts'

/** What is raised in a paragraph, in plain digits. */
function raisedIn(source: string): string[] {
  const [block] = parseMarkdown('paper.md', source).blocks
  if (!block) return []
  return findRaised(block).map(({ start, end }) => lowerDigits(block.text.slice(start, end)))
}

it('writes raised digits and brackets of full width as plain ones, unit for unit', () => {
  expect(lowerDigits('⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁽⁾˒［］（）')).toBe('0123456789-(),[]()')
})

describe('what is raised', () => {
  it.for([
    ['marks of Pandoc', 'Tides rise.^12^ Ports', ['12']],
    ['tags', 'Tides rise.<sup>1,2</sup> Ports', ['1,2']],
    ['characters', 'Tides rise.¹² Ports', ['12']],
    ['characters with plain separators', 'Tides rise.¹,²–⁴ Ports', ['1,2–4']],
    ['characters without the comma behind them', 'Tides rise¹, as ports do.', ['1']],
    ['characters in raised brackets', 'Tides rise⁽³⁾ as ports do.', ['(3)']],
    ['a command of LaTeX', 'Tides rise.\\textsuperscript{1,3} Ports', ['1,3']],
    ['several, each by itself', 'Tides¹ rise^2^ here<sup>3</sup> today', ['1', '2', '3']],
    ['characters before marks', 'Ports¹ have tides<sup>2</sup> and silt³ too', ['1', '2', '3']],
    ['characters inside of marks, once', 'Tides rise.<sup>¹²</sup> Ports', ['12']],
    ['nothing in emphasis', 'Tides *rise* by **3** metres', []],
    ['letters', 'the 4^th^ tide', ['th']],
    ['a command with letters', 'the 4\\textsuperscript{th} tide', ['th']],
  ] as const)('is found in %s', ([, source, raised]) => {
    expect(raisedIn(source)).toEqual(raised)
  })

  it.for([
    ['side by side', 'Tides rise.^1^^2^ Ports', ['12']],
    ['with a comma between', 'Tides rise.^1^,^2^ Ports', ['1,2']],
    ['with a comma and a space', 'Tides rise.^1^, ^2^ Ports', ['1, 2']],
    ['with a space', 'Tides rise.^1^ ^2^ Ports', ['1 2']],
    ['with a dash', 'Tides rise.^1^–^4^ Ports', ['1–4']],
    ['with a dash that is raised itself', 'Tides rise.<sup>1</sup><sup>–</sup>^4^ Ports', ['1', '–', '4']],
    ['three of them', 'Tides rise.^1^,^2^,^4^ Ports', ['1,2,4']],
    ['that hold brackets', 'Tides rise.^(1)^,^(2)^ Ports', ['(1),(2)']],
  ] as const)('is one stretch, as far as it holds numbers: %s', ([, source, raised]) => {
    expect(raisedIn(source)).toEqual(raised)
  })

  it.for([
    ['a word', 'Tides^1^ and ^2^ ports', ['1', '2']],
    ['two commas', 'Tides^1^,,^2^ ports', ['1', '2']],
    ['a stop', 'Tides^1^.^2^ ports', ['1', '2']],
    ['nothing, where one holds letters', 'the 4^th^^2^ tide', ['th', '2']],
    ['nothing, where the other holds letters', 'Tides^2^^nd^ ports', ['2', 'nd']],
    ['a comma, where one holds a number and a letter', 'Tides^1a^,^2^ ports', ['1a', '2']],
  ] as const)('is apart with %s between', ([, source, raised]) => {
    expect(raisedIn(source)).toEqual(raised)
  })
})

describe('a number left behind a raised separator', () => {
  it.for([
    ['one', 'Tides rise.^1,^2 Ports', ['1,2']],
    ['one of three digits', 'Tides rise.^1,^122 Ports', ['1,122']],
    ['several', 'Tides rise.^1,^2,13 Ports', ['1,2,13']],
    ['the end of a range', 'Tides rise.^1–^4 Ports', ['1–4']],
    ['behind a space that is raised', 'Tides rise.<sup>1, </sup>2 Ports', ['1, 2']],
    ['before a stop', 'Tides rise^1,^2. Ports', ['1,2']],
    ['behind several', 'Tides rise.<sup>1,3 ,</sup>4 Ports', ['1,3 ,4']],
  ] as const)('belongs to it: %s', ([, source, raised]) => {
    expect(raisedIn(source)).toEqual(raised)
  })

  it.for([
    ['without a separator', 'Tides rise.^1^2 Ports', ['1']],
    ['behind a letter and a comma', 'Tides rise.^a,^2 Ports', ['a,']],
    ['that is part of a word', 'Tides rise.^1,^2nd ports', ['1,']],
    ['that is a decimal', 'Tides rise.^1,^2.5 metres', ['1,']],
    ['that is a time', 'Tides rise.^1,^2:30 today', ['1,']],
    ['of four digits', 'Tides rise.^1,^2004 today', ['1,']],
    ['behind a space', 'Tides rise.^1,^ 2 Ports', ['1,']],
    ['that does not follow at once', 'Tides rise.^1,^ports of 2', ['1,']],
  ] as const)('does not belong to it %s', ([, source, raised]) => {
    expect(raisedIn(source)).toEqual(raised)
  })
})
