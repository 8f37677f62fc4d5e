import { asDay } from '@/domain/dates/day'
import type { ReportDocument } from '@/domain/reports/document'
import { paragraph, sentence } from './sample-document'

/** A document with one text in every place where a person can write one. */
export function filledDocument(text: string): ReportDocument {
  const cell = { text }
  return {
    header: {
      key: 'filled',
      committees: [{ name: text, date: asDay('2020-07-21'), purpose: 'discussion' }],
      subject: text,
      classification: text,
      reportOf: text,
      author: text,
      dataAsAt: asDay('2020-07-08'),
      template: 'city-2024',
      answers: [{ question: text, answer: text }],
    },
    summary: { lead: text, items: [{ section: text, sentences: [sentence('summary', text)] }] },
    recommendations: [{ key: text, text }],
    sections: [
      {
        key: text,
        heading: text,
        blocks: [
          paragraph(text, 1, [text, text], [text]),
          { kind: 'withheld', key: text, ground: text },
          {
            kind: 'table',
            key: text,
            caption: text,
            head: [[{ text, header: 'column' }, cell]],
            rows: [[{ text, header: 'row' }, cell]],
            facts: [],
          },
          paragraph(text, 2, [text]),
        ],
      },
    ],
    appendices: [{ title: text, classification: text }],
    backgroundPapers: [text],
    contact: { name: text, office: text, telephone: text, email: text },
    withheld: [],
    warnings: [],
  }
}
