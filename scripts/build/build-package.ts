import { execFileSync } from 'node:child_process'
import { chmod, cp, rm } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { bundleCommand } from './bundle-command.ts'

const root = join(import.meta.dirname, '../..')
const readAtRunTime = new Set(['.graphql', '.json', '.md'])

/**
 * Build what is published: every source file as JavaScript, the files that are read at run time beside them, and the
 * command with all that it needs in two files, since finding 500 small ones is most of its start-up.
 */
export async function buildPackage(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  const compiler = join(root, 'node_modules/.bin/tsc')
  execFileSync(compiler, ['-p', join(root, 'tsconfig.build.json'), '--outDir', folder], { stdio: 'inherit' })
  await cp(join(root, 'src'), folder, {
    recursive: true,
    filter: (path) => extname(path) === '' || readAtRunTime.has(extname(path)),
  })
  await bundleCommand(join(root, 'src/cli.ts'), folder)
  await chmod(join(folder, 'cli.js'), 0o755)
}
