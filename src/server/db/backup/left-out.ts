/**
 * What no backup holds: who is signed in and who has asked to be, which a copy must not let anybody resume, and counts and
 * answers that are of the day. People sign in again after a restore. Waiting jobs are of a schema of their own and stay out too.
 */
export const LEFT_OUT = [
  'idempotency_key',
  'rate_limit',
  'session',
  'sign_in_link',
  'sign_in_request',
  'worker_heartbeat',
]
