/** Build the published package into `dist/`, or into the folder that is named: `npm run build`. */
import { join, resolve } from 'node:path'
import { buildPackage } from './build/build-package.ts'

await buildPackage(resolve(process.argv[2] ?? join(import.meta.dirname, '../dist')))
