import { mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect } from 'vitest'
import { freePort } from '@/server/db/embedded/port.mjs'

/** Each file of browser tests starts from a fresh sample, at a port of its own: two may run at once, and neither sees the other. */
process.env.MILEPOST_E2E_HOME ??= process.env.MILEPOST_DATA_DIR ?? '.milepost'
const file = basename(expect.getState().testPath ?? 'unnamed', '.test.ts')
mkdirSync(process.env.MILEPOST_E2E_HOME, { recursive: true })
process.env.MILEPOST_DATA_DIR = join(process.env.MILEPOST_E2E_HOME, file)
process.env.PORT = String(await freePort(0))
