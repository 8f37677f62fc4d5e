// How people sign in here, and whether a report needs a second pair of eyes. The sample lets anybody in as its people, so
// there nothing of this has to be set.
// Source: trust S-9, S-20 to S-22.

import { fine, look, type StatusLine } from './line'

export interface SignInFacts {
  isSample: boolean
  /** Where staff sign in; undefined: nowhere. */
  issuer: string | undefined
  hasEmailLinks: boolean
  fourEyes: boolean
}

export function signInLines({ isSample, issuer, hasEmailLinks, fourEyes }: SignInFacts) {
  return [
    accounts(isSample, issuer),
    fine(
      'Links by e-mail',
      hasEmailLinks ? 'On, for Members.' : 'Off: there is no mail server to send them.',
    ),
    fourEyes
      ? fine('Approval of reports', 'By somebody who did not write the report.')
      : look(
          'Approval of reports',
          'Authors may approve their own reports.',
          'Take MILEPOST_FOUR_EYES out of the settings, unless you mean it so.',
        ),
  ]
}

function accounts(isSample: boolean, issuer: string | undefined): StatusLine {
  const about = 'Accounts of staff'
  if (issuer !== undefined) return fine(about, `Those of ${issuer}`)
  if (isSample) return fine(about, 'The sample lets anybody sign in as one of its people.')
  return look(
    about,
    'Staff cannot sign in with the account of their organisation, only with one-time links.',
    'Connect your organisation: docs/sign-in.md says how.',
  )
}
