import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Give the licences of the packages that these files belong to, in order of name. */
export async function collectNotices(files: readonly string[]): Promise<string> {
  const folders = new Set(files.flatMap((file) => packageFolder(file) ?? []))
  const notices = await Promise.all([...folders].sort().map(readNotice))
  return notices.join(`\n${'-'.repeat(80)}\n\n`)
}

// …/node_modules/@scope/name/lib/file.js
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^ folder
function packageFolder(file: string): string | undefined {
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]
}

async function readNotice(folder: string): Promise<string> {
  const manifest: { name: string; version: string; license?: string } = JSON.parse(
    await readFile(join(folder, 'package.json'), 'utf8'),
  )
  const name = (await readdir(folder)).find((file) => /^licen[cs]e/i.test(file))
  const text =
    name === undefined ? `License: ${manifest.license}\n` : await readFile(join(folder, name), 'utf8')
  return `${manifest.name} ${manifest.version}\n\n${text}`
}
