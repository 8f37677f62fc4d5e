import { resolve } from 'node:path'
import { buildIfChanged } from '@/cli/start/build.mjs'
import { makeFreshSample } from './sample-home'

/** Makes once what all files of browser tests start: the build, and a database with the sample in it. */
export async function setup(): Promise<void> {
  const none = { DATABASE_URL: '', NEXTAUTH_URL: '', NEXTAUTH_SECRET: '', MILEPOST_TODAY: '' }
  const settings = { ...process.env, ...none, NODE_ENV: 'production' as const }
  await buildIfChanged(settings)
  const all = process.env.MILEPOST_E2E_HOME ?? process.env.MILEPOST_DATA_DIR ?? '.milepost'
  process.env.MILEPOST_FRESH_SAMPLE = resolve(all, 'fresh-sample')
  await makeFreshSample(process.env.MILEPOST_FRESH_SAMPLE, settings)
}
