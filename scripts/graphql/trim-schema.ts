import { Kind, parse, print, visit } from 'graphql'
import type { DefinitionNode, NamedTypeNode } from 'graphql'

type CoveredTypes = Readonly<Record<string, readonly string[]>>

const builtIn = new Set(['Boolean', 'Float', 'ID', 'Int', 'String'])

/** Keep the covered types with their covered fields, and every enum, input and scalar that these need. */
export function trimSchema(source: string, covered: CoveredTypes): string {
  const definitions = new Map(
    parse(source, { noLocation: true }).definitions.flatMap((node) =>
      'name' in node && node.name ? [[node.name.value, node] as const] : [],
    ),
  )
  const kept = new Map<string, DefinitionNode>()
  const waiting = Object.keys(covered)
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (kept.has(name) || builtIn.has(name)) continue
    const definition = definitions.get(name)
    if (definition === undefined) throw new Error(`No type \`${name}\` in GitHub's schema.`)
    const trimmed = trimType(definition, name, covered)
    kept.set(name, trimmed)
    waiting.push(...typesIn(trimmed))
  }
  const sorted = [...kept].sort(([a], [b]) => (a < b ? -1 : 1))
  return `${sorted.map(([, node]) => print(node)).join('\n\n')}\n`
}

function trimType(node: DefinitionNode, name: string, covered: CoveredTypes): DefinitionNode {
  const plain = withoutProse(node)
  switch (plain.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION: {
      const fields = covered[name]
      if (fields === undefined) throw new Error(`\`${name}\` is needed but not covered.`)
      const known = new Set(plain.fields?.map((field) => field.name.value))
      const absent = fields.find((field) => !known.has(field))
      if (absent !== undefined) throw new Error(`No field \`${name}.${absent}\` in GitHub's schema.`)
      return {
        ...plain,
        interfaces: keepCovered(plain.interfaces, covered),
        fields: (plain.fields ?? []).filter((field) => fields.includes(field.name.value)),
      }
    }
    case Kind.UNION_TYPE_DEFINITION:
      return { ...plain, types: keepCovered(plain.types, covered) }
    default:
      return plain
  }
}

function keepCovered(types: readonly NamedTypeNode[] | undefined, covered: CoveredTypes): NamedTypeNode[] {
  return (types ?? []).filter((type) => covered[type.name.value] !== undefined)
}

function withoutProse(node: DefinitionNode): DefinitionNode {
  return visit(node, {
    StringValue: { enter: (_, key) => (key === 'description' ? null : undefined) },
    Directive: () => null,
  })
}

function typesIn(node: DefinitionNode): string[] {
  const names: string[] = []
  visit(node, { NamedType: ({ name }) => void names.push(name.value) })
  return names
}
