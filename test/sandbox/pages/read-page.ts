import { expect } from 'vitest'
import type { Host } from '../../../src/sandbox/github/host.ts'
import { createPages } from '../../../src/sandbox/pages/create-pages.ts'

/** Get a page that must be there, with the white space between tags and words made even. */
export async function readPage(host: Host, path: string): Promise<string> {
  const response = await createPages(host, { redeliver: async () => {} }).request(path)
  expect(response.status).toBe(200)
  return evenOut(await response.text())
}

/** Give what a person reads on a page: no tags, no stylesheet. */
export async function readText(host: Host, path: string): Promise<string> {
  const page = await readPage(host, path)
  const main = page.slice(page.indexOf('<main>'), page.indexOf('</main>'))
  return evenOut(main.replaceAll(/<[^>]{1,400}>/g, ' '))
}

function evenOut(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
