import 'server-only'
import { env } from '@/env'
import { processLog } from './log-format.mjs'

/** JSON lines on standard error; secrets never reach it, nor what people wrote. */
export const log = processLog(env.logLevel)
