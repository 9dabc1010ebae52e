import { readFileSync } from 'node:fs'
import { buildSchema, defaultFieldResolver, execute, getOperationAST, parse, validate } from 'graphql'
import type { DocumentNode, ExecutionResult, GraphQLFieldResolver, GraphQLSchema } from 'graphql'
import { maySee } from '../auth/authorize.ts'
import { findRepository } from '../find-records.ts'
import { viewerOf } from './asking.ts'
import type { Asking } from './asking.ts'
import { Refusal } from './refusal.ts'
import { accountSource } from './sources/account.ts'
import { repositorySource } from './sources/repository.ts'

let schema: GraphQLSchema | undefined

export interface Query {
  readonly query: string
  readonly variables?: Readonly<Record<string, unknown>>
  readonly operationName?: string
}

/** What a query gave, and whether it fits GitHub's schema at all. */
export interface QueryResult {
  readonly name: string
  readonly result: ExecutionResult
  /** Faults of the query itself, in words that hold none of its variables. */
  readonly faults: readonly string[]
}

/** Run a query against the part of GitHub's schema that is answered here. */
export async function executeQuery(
  asking: Asking,
  { query, variables, operationName }: Query,
  rateLimit: object,
): Promise<QueryResult> {
  schema ??= buildSchema(readFileSync(new URL('../description/schema.graphql', import.meta.url), 'utf8'))
  const document = parse(query)
  const name = nameOf(document, operationName)
  const errors = validate(schema, document)
  if (errors.length > 0) return { name, result: { errors }, faults: errors.map(({ message }) => message) }
  const result = await execute({
    schema,
    document,
    rootValue: rootSource(asking, rateLimit),
    variableValues: variables,
    operationName,
    fieldResolver: resolveField,
  })
  return { name, result, faults: result.data === undefined ? ['variables do not fit'] : [] }
}

/** A field that nobody answers is an error here, never a silent null. */
const resolveField: GraphQLFieldResolver<unknown, unknown> = (source, args, context, info) => {
  if (typeof source !== 'object' || source === null || !(info.fieldName in source))
    throw new Error(`\`${info.parentType.name}.${info.fieldName}\` is not answered here.`)
  return defaultFieldResolver(source, args, context, info)
}

function rootSource(asking: Asking, rateLimit: object) {
  return {
    rateLimit,
    viewer: () => accountSource(asking.host, viewerOf(asking)),
    repository({ owner, name }: { owner: string; name: string }) {
      const repository = findRepository(asking.host.state, owner, name)
      if (repository === undefined || !maySee(asking.host, asking.caller, repository))
        throw new Refusal('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`)
      return repositorySource(asking, repository)
    },
  }
}

function nameOf(document: DocumentNode, operationName: string | undefined): string {
  return `graphql ${getOperationAST(document, operationName)?.name?.value ?? 'anonymous'}`
}
