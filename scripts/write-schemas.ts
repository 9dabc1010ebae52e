/** Write the JSON Schemas of the configuration and of the JSON report from the code: `npm run schemas`. */
import { writeFileSync } from 'node:fs'
import { schemas } from './schemas.ts'

for (const [name, text] of Object.entries(schemas()))
  writeFileSync(new URL(`../schemas/${name}`, import.meta.url), text)
