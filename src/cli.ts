#!/usr/bin/env node
import { enableCompileCache } from 'node:module'

enableCompileCache()
// Not imported above: only what is loaded after the cache is on is taken from it.
const { main } = await import('./main.ts')
process.exitCode = await main(process.argv.slice(2))
