/** Fail if a regular expression of the source may take more than linear time: `npm run regexes`, part of the static checks. */
import { findSlowRegexes } from './regexes/find-slow-regexes.ts'

const faults = await findSlowRegexes(process.argv[2] ?? 'src')
for (const fault of faults) console.error(fault)
if (faults.length > 0) process.exitCode = 1
