import type { FileContent } from '../model/snapshot.ts'
import { foldersAround } from '../projects/file-list.ts'
import { namedCandidates } from '../references/bibliography/named-candidates.ts'
import type { CommandContext } from './command.ts'

/**
 * Add the bibliographies that a named Markdown file goes by: those it names, else the BibTeX files in its folder and the
 * folders around it.
 */
export async function loadBibliographies(
  files: Map<string, FileContent>,
  { path, text, root }: { path: string; text: string; root: string },
  { workingTree }: Pick<CommandContext, 'workingTree'>,
): Promise<void> {
  const wanted = namedCandidates(path, text)
  const found =
    wanted.length > 0
      ? await workingTree.readPresent(root, wanted)
      : await workingTree.readBibtex(root, foldersAround(path))
  for (const [name, content] of found) if (!files.has(name)) files.set(name, content)
}
