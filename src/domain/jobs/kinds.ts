// What Milepost does in the background: each kind of work, in the words of the page that shows it to administrators.
// Work that fails is tried again, each time after a longer wait, and is then put before an administrator.
// Source: trust.

export const JOB_KINDS = [
  'send-mail',
  'email-link',
  'remind',
  'tell-readers',
  'purge',
  'anchor',
  'backup',
] as const

export type JobKind = (typeof JOB_KINDS)[number]

export const JOB_LABELS: Record<JobKind, string> = {
  'send-mail': 'Send an email',
  'email-link': 'Send a link to sign in',
  remind: 'Remind owners of actions',
  'tell-readers': 'Tell readers of a report',
  purge: 'Remove what has expired',
  anchor: 'Write down the head of the activity record',
  backup: 'Back up the database',
}
