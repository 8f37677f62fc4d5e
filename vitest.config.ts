import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const TIME_ZONE = 'Asia/Kathmandu'
process.env.TZ = TIME_ZONE

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Settings that let server code load; the database behind them does not exist, so no test reaches one by accident. */
const env = {
  TZ: TIME_ZONE,
  DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
  NEXTAUTH_URL: 'http://127.0.0.1:3000',
  NEXTAUTH_SECRET: 'a secret that protects nothing but these tests',
  LOG_LEVEL: 'silent',
  /** Tests that are about PDF switch it on: most publish for other reasons. */
  MILEPOST_CHROMIUM: 'off',
}

/** How long a test waits for a thing at most, however busy its machine: what has to be soon says so in its test. */
const patience = {
  testTimeout: 240_000,
  hookTimeout: 600_000,
  expect: { poll: { timeout: 60_000, interval: 50 } },
}

const shared = {
  env,
  ...patience,
  setupFiles: [here('tests/support/setup.ts'), here('tests/support/same-cases.ts')],
  allowOnly: false,
  restoreMocks: true,
}

export default defineConfig({
  esbuild: { jsx: 'automatic' },
  resolve: {
    alias: {
      '@': here('src'),
      'server-only': here('node_modules/server-only/empty.js'),
    },
  },
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          /** These tests keep nothing that another would find, and loading the sources afresh takes half of their time. */
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'integration',
          include: ['tests/integration/**/*.test.{ts,tsx}'],
          globalSetup: here('tests/support/cluster.ts'),
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'e2e',
          setupFiles: [...shared.setupFiles, here('tests/support/own-place.ts')],
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: here('tests/support/built.ts'),
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'crash',
          include: ['tests/crash/**/*.test.ts'],
          fileParallelism: false,
        },
      },
    ],
  },
})
