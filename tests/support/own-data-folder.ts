import { mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect } from 'vitest'

/** Each file of browser tests starts from a fresh sample: what one file records is not there for the next. */
process.env.MILEPOST_E2E_HOME ??= process.env.MILEPOST_DATA_DIR ?? '.milepost'
const file = basename(expect.getState().testPath ?? 'unnamed', '.test.ts')
mkdirSync(process.env.MILEPOST_E2E_HOME, { recursive: true })
process.env.MILEPOST_DATA_DIR = join(process.env.MILEPOST_E2E_HOME, file)
