import { execFileSync } from 'node:child_process'
import { cp, mkdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** What a Dockerfile's last stage makes: a tree of files below `root`, and how it is run. */
export interface Image {
  readonly root: string
  readonly workFolder: string
  readonly environment: Record<string, string>
  readonly user: string
  readonly stopSignal: string
  readonly volumes: readonly string[]
  readonly command: readonly string[]
  readonly healthCheck: readonly string[]
}

type Stage = { -readonly [Key in keyof Image]: Image[Key] }

/**
 * Do the steps of a Dockerfile in empty folders below `folder`, without Docker: what the base image brings is this
 * machine's, and a path is taken below the stage's root.
 *
 * Only what `.dockerignore` lets through can be copied. A step that is not known here throws.
 */
export async function followDockerfile(
  context: string,
  { folder, environment }: { folder: string; environment: Record<string, string> },
): Promise<Image> {
  const allowed = await readAllowed(join(context, '.dockerignore'))
  const stages = new Map<string, Stage>()
  let stage: Stage | undefined
  for (const [step = '', text = ''] of await readSteps(join(context, 'Dockerfile'))) {
    if (step === 'FROM') {
      const name = / AS (\w+)$/.exec(text)?.[1] ?? 'last'
      stage = await openStage(join(folder, name), environment)
      stages.set(name, stage)
      continue
    }
    if (!stage) throw new Error(`${step} comes before FROM`)
    switch (step) {
      case 'COPY': {
        const from = /^--from=(\w+) (.*)$/.exec(text)
        const source = from ? stages.get(from[1] ?? '')?.root : context
        if (source === undefined) throw new Error(`COPY ${text} names no stage`)
        await copy(from?.[2] ?? text, { source, allowed: from ? undefined : allowed, stage })
        break
      }
      case 'RUN':
        execFileSync('sh', ['-c', text], { cwd: stage.workFolder, env: stage.environment, stdio: 'pipe' })
        break
      case 'ENV': {
        const [name = '', value = ''] = text.split('=')
        stage.environment[name] = value.startsWith('/') ? join(stage.root, value) : value
        break
      }
      case 'WORKDIR':
        stage.workFolder = join(stage.root, text)
        await mkdir(stage.workFolder, { recursive: true })
        break
      case 'USER':
        stage.user = text
        break
      case 'VOLUME':
        stage.volumes = [...stage.volumes, join(stage.root, text)]
        break
      case 'STOPSIGNAL':
        stage.stopSignal = text
        break
      case 'CMD':
        stage.command = readList(text)
        break
      case 'HEALTHCHECK':
        stage.healthCheck = readList(text.slice(text.indexOf('CMD ') + 4))
        break
      case 'EXPOSE':
        break
      default:
        throw new Error(`The step ${step} is not known`)
    }
  }
  if (!stage) throw new Error('There is no stage')
  return stage
}

async function openStage(root: string, environment: Record<string, string>): Promise<Stage> {
  await mkdir(root, { recursive: true })
  return {
    root,
    workFolder: root,
    environment: { ...environment },
    user: 'root',
    stopSignal: 'SIGTERM',
    volumes: [],
    command: [],
    healthCheck: [],
  }
}

/** Steps with their text, comments left out, long ones joined. */
async function readSteps(path: string): Promise<string[][]> {
  const text = (await readFile(path, 'utf8')).replaceAll('\\\n', ' ')
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [step = ''] = line.split(' ', 1)
      return [step, line.slice(step.length).trim()]
    })
}

/** Everything is left out but what has a `!`. */
async function readAllowed(path: string): Promise<Set<string>> {
  const [all, ...lines] = (await readFile(path, 'utf8')).trim().split('\n')
  if (all !== '*' || !lines.every((line) => line.startsWith('!')))
    throw new Error(`${path} is not understood`)
  return new Set(lines.map((line) => line.slice(1)))
}

async function copy(
  text: string,
  { source, allowed, stage }: { source: string; allowed: Set<string> | undefined; stage: Stage },
): Promise<void> {
  const names = text.split(' ')
  const target = join(stage.workFolder, names.pop() ?? '')
  for (const name of names) {
    if (allowed && !allowed.has(name)) throw new Error(`.dockerignore leaves out ${name}`)
    const from = join(source, name)
    // As Docker does, the content of a folder and not the folder; a file goes into `./`.
    const isFolder = (await stat(from)).isDirectory()
    const to = isFolder ? target : join(target, basename(name))
    await mkdir(dirname(to), { recursive: true })
    await cp(from, to, { recursive: true, verbatimSymlinks: true })
  }
}

function readList(json: string): string[] {
  const list: unknown = JSON.parse(json)
  if (!Array.isArray(list)) throw new Error(`${json} is no list`)
  return list.map(String)
}
