import { readEmail } from '@/domain/people/email'
import { isPrintable } from '@/domain/printable'
import { escapeHtml } from '../reports/html/markup'

/** A paragraph, or a link on a line of its own. */
export type Part = string | { label: string; href: string }

export interface Mail {
  to: string
  subject: string
  text: string
  html: string
}

/**
 * A mail in plain text and, of the same words, in HTML. Throws when it would not go to exactly one address or when its
 * subject is not one line: what people typed never becomes a header.
 * @example composeMail({ to: 'lee@example.gov.uk', subject: 'Sign in', parts: ['Open this:', { label: 'Sign in', href }] })
 */
export function composeMail(mail: { to: string; subject: string; parts: readonly Part[] }): Mail {
  const { to, subject, parts } = mail
  if (readEmail(to) !== to) throw new Error('A mail goes to exactly one address')
  if (!isLine(subject)) throw new Error('The subject of a mail is one line')
  return { to, subject, text: `${parts.map(asText).join('\n\n')}\n`, html: asPage(subject, parts) }
}

const isLine = (text: string) => isPrintable(text) && !/[\r\n\u2028\u2029]/.test(text)

const asText = (part: Part) => (typeof part === 'string' ? part : `${part.label}:\n${part.href}`)

function asPage(subject: string, parts: readonly Part[]): string {
  return [
    '<!doctype html>',
    '<html lang="en-GB">',
    `<head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>`,
    '<body>',
    ...parts.map((part) => `<p>${asHtml(part)}</p>`),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

function asHtml(part: Part): string {
  if (typeof part === 'string') return escapeHtml(part)
  return `<a href="${escapeHtml(asWebAddress(part.href))}">${escapeHtml(part.label)}</a>`
}

function asWebAddress(href: string): string {
  if (!/^https?:\/\//.test(href)) throw new Error('A mail links to web pages alone')
  return href
}
