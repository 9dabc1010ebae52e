import { operations } from './index.ts'
import type { Operation } from './operation.ts'

interface Route {
  readonly method: string
  readonly pattern: RegExp
  readonly names: readonly string[]
  readonly operation: Operation
}

/** Names of refs may hold slashes. */
const wide = new Set(['basehead', 'branch', 'ref', 'tree_sha'])

const routes: readonly Route[] = operations
  .map(createRoute)
  .sort((a, b) => literalsOf(b.operation.name) - literalsOf(a.operation.name))

/** Find the operation that a method and a path below `/api/v3` mean, with the path's parameters. */
export function matchOperation(
  method: string,
  path: string,
): { operation: Operation; parameters: Record<string, string> } | undefined {
  for (const { method: own, pattern, names, operation } of routes) {
    const match = own === method ? pattern.exec(path) : null
    if (match === null) continue
    const parameters = names.map((name, index) => [name, decodeURIComponent(match[index + 1] ?? '')] as const)
    return { operation, parameters: Object.fromEntries(parameters) }
  }
  return undefined
}

function createRoute(operation: Operation): Route {
  const [method = '', template = ''] = operation.name.split(' ')
  const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const source = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => (wide.has(name) ? '(.+)' : '([^/]+)'))
  return { method, pattern: new RegExp(`^${source}$`), names, operation }
}

/** Count the fixed parts of a template: more of them win, so that `commits/{ref}/check-runs` goes before `commits/{ref}`. */
function literalsOf(name: string): number {
  return name.split('/').filter((part) => !part.startsWith('{')).length
}
