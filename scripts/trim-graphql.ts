/**
 * Write `src/sandbox/github/description/schema.graphql`: the part of GitHub's GraphQL schema that the local GitHub
 * answers. Run it after a change of `covered-types.ts`: `npx node scripts/trim-graphql.ts`.
 */
import { writeFileSync } from 'node:fs'
import { schema } from '@octokit/graphql-schema'
import { trimSchema } from './graphql/trim-schema.ts'
import { coveredTypes } from '../src/sandbox/github/graphql/covered-types.ts'

const target = new URL('../src/sandbox/github/description/schema.graphql', import.meta.url)

writeFileSync(target, trimSchema(schema.idl, coveredTypes))
