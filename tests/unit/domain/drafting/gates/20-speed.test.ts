import { expect, test } from 'vitest'
import { BENCH_DAY, generatePortfolio } from '@/cli/bench/portfolio'
import { draftDocument } from '@/domain/drafting/draft'
import { renderDocx } from '@/server/reports/render-docx'

/** The goals are 100 ms and a second; the benchmark holds to them, this test to what a busy machine and a test run allow. */
const BUSY = 5
const RUNS = 6

/** The least processor time that a piece of work took, in milliseconds. */
async function leastTime(work: () => unknown): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const before = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(before)
    times.push((user + system) / 1000)
  }
  return Math.min(...times)
}

test('Gate 20: 40 programmes are drafted, and their report is a Word file, in the time of the benchmark', async () => {
  const file = generatePortfolio(40)
  const draft = () => draftDocument({ file, audience: 'members', asAt: BENCH_DAY })
  expect(await leastTime(draft)).toBeLessThan(100 * BUSY)
  const document = draft()
  expect(await leastTime(() => renderDocx(document))).toBeLessThan(1000 * BUSY)
})
