import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

const core = [
  'model',
  'errors',
  'config',
  'manuscript',
  'projects',
  'references',
  'citations',
  'queries',
  'parse',
  'checks',
  'report',
  'reconcile',
  'review',
] as const
const shell = ['forges', 'queue', 'web', 'sandbox', 'commands', 'environment'] as const
const composition = ['app', 'cli', 'main'] as const
const ports = new Set(['forges/forge.ts', 'queue/queue.ts', 'environment.ts'])

/** Read every TypeScript file below `root`, by path relative to it. */
export function readSources(root: string): Map<string, string> {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  )
  return new Map(names.map((name) => [name, readFileSync(join(root, name), 'utf8')]))
}

/** Say each import that steps in the wrong direction, as `from → to: why`. */
export function findWrongSteps(sources: ReadonlyMap<string, string>): string[] {
  return [...sources].flatMap(([file, source]) =>
    importsOf(source).flatMap((specifier) => {
      const why = judgeStep(file, specifier)
      return why === undefined ? [] : [`${file} → ${specifier}: ${why}`]
    }),
  )
}

function importsOf(source: string): string[] {
  return [...source.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)'([^']+)'/g)].map((match) => match[1] ?? '')
}

function judgeStep(file: string, specifier: string): string | undefined {
  const from = partOf(file)
  if (!specifier.startsWith('.'))
    return isCore(from) && specifier.startsWith('node:') ? 'the core is pure' : undefined
  const target = relative('.', join(dirname(file), specifier))
  const to = partOf(target)
  if (from === to || isComposition(from)) return undefined
  if (isComposition(to)) return 'only composition starts the program'
  if (isCore(from)) return isCore(to) && rank(to) < rank(from) ? undefined : `${to} is not below ${from}`
  if (isShell(from)) return isCore(to) || ports.has(target) ? undefined : 'shell folders meet only at a port'
  return `${from} has no layer`
}

function partOf(file: string): string {
  return (file.split('/')[0] ?? '').replace(/\.ts$/, '')
}

function rank(part: string): number {
  return core.findIndex((name) => name === part)
}

function isCore(part: string): boolean {
  return rank(part) >= 0
}

function isShell(part: string): boolean {
  return shell.some((name) => name === part)
}

function isComposition(part: string): boolean {
  return composition.some((name) => name === part)
}
