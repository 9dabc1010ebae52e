import type { Json } from './to-json-schema.ts'

export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly 'x-webhooks': Readonly<Record<string, { readonly post: Operation }>>
  readonly components: {
    readonly schemas: Readonly<Record<string, Json>>
    readonly parameters: Readonly<Record<string, Parameter>>
    readonly responses: Readonly<Record<string, Body>>
  }
}

interface Operation {
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[]
  readonly requestBody?: Body & { readonly required?: boolean }
  readonly responses: Readonly<Record<string, Body | { readonly $ref: string }>>
}

interface Parameter {
  readonly name: string
  readonly in: 'header' | 'path' | 'query'
  readonly required?: boolean
  readonly schema: Json
}

interface Body {
  readonly content?: Readonly<Record<string, { readonly schema: Json }>>
}

/** Take what can be checked of an operation such as `GET /app`: parameters, body, and replies by status. */
export function trimOperation(description: OpenApi, name: string): Json {
  const [method = '', path = ''] = name.split(' ')
  const operation = description.paths[path]?.[method.toLowerCase()]
  if (operation === undefined) throw new Error(`No operation \`${name}\` in the description.`)
  const parameters = (operation.parameters ?? []).map((parameter) => resolveParameter(description, parameter))
  const body = jsonSchemaOf(operation.requestBody)
  return {
    path: parametersSchema(parameters, 'path'),
    query: parametersSchema(parameters, 'query'),
    ...(body === undefined
      ? {}
      : { body: closeObject(body), isBodyRequired: operation.requestBody?.required ?? false }),
    responses: Object.fromEntries(
      Object.entries(operation.responses).map(([status, response]) => [
        status,
        jsonSchemaOf(resolveResponse(description, response)) ?? true,
      ]),
    ),
  }
}

/** Take the payload schema of a webhook such as `issues opened`. */
export function trimWebhook(description: OpenApi, name: string): Json {
  const key = name.replaceAll(/[ _]/g, '-')
  const schema = jsonSchemaOf(description['x-webhooks'][key]?.post.requestBody)
  if (schema === undefined) throw new Error(`No webhook \`${key}\` in the description.`)
  return schema
}

/** Collect every schema that `roots` refer to, directly or by another schema. */
export function collectReferences(description: OpenApi, roots: Json): Record<string, Json> {
  const found: Record<string, Json> = {}
  const waiting = [roots]
  for (let root = waiting.pop(); root !== undefined; root = waiting.pop()) {
    for (const name of referencesIn(root)) {
      if (name in found) continue
      const schema = description.components.schemas[name] ?? true
      found[name] = schema
      waiting.push(schema)
    }
  }
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function referencesIn(value: Json): string[] {
  return [...JSON.stringify(value).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
    ([, name = '']) => name,
  )
}

function parametersSchema(parameters: readonly Parameter[], place: Parameter['in']): Json {
  const here = parameters.filter((parameter) => parameter.in === place)
  return {
    type: 'object',
    properties: Object.fromEntries(here.map(({ name, schema }) => [name, schema])),
    required: here.filter(({ required }) => required === true).map(({ name }) => name),
    additionalProperties: false,
  }
}

/** Refuse unknown keys in a body, which GitHub ignores in silence: a misspelt key is a fault of the App. */
function closeObject(schema: Json): Json {
  if (typeof schema !== 'object' || schema === null || !('properties' in schema)) return schema
  return { ...schema, additionalProperties: false }
}

function jsonSchemaOf(body: Body | undefined): Json | undefined {
  return body?.content?.['application/json']?.schema
}

function resolveParameter(description: OpenApi, parameter: Parameter | { readonly $ref: string }): Parameter {
  if (!('$ref' in parameter)) return parameter
  const found = description.components.parameters[nameOf(parameter.$ref)]
  if (found === undefined) throw new Error(`No parameter \`${parameter.$ref}\` in the description.`)
  return found
}

function resolveResponse(description: OpenApi, response: Body | { readonly $ref: string }): Body | undefined {
  return '$ref' in response ? description.components.responses[nameOf(response.$ref)] : response
}

function nameOf(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1)
}
