import { type NumberForm, type NumberGroup, type PrintedNumber, spokenNumbers } from './printed-number.ts'
import { largest } from '../../model/largest.ts'

/** What the text shows of one form. */
interface Evidence {
  readonly form: NumberForm
  /** Share of the entries whose number is met in this form. */
  readonly share: number
  readonly distinct: number
  /** Share of first mentions that are larger than all before. */
  readonly rising: number
  /** Share of the groups whose numbers are none beyond the list. */
  readonly fitting: number
  /** Share of the mentions that repeat a number. */
  readonly repeated: number
  /** How many groups hold more than one number. */
  readonly joined: number
}

interface Demand {
  readonly share: number
  readonly fitting: number
  readonly rising: number
}

const widest = 20

/** Least evidence for a list with printed numbers, and for one whose entries can only be counted. */
const demands: Readonly<
  Record<Exclude<NumberForm, 'labelled'>, { readonly printed: Demand; readonly counted: Demand }>
> = {
  bracket: {
    printed: { share: 0.1, fitting: 0.5, rising: 0 },
    counted: { share: 0.6, fitting: 0.7, rising: 0.3 },
  },
  linked: {
    printed: { share: 0.1, fitting: 0.5, rising: 0 },
    counted: { share: 0.5, fitting: 0.9, rising: 0 },
  },
  parenthesis: {
    printed: { share: 0.4, fitting: 0.5, rising: 0 },
    counted: { share: 0.8, fitting: 0.85, rising: 0.6 },
  },
  raised: {
    printed: { share: 0.35, fitting: 0.5, rising: 0 },
    counted: { share: 0.7, fitting: 0.7, rising: 0.5 },
  },
}

/**
 * Choose the form in which a text cites by number, from all of its numbers at once; nothing if it does not.
 *
 * The form that meets most entries wins: the numbers of a list are met from 1 to its end, while intervals, exponents
 * and enumerations meet a few at most.
 */
export function chooseForm(
  groups: readonly NumberGroup[],
  { numbers, isPrinted }: { numbers: ReadonlySet<number>; isPrinted: boolean },
): NumberForm | undefined {
  const forms = (['bracket', 'linked', 'raised', 'parenthesis'] as const).flatMap((form) => {
    const evidence = weigh(form, groups, numbers)
    return meets(evidence, demands[form][isPrinted ? 'printed' : 'counted'], isPrinted) ? [evidence] : []
  })
  return forms.sort((a, b) => b.share - a.share)[0]?.form
}

function meets(evidence: Evidence, demand: Demand, isPrinted: boolean): boolean {
  const { form, share, distinct, rising, fitting, repeated, joined } = evidence
  if (share < demand.share || fitting < demand.fitting || rising < demand.rising) return false
  if (isPrinted) return true
  // Numbers of notes, which a list of works may follow, are met once each and alone.
  return distinct > 1 && (form !== 'raised' || repeated > 0 || joined > 0 || distinct < 5)
}

/** The numbers of a range; of a wide one, such as a percentage's, only its end. */
function shortRange(printed: PrintedNumber): number[] {
  const { number, rangeStart = number } = printed
  return number - rangeStart > widest ? [number] : spokenNumbers(printed)
}

/** Of a form that meets no entry only the share, 0, means something; it is below every demand. */
function weigh(form: NumberForm, groups: readonly NumberGroup[], numbers: ReadonlySet<number>): Evidence {
  const seen = new Set<number>()
  const last = largest(numbers)
  let rising = 0
  let highest = 0
  let fitting = 0
  let mentions = 0
  // A link into the list is a citation in every form.
  const own = groups.filter((group) => group.form === form || group.form === 'linked')
  for (const group of own) {
    const spoken = group.numbers.flatMap(shortRange)
    if (spoken.every((number) => number > 0 && number <= last)) fitting++
    for (const number of spoken) {
      if (!numbers.has(number)) continue
      mentions++
      seen.add(number)
      if (number > highest) rising++
      highest = Math.max(highest, number)
    }
  }
  return {
    form,
    share: seen.size / numbers.size,
    distinct: seen.size,
    rising: rising / seen.size,
    fitting: fitting / own.length,
    joined: own.filter(({ numbers: printed }) => printed.length > 1).length,
    repeated: (mentions - seen.size) / mentions,
  }
}
