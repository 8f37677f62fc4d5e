/** The processor time of this process that a piece of work took, in milliseconds: a busy machine makes it no longer. */
export async function processorTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** The least of several runs, as the first may pay for what is compiled and cleared away meanwhile. */
export async function leastTime(work: () => unknown, runs = 6): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let run = 0; run < runs; run += 1) least = Math.min(least, await processorTime(work))
  return least
}
