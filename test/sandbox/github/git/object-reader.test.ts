import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ObjectReader } from '../../../../src/sandbox/github/git/object-reader.ts'

let folder: string
let reader: ObjectReader
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'objects-'))
  execFileSync('git', ['init', '--quiet', '--bare'], { cwd: folder })
  reader = new ObjectReader(folder)
})
afterAll(() => {
  reader.close()
  rmSync(folder, { recursive: true })
})

it('gives the very bytes, of large objects and of many asked for at once', async () => {
  const contents = [
    Buffer.alloc(3_000_000, 7),
    Buffer.from('a\nb\n'),
    Buffer.alloc(0),
    Buffer.from([0, 10, 13, 255]),
  ]
  const ids = contents.map(write)

  const objects = await Promise.all([...ids, ...ids].map((id) => reader.read(id)))

  expect(
    objects.map((object) => object?.content.equals(contents[ids.indexOf(object.sha)] ?? Buffer.from('?'))),
  ).toEqual(Array.from({ length: 8 }, () => true))
})

it.for(['f'.repeat(40), 'HEAD', 'main:a.md', 'no such thing', 'two\nlines', ''])(
  'finds nothing at `%s`, and goes on',
  async (revision) => {
    const id = write(Buffer.from('still here'))

    expect(await reader.read(revision)).toBeUndefined()
    expect((await reader.read(id))?.content.toString()).toBe('still here')
  },
)

it('starts again after it was closed', async () => {
  const id = write(Buffer.from('after the break'))
  reader.close()

  expect((await reader.read(id))?.content.toString()).toBe('after the break')
})

function write(content: Buffer): string {
  return execFileSync('git', ['hash-object', '-w', '--stdin'], { cwd: folder, input: content })
    .toString()
    .trim()
}
