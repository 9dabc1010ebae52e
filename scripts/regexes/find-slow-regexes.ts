import { collectRegexes } from './collect-regexes.ts'
import { judgeRegex, saveVerdicts } from './judge-regex.ts'

/** Give a line for each regular expression below a folder that may take more than linear time, or cannot be judged. */
export async function findSlowRegexes(folder: string): Promise<string[]> {
  const { regexes, unseen } = await collectRegexes(folder)
  const faults = regexes.flatMap((regex) => {
    const fault = judgeRegex(regex)
    return fault === undefined ? [] : [`${regex.where}: /${regex.source}/${regex.flags} ${fault}`]
  })
  saveVerdicts()
  return [
    ...faults,
    ...unseen.map((where) => `${where}: build it at the top of the file, where it can be judged`),
  ]
}
