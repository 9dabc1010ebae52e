/**
 * Write `src/sandbox/github/description/rest.json`: the part of GitHub's own OpenAPI description that the local GitHub
 * is checked against. Run it after a change of `covered.ts`: `npx node scripts/trim-openapi.ts`.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { coveredOperations, coveredWebhooks } from '../src/sandbox/github/contract/covered.ts'
import { toJsonSchema } from './openapi/to-json-schema.ts'
import { collectReferences, trimOperation, trimWebhook } from './openapi/trim.ts'
import type { OpenApi } from './openapi/trim.ts'

const version = '23.0.2'
const target = new URL('../src/sandbox/github/description/rest.json', import.meta.url)

const description = readDescription(process.argv[2])
const operations = Object.fromEntries(
  coveredOperations.map((name) => [name, trimOperation(description, name)]),
)
const webhooks = Object.fromEntries(coveredWebhooks.map((name) => [name, trimWebhook(description, name)]))
const schemas = collectReferences(description, [operations, webhooks])
const trimmed = toJsonSchema({ version, operations, webhooks, schemas })
writeFileSync(target, `${JSON.stringify(trimmed)}\n`)
console.log(`${coveredOperations.length} operations, ${Object.keys(schemas).length} schemas`)

/** Read the description from a file, or fetch the package, which is too large to depend on. */
function readDescription(path: string | undefined): OpenApi {
  if (path !== undefined) return parse(path)
  const folder = mkdtempSync(join(tmpdir(), 'openapi-'))
  try {
    execFileSync('npm', ['pack', '--silent', `@octokit/openapi@${version}`], { cwd: folder })
    execFileSync('tar', ['xzf', `octokit-openapi-${version}.tgz`, 'package/generated/api.github.com.json'], {
      cwd: folder,
    })
    return parse(join(folder, 'package/generated/api.github.com.json'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function parse(path: string): OpenApi {
  const description: OpenApi = JSON.parse(readFileSync(path, 'utf8'))
  return description
}
