import { expect, test } from 'vitest'
import { asDay } from '@/domain/dates/day'
import { draftDocument } from '@/domain/drafting/draft'
import type { Block, ReportDocument } from '@/domain/reports/document'
import { paragraphText, sentencesText } from '@/domain/reports/plain-text'
import { ILLUSTRATED, SAMPLE_DRAFTS } from './drafted'

/** A report as it is read aloud: what a person checks when a wording changes. */
function readAloud({ summary, recommendations, sections, warnings }: ReportDocument): string {
  const lines = [
    ...(summary === undefined
      ? []
      : [
          'SUMMARY',
          summary.lead,
          ...summary.items.map(({ sentences }) => `- ${sentencesText(sentences)}`),
          '',
        ]),
    ...recommendations.map(({ text }) => `RECOMMENDED: ${text}`),
    ...sections.flatMap(({ heading, blocks }) => ['', `# ${heading}`, ...blocks.map(blockAloud)]),
    '',
    'FOR THE AUTHOR',
    ...warnings.map(({ code, message }) => `- ${code}: ${message}`),
  ]
  return `${lines.join('\n')}\n`
}

function blockAloud(block: Block): string {
  if (block.kind === 'withheld') return `WITHHELD: ${block.ground}`
  if (block.kind === 'heading') return `## ${block.text}`
  if (block.kind === 'paragraph') return `${block.number}. ${paragraphText(block)}`
  const rows = [...block.head, ...block.rows].map((cells) =>
    cells.map(({ text }) => text).join(' | '),
  )
  return [`TABLE: ${block.caption}`, ...rows].join('\n')
}

test.each(SAMPLE_DRAFTS)('%s reads as it was read and approved', async (name, document) => {
  await expect(readAloud(document)).toMatchFileSnapshot(`golden/${name.replaceAll(' ', '-')}.txt`)
})

test('a dependency whose words name the other programme is told once', () => {
  const said = SAMPLE_DRAFTS.flatMap(([, document]) => readAloud(document)).join('\n')
  expect(said).toContain('The figures on property come from the Recovery Plan.')
  expect(said).not.toContain('depends on the Recovery Plan')
  expect(said).toContain('depends on the milestone “Second wave of servers migrated”')
})

test('the July 2020 report to a committee that was told on 15 June 2020 reads as it was read and approved', async () => {
  const document = draftDocument({
    file: ILLUSTRATED,
    report: 'member-update-2020-07',
    audience: 'public',
    asAt: ILLUSTRATED.asAt,
    since: asDay('2020-06-15'),
  })
  await expect(readAloud(document)).toMatchFileSnapshot(
    'golden/member-update-2020-07-since-15-june.txt',
  )
})
