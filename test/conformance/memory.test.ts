import { createMemoryWorld } from '../../src/forges/memory.ts'
import { describeForge } from './forge.ts'

describeForge('in memory', () => createMemoryWorld())
