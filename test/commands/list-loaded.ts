/** Loaded before a program: write the packages that it loads, one a line, into the file that `LOADED_PACKAGES` names. */
import { writeFileSync } from 'node:fs'
import { registerHooks } from 'node:module'

const names = new Set<string>()
registerHooks({
  load(url, context, nextLoad) {
    const name = /\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1]
    if (name !== undefined) names.add(name)
    return nextLoad(url, context)
  },
})
process.on('exit', () => writeFileSync(process.env.LOADED_PACKAGES ?? '', [...names].sort().join('\n')))
