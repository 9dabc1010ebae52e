import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    dir: 'test',
    include: ['**/*.test.ts'],
    setupFiles: ['test/fixed-seed.ts'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
})
