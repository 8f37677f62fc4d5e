/**
 * How patient the worker is, in seconds unless it says otherwise. A job whose worker was killed is begun again within
 * `lease + 3 × expiry + poll`, 47 seconds, however often it failed or was abandoned before. Each time counts as an attempt.
 */
export interface Policy {
  /** After this long without a sign of life a job counts as abandoned. */
  leaseSeconds: number
  renewSeconds: number
  /** How often abandoned jobs are looked for. */
  expirySeconds: number
  pollSeconds: number
  attempts: number
  /** The wait after the first failure: it doubles with each, and grows by up to as much again by chance. */
  firstWaitSeconds: number
  heartbeatSeconds: number
  scheduleSeconds: number
  /** How long jobs are given to finish when the worker is to stop. */
  stopSeconds: number
  keepDoneDays: number
  keepFailedDays: number
}

/** Eight attempts take from 42 to 85 minutes: an outage of an hour costs nothing. */
export const POLICY: Policy = {
  leaseSeconds: 30,
  renewSeconds: 10,
  expirySeconds: 5,
  pollSeconds: 2,
  attempts: 8,
  firstWaitSeconds: 20,
  heartbeatSeconds: 15,
  scheduleSeconds: 30,
  stopSeconds: 15,
  keepDoneDays: 7,
  keepFailedDays: 365,
}
