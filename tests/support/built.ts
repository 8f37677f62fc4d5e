import { buildIfChanged } from '@/cli/start/build.mjs'

/** Builds once what all files of browser tests start. */
export async function setup(): Promise<void> {
  await buildIfChanged({ ...process.env, DATABASE_URL: '', NEXTAUTH_URL: '', NEXTAUTH_SECRET: '' })
}
