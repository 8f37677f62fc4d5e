// A token lets a program read as the person who made it: a spreadsheet, Power BI, a calendar. It only ever reads, it ends
// by itself, and it is shown once. The address of a calendar holds its token, so that token opens the calendar and
// nothing else. Source: trust S-30.

import { z } from 'zod'
import { choice, fields, recordNumber, requiredText } from '../fields'

export const TOKEN_SCOPES = ['read', 'calendar'] as const
export type TokenScope = (typeof TOKEN_SCOPES)[number]

export const TOKEN_SCOPE_LABELS: Record<TokenScope, string> = {
  read: 'Read the portfolio (CSV and JSON)',
  calendar: 'Calendar of milestones and meetings',
}

/** For how many days a token is good. */
export const TOKEN_DAYS = [30, 90, 365] as const

/** More than anybody needs; enough to notice that something goes wrong. */
export const MOST_TOKENS = 20

export const makeTokenInput = fields({
  name: requiredText('Enter what uses the token, such as Power BI.', 100),
  scope: choice(TOKEN_SCOPES, 'Choose what the token opens.'),
  days: z.union(
    TOKEN_DAYS.map((days) => z.literal(days)),
    { error: 'Choose for how long the token is good.' },
  ),
})
export type MakeTokenInput = z.infer<typeof makeTokenInput>

export const endTokenInput = fields({ id: recordNumber('Choose a token.') })
export type EndTokenInput = z.infer<typeof endTokenInput>

/** A token as its person sees it: never the token itself. Days in London. */
export interface TokenView {
  id: number
  name: string
  scope: TokenScope
  madeOn: string
  endsOn: string
  /** Null when it was never used. */
  lastUsed: string | null
}
