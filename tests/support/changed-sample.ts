import { asDay } from '@/domain/dates/day'
import type { ReportDocument } from '@/domain/reports/document'
import { paragraph, sampleDocument } from './sample-document'

/** The sample, whose first paragraph refers to its last in the words of `say`, which is given the reference. */
export const referringSample = (say: (last: string) => string): ReportDocument => ({
  ...sampleDocument,
  sections: sampleDocument.sections.map((section, place) => ({
    ...section,
    blocks: section.blocks.map((block, at) => {
      const [first] = block.kind === 'paragraph' ? block.sentences : []
      if (place > 0 || at > 0 || block.kind !== 'paragraph' || first === undefined) return block
      const last = sampleDocument.sections.at(-1)?.blocks.at(-1)?.key ?? ''
      return { ...block, sentences: [{ ...first, text: say(`[[${last}]]`) }] }
    }),
  })),
})

export const sampleWithReference = referringSample((last) => `What comes next is in ${last}.`)

const { header, contact } = sampleDocument

/** The sample with something changed, put in and taken out in every part of it. */
export const changedSample: ReportDocument = {
  ...sampleDocument,
  ...(header && {
    header: {
      ...{ ...header, subject: 'IT Division – Late Update', lateReason: 'The figures came late.' },
      committees: [
        ...header.committees.slice(0, 1),
        { name: 'Audit Committee', date: asDay('2020-07-28'), purpose: 'information' },
      ],
    },
  }),
  sections: sampleDocument.sections.map((section, place) =>
    place > 0
      ? section
      : { ...section, blocks: [paragraph('new', 1, ['It is new.'], ['An item.'])] },
  ),
  appendices: [{ title: 'A plan', classification: 'Public' }],
  ...(contact && { contact: { ...contact, name: 'Sam Jones' } }),
}
