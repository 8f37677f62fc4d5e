// What an author says around the sections of a report: which header it has and the answers to its questions, the outcomes
// that it serves, its appendices and what it rests on. Left out, each stays as it was. Source: portfolio file, Report;
// committee conventions, 1 "header table" and 8 "background papers".

import { z } from 'zod'
import { choice, fields, requiredText } from '../fields'
import { QUESTION_KEYS, TEMPLATE_CHOICES } from './templates/catalogue'
import { withheldInput } from './withheld-input'

const ASK_TEMPLATE = 'Choose the header, or leave it to the day of the meeting.'

export const reportFrontInput = {
  template: choice(TEMPLATE_CHOICES, ASK_TEMPLATE).optional(),
  outcomes: z
    .array(requiredText('Choose an outcome of the corporate plan.', 200), {
      error: 'Choose the outcomes of the corporate plan.',
    })
    .max(20, 'Choose twenty outcomes or fewer.')
    .optional(),
  answers: z
    .array(
      fields({
        question: choice(QUESTION_KEYS, 'Choose a question of the header.'),
        answer: requiredText('Answer it, or write: Not applicable.', 500),
      }),
      { error: 'Answer the questions of the header.' },
    )
    .max(QUESTION_KEYS.length, 'Answer each question once.')
    .refine((rows) => new Set(rows.map(({ question }) => question)).size === rows.length, {
      error: 'Answer each question once.',
    })
    .optional(),
  appendices: z
    .array(
      fields({
        title: requiredText('Enter the title of the appendix, or remove it.', 200),
        classification: withheldInput,
      }),
      { error: 'Name the appendices.' },
    )
    .max(50, 'Name fifty appendices or fewer.')
    .optional(),
  backgroundPapers: z
    .array(requiredText('Enter the title of the paper.', 300), {
      error: 'Name the background papers.',
    })
    .max(50, 'Name fifty background papers or fewer.')
    .optional(),
}
