import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import type { ErrorObject, ValidateFunction } from 'ajv'
import addFormatsModule from 'ajv-formats'
import { isKnownFault } from './known-faults.ts'
import type { Violation } from './violation.ts'

interface Description {
  readonly operations: Readonly<Record<string, { readonly body?: unknown; readonly responses: object }>>
  readonly webhooks: Readonly<Record<string, unknown>>
}

export interface RequestParts {
  readonly path: unknown
  readonly query: unknown
  readonly body: unknown
}

// The package is CommonJS: its function is the default export of its default export.
const addFormats = addFormatsModule.default

/** GitHub's own description, ready to be held against what was said. Schemas are compiled when first needed. */
export class Contract {
  readonly violations: Violation[] = []
  readonly #onViolation: ((violation: Violation) => void) | undefined
  readonly #description = readDescription()
  readonly #strict = createAjv(this.#description, { coerceTypes: false })
  readonly #coercing = createAjv(this.#description, { coerceTypes: 'array' })

  constructor(onViolation?: (violation: Violation) => void) {
    this.#onViolation = onViolation
  }

  /** Check what was asked. Gives what is wrong, in words, and notes it. */
  checkRequest(operation: string, { path, query, body }: RequestParts): string | undefined {
    const at = pointer('operations', operation)
    const hasBody = this.#description.operations[operation]?.body !== undefined
    const fault =
      findFault(this.#coercing, `${at}/path`, path) ??
      findFault(this.#coercing, `${at}/query`, query) ??
      (hasBody && body !== undefined ? findFault(this.#strict, `${at}/body`, body) : undefined)
    return this.#note('request', operation, fault)
  }

  /** Check what was answered. Refusals that the description leaves out are not faults. */
  checkResponse(operation: string, status: number, body: unknown): void {
    const responses = this.#description.operations[operation]?.responses ?? {}
    if (!(String(status) in responses)) {
      if (status < 400) this.#note('response', operation, `status ${status} is not described`)
      return
    }
    const fault = findFault(this.#strict, `${pointer('operations', operation)}/responses/${status}`, body)
    this.#note('response', operation, fault)
  }

  /** Check a payload before it is sent. */
  checkWebhook(event: string, action: string | null, payload: unknown): void {
    const name = action === null ? event : `${event} ${action}`
    const fault =
      name in this.#description.webhooks
        ? findFault(this.#strict, pointer('webhooks', name), payload)
        : 'is not described'
    this.#note('webhook', name, fault)
  }

  /** Note a violation that was found elsewhere, such as a request for what does not exist here. */
  report(violation: Violation): void {
    this.violations.push(violation)
    this.#onViolation?.(violation)
  }

  #note(kind: Violation['kind'], operation: string, fault: string | undefined): string | undefined {
    if (fault === undefined || isKnownFault(operation, fault)) return undefined
    this.report({ kind, operation, message: fault })
    return fault
  }
}

function readDescription(): Description {
  const text = readFileSync(new URL('../description/rest.json', import.meta.url), 'utf8')
  const description: Description = JSON.parse(text)
  return description
}

function createAjv(description: Description, { coerceTypes }: { coerceTypes: boolean | 'array' }): Ajv {
  const ajv = new Ajv({ strict: false, coerceTypes, validateSchema: false, addUsedSchema: false })
  addFormats(ajv)
  ajv.addFormat('repo.nwo', true)
  ajv.addSchema(description, 'github')
  return ajv
}

function findFault(ajv: Ajv, reference: string, value: unknown): string | undefined {
  const validate: ValidateFunction | undefined = ajv.getSchema(reference)
  if (validate === undefined) return `no schema at \`${reference}\``
  return validate(value) ? undefined : describe(validate.errors?.at(-1))
}

// Places, keywords and names of keys only: never a value, which may be a manuscript's text.
function describe(error: ErrorObject | undefined): string {
  if (error === undefined) return 'does not fit'
  const extra: unknown = error.params['additionalProperty']
  const name = typeof extra === 'string' ? ` (\`${extra}\`)` : ''
  return `${error.instancePath || '/'} ${error.message ?? error.keyword}${name}`
}

function pointer(section: string, name: string): string {
  return `github#/${section}/${encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'))}`
}
