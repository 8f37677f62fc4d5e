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

const [{ buildBenchSite }, { runBench }, { runCrowd }] = await Promise.all([
  import('./bench/site'),
  import('./bench/run'),
  import('./bench/crowd-run'),
])
const measure = (cluster: Cluster) =>
  isLoad
    ? runCrowd(
        cluster,
        { seconds: Number(values.seconds), thinkSeconds: Number(values.think) },
        say,
      )
    : runBench(cluster, sizes, say)

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
