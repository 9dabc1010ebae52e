/** What `JSON.parse` gives. */
export type Json = boolean | null | number | string | readonly Json[] | { readonly [key: string]: Json }

const dropped = new Set([
  'deprecated',
  'description',
  'example',
  'examples',
  'externalDocs',
  'readOnly',
  'title',
  'writeOnly',
])
const namesInside = new Set(['properties', 'schemas'])

/** Rewrite OpenAPI 3.0 schemas as JSON Schema: `nullable` becomes a type, prose goes, references point to `/schemas`. */
export function toJsonSchema(value: Json): Json {
  return rewrite(value, false)
}

function rewrite(value: Json, isNames: boolean): Json {
  if (Array.isArray(value)) return value.map((item: Json) => rewrite(item, false))
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value)
    .filter(([key]) => isNames || (!dropped.has(key) && !key.startsWith('x-') && key !== 'nullable'))
    .map(([key, inner]) => [key, rewriteEntry(key, inner, isNames)] as const)
  const schema = Object.fromEntries(entries)
  return !isNames && isNullable(value) ? allowNull(schema) : schema
}

function isNullable(schema: object): boolean {
  return 'nullable' in schema && schema.nullable === true
}

function rewriteEntry(key: string, value: Json, isNames: boolean): Json {
  if (!isNames && key === '$ref' && typeof value === 'string')
    return value.replace('#/components/schemas/', 'github#/schemas/')
  if (!isNames && (key === 'enum' || key === 'default' || key === 'required')) return value
  return rewrite(value, !isNames && namesInside.has(key))
}

function allowNull(schema: { readonly [key: string]: Json }): Json {
  if (typeof schema['type'] !== 'string') return { anyOf: [schema, { type: 'null' }] }
  const { enum: values, ...rest } = schema
  const type = [schema['type'], 'null']
  return Array.isArray(values) ? { ...rest, type, enum: [...values, null] } : { ...rest, type }
}
