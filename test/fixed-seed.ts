import fc from 'fast-check'

// The same inputs on each run: a change is green or not by itself. `TEST_SEED` looks at others, as the campaigns do.
fc.configureGlobal({ seed: Number(process.env.TEST_SEED ?? 1) })
