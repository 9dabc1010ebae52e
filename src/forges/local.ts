import { execFile } from 'node:child_process'
import { mkdir, open, readdir, realpath, stat, writeFile } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { UserError } from '../errors.ts'
import type { FileContent, Files } from '../model/snapshot.ts'
import { decodeText } from './decode-text.ts'

/** Largest file that is read, in bytes: a million words, which take seconds; more than any manuscript. */
const maxFileBytes = 12_000_000

const wantedName = /\.(?:md|markdown|qmd|rmd|bib|json|ya?ml)$/i
const skippedFolder = /^(?:\..*|node_modules)$/

/**
 * Read the files below a folder that can belong to a manuscript, by path relative to it.
 *
 * Hidden folders, `node_modules` and symbolic links are passed over. What is too large or not text says so.
 */
export async function readFolder(root: string): Promise<Files> {
  const paths = await listFolder(root, '')
  const contents = await Promise.all(paths.map((path) => readContent(join(root, path))))
  return new Map(
    paths.map((path, index) => [path, contents[index] ?? { kind: 'unreadable', why: 'not read' }]),
  )
}

async function listFolder(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true })
  const nested = await Promise.all(
    entries.map(async (entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) return skippedFolder.test(entry.name) ? [] : listFolder(root, path)
      return entry.isFile() && wantedName.test(entry.name) ? [path] : []
    }),
  )
  return nested.flat().sort()
}

/**
 * Read one file that a person named.
 *
 * Throws `UserError` when it is missing, a folder, too large, or not UTF-8 text.
 */
export async function readNamedFile(path: string): Promise<string> {
  const content = await readContent(path)
  if (content.kind === 'text') return content.text
  throw new UserError(`${path}: ${content.why}, expected a text file in UTF-8`)
}

/**
 * Read those of some files that are there, by path relative to the folder.
 *
 * Names come from manuscripts: a symbolic link that leads out of the folder is not followed.
 */
export async function readPresent(root: string, paths: readonly string[]): Promise<Files> {
  const contents = await Promise.all(paths.map((path) => readInside(root, path)))
  const found = paths.map((path, index) => [path, contents[index]] as const)
  return new Map(found.flatMap(([path, content]) => (content && !isAbsent(content) ? [[path, content]] : [])))
}

/** Read the BibTeX files that stand directly in some folders, by path relative to the root. */
export async function readBibtex(root: string, folders: readonly string[]): Promise<Files> {
  const listed = await Promise.all(
    folders.map(async (folder) => {
      const names = (await readdir(join(root, folder))).filter((name) => /\.bib$/i.test(name))
      return names.map((name) => (folder === '' ? name : `${folder}/${name}`))
    }),
  )
  return readPresent(root, listed.flat().sort())
}

async function readInside(root: string, path: string): Promise<FileContent> {
  // A person may have named a file beside the folder: then the limit is as high up as its path begins.
  const limit = join(root, /^(?:\.\.\/){0,99}/.exec(path)?.[0] ?? '')
  try {
    const way = relative(await realpath(limit), await realpath(join(root, path)))
    if (isAbsolute(way) || way.split(sep)[0] === '..')
      return { kind: 'unreadable', why: 'a symbolic link that leads out of the folder' }
  } catch (error) {
    return { kind: 'unreadable', why: describeFailure(error) }
  }
  return readContent(join(root, path))
}

const absent = 'no such file'

function isAbsent(content: FileContent): boolean {
  return content.kind === 'unreadable' && (content.why === absent || content.why === 'a folder')
}

/** Write a new file and the folders above it; gives `false`, and changes nothing, when it is there already. */
export async function createFile(path: string, text: string): Promise<boolean> {
  await mkdir(dirname(path), { recursive: true })
  try {
    await writeFile(path, text, { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** Tell whether a path is a folder; throws `UserError` when nothing is there. */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch (error) {
    throw new UserError(`${path}: no such file or folder`, { cause: error })
  }
}

async function readContent(path: string): Promise<FileContent> {
  try {
    await using file = await open(path)
    const { size } = await file.stat()
    if (size > maxFileBytes) return { kind: 'unreadable', why: describeSize(size) }
    return decodeText(await file.readFile())
  } catch (error) {
    return { kind: 'unreadable', why: describeFailure(error) }
  }
}

function describeSize(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB, larger than ${maxFileBytes / 1_000_000} MB`
}

function describeFailure(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT' || code === 'ENOTDIR') return absent
  if (code === 'EACCES' || code === 'EPERM') return 'no permission to read it'
  if (code === 'EISDIR') return 'a folder'
  if (code === 'ELOOP') return 'a symbolic link that leads to itself'
  if (code === 'ENAMETOOLONG') return 'a name that is too long'
  throw error
}

const execute = promisify(execFile)

/**
 * Read the files below a folder as they were at a Git revision.
 *
 * Throws `UserError` when the folder is in no repository or the revision is unknown.
 */
export async function readRevision(folder: string, revision: string): Promise<Files> {
  const listing = await git(folder, ['ls-tree', '-r', '-z', '--end-of-options', revision], revision)
  const entries = listing.toString().split('\0').flatMap(parseTreeEntry)
  const wanted = entries.filter(({ path }) => wantedName.test(path))
  const contents = await Promise.all(
    wanted.map(({ oid }) => git(folder, ['cat-file', 'blob', oid], revision)),
  )
  return new Map(
    wanted.map(({ path }, index) => {
      const bytes = contents[index] ?? new Uint8Array()
      return [
        path,
        bytes.length > maxFileBytes
          ? { kind: 'unreadable', why: describeSize(bytes.length) }
          : decodeText(bytes),
      ]
    }),
  )
}

// 100644 blob 8d1e…\tchapters/one.md; symbolic links (120000) and submodules are passed over
function parseTreeEntry(line: string): { path: string; oid: string }[] {
  const match = /^100\d{3} blob ([0-9a-f]{40,64})\t([^]+)$/.exec(line)
  return match ? [{ oid: match[1] ?? '', path: match[2] ?? '' }] : []
}

async function git(folder: string, args: readonly string[], revision: string): Promise<Buffer> {
  try {
    const { stdout } = await execute('git', [...args], {
      cwd: folder,
      encoding: 'buffer',
      maxBuffer: 256_000_000,
    })
    return stdout
  } catch (error) {
    throw new UserError(`--base ${revision}: not a revision of the Git repository at ${folder}`, {
      cause: error,
    })
  }
}
