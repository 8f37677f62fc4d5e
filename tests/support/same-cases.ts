import fc from 'fast-check'

/**
 * Generated cases are the same in every run, so that a change passes or fails by itself alone. To look further,
 * give a number of your own: `MILEPOST_TEST_SEED=42 npx vitest run --project unit`. A property's own seed goes before it.
 */
const { MILEPOST_TEST_SEED: given = '20200708' } = process.env

fc.configureGlobal({ seed: Number(given) })
