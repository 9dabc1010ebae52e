import { z } from 'zod'
import { Config } from '../src/config.ts'
import { JsonReport } from '../src/report/formats/json-report.ts'

/** Give the published schemas by file name. */
export function schemas(): Record<string, string> {
  return {
    'config.schema.json': write(Config),
    'report.schema.json': write(JsonReport),
  }
}

function write(schema: z.ZodType): string {
  return `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), undefined, 2)}\n`
}
