import { rm } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { type Cluster, startCluster } from '@/server/db/embedded/cluster.mjs'
import { dataFolder, inRoot } from './start/paths.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: 'string', default: '200,2000,10000' },
    seconds: { type: 'string', default: '60' },
    think: { type: 'string', default: '5' },
  },
})
const isLoad = positionals[0] === 'load'
const sizes = values.sizes.split(',').map(Number)
const say = (progress: string) => process.stderr.write(`${progress}\n`)

// The server's modules check their settings when they load; these stand for the databases made below.
Object.assign(process.env, {
  DATABASE_URL: 'postgres://127.0.0.1/none',
  NEXTAUTH_URL: 'http://127.0.0.1',
  NEXTAUTH_SECRET: 'measures only, signs nothing that leaves this machine',
})

const [{ buildBenchSite }, { runBench }, { benchText }, { runCrowd }, { keepFigures }] =
  await Promise.all([
    import('./bench/site'),
    import('./bench/run'),
    import('./bench/bench-text'),
    import('./bench/crowd-run'),
    import('./bench/keep'),
  ])
async function measure(cluster: Cluster): Promise<string> {
  if (!isLoad) {
    const figures = await runBench(cluster, sizes, say)
    keepFigures('bench', figures)
    return benchText(figures)
  }
  const options = { seconds: Number(values.seconds), thinkSeconds: Number(values.think) }
  const { text, holds } = await runCrowd(cluster, options, say)
  if (!holds) process.exitCode = 1
  return text
}

say('building')
await buildBenchSite()
const home = `${dataFolder(process.env)}/bench`
const cluster = await startCluster(home)
try {
  process.stdout.write(`${await measure(cluster)}\n`)
} finally {
  await cluster.stop()
  await rm(home, { recursive: true, force: true })
  await rm(inRoot('.next-bench'), { recursive: true, force: true })
}
