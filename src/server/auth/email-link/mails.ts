import { composeMail, type Mail } from '../../mail/message'

const NOT_YOU =
  'If you did not ask for it, you need not do anything. Nobody can sign in without the link.'

/** The link that signs a person in. */
export function linkMail(to: string, href: string): Mail {
  return composeMail({
    to,
    subject: 'Your link to sign in to Milepost',
    parts: [
      'You asked to sign in to Milepost. Open this link and press the button on the page.',
      { label: 'Sign in to Milepost', href },
      'It works once, within 10 minutes of asking. Open it in the browser in which you asked; in any other you get a code to type there.',
      NOT_YOU,
    ],
  })
}

/** What somebody is told who may sign in, though not by e-mail. */
export function otherWayMail(to: string, site: string): Mail {
  return composeMail({
    to,
    subject: 'How you sign in to Milepost',
    parts: [
      'Somebody asked for a link to sign in to Milepost with this address. Your role does not sign in by e-mail: use your council account, or a one-time link from an administrator of Milepost.',
      { label: 'Sign in to Milepost', href: new URL('/sign-in', site).href },
      'If you did not ask, you need not do anything.',
    ],
  })
}
