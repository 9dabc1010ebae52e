import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { rolldown, type Plugin } from 'rolldown'
import { collectNotices } from './collect-notices.ts'

/**
 * Bundle `copydesk` without the App, its dead letters and the sandbox, which stay files of their own, and write the licences of the
 * packages that went in.
 */
export async function bundleCommand(entry: string, folder: string): Promise<void> {
  const bundle = await rolldown({
    input: entry,
    platform: 'node',
    plugins: [leaveOut(/^\.\/app(?:\/(?:dead-letters|sandbox))?\.ts$/)],
  })
  const { output } = await bundle.write({
    dir: folder,
    format: 'esm',
    // The rest must not take the place of the same file for the App.
    chunkFileNames: ({ name }) => (name === 'main' ? 'main.js' : 'chunks/[name].js'),
  })
  const modules = output.flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []))
  await writeFile(join(folder, 'third-party-licenses.txt'), await collectNotices(modules))
}

/** Leave imports that match to the files that the compiler wrote. */
function leaveOut(pattern: RegExp): Plugin {
  return {
    name: 'leave-out',
    resolveId: (id) => (pattern.test(id) ? { id: id.replace(/\.ts$/, '.js'), external: 'absolute' } : null),
  }
}
