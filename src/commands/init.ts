import { join, resolve } from 'node:path'
import { UserError } from '../errors.ts'
import { configPath } from '../model/config-path.ts'
import type { Command } from './command.ts'
import { configTemplate } from './config-template.ts'
import { parseOptions } from './options.ts'

/** `copydesk init`: write a configuration in which every key is explained. */
export const init: Command = {
  name: 'init',
  summary: `write a commented configuration, ${configPath}`,
  help: `Usage: copydesk init [folder]

Writes ${configPath} with every key commented out and explained. A file that is there is kept.
No configuration is needed: without one the defaults hold.

Options:
  --help   print this
`,
  async run(args, { currentFolder, terminal, workingTree }) {
    const { positionals } = parseOptions(args, {})
    const [folder = '.', ...rest] = positionals
    const root = resolve(currentFolder, folder)
    if (rest.length > 0 || !(await workingTree.isFolder(root)))
      throw new UserError('init takes one folder, see --help')
    const path = join(folder, configPath)
    if (!(await workingTree.createFile(join(root, configPath), configTemplate)))
      throw new UserError(`${path} is there already and was left as it is`)
    terminal.write(`Wrote ${path}\n`)
    return 0
  },
}
