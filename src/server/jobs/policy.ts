/** A killed worker's job is begun again within `leaseSeconds + expirySeconds + 2 × firstWaitSeconds + pollSeconds`: 82. */
export const POLICY = {
  /** After this long without a sign of life the job counts as abandoned. */
  leaseSeconds: 30,
  renewSeconds: 10,
  /** How often abandoned jobs are looked for. */
  expirySeconds: 10,
  pollSeconds: 2,
  attempts: 8,
  /** Waits double from here, each up to twice as long by chance: eight attempts take 42 to 85 minutes. */
  firstWaitSeconds: 20,
  heartbeatSeconds: 15,
  scheduleSeconds: 30,
  keepDoneDays: 30,
  keepFailedDays: 365,
} as const
