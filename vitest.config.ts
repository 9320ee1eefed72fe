import { existsSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

const setupFiles = ['tools/testing/fail-on-console-error.ts']

/** Chromium of the operating system; the journeys are left out without it. */
const chromium =
  process.env['CHROMIUM'] ??
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path))

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'rules',
          include: ['src/{core,words,web}/**/*.test.{ts,tsx}', 'tools/**/*.test.ts', 'countries/**/*.test.ts'],
          setupFiles,
          // Nothing in these folders keeps a state between files.
          isolate: false,
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'database',
          include: ['src/{store,actions,sources,server,cli,publish,lake}/**/*.test.{ts,tsx}'],
          setupFiles,
          globalSetup: ['src/store/testing/test-servers.ts'],
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['journeys/**/*.journey.test.ts'],
          setupFiles,
          globalSetup: ['src/store/testing/test-servers.ts'],
          env: chromium === undefined ? {} : { CHROMIUM: chromium },
          testTimeout: 180_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          // A browser on a busy machine may be late: a step is taken once more before it counts as failed.
          retry: 1,
        },
      },
    ],
  },
})
