import { describe, expect, test } from 'vitest'
import { asDay } from '@/domain/dates/day'
import { draftDocument } from '@/domain/drafting/draft'
import { documentText } from '@/domain/reports/plain-text'
import { DRAFTING_CASES, type DraftingCase, portfolioOfCase } from './case-portfolio'

/** What a draft must not claim, as it would be written if it did. */
const CLAIMS: Record<string, RegExp> = {
  'any date':
    /\b\d{4}\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/,
  'any RAG rating': /\b(?:Red|Amber|Green|RAG)\b/,
  'that the new title is agreed':
    /title[^.]*\b(?:agreed|approved|adopted)|\b(?:re|is now |was formerly )named\b/i,
  'that governance has been reviewed':
    /governance (?:has been|was|is) (?:reviewed|complete)|review of governance (?:has|was|is complete)/i,
  'that the programme is cancelled': /cancel/i,
  'that the contract has been extended':
    /(?:has been|was|is) extended|extension (?:has been|was|is) (?:complete|agreed|signed|approved)/i,
  'a contract value or length': /£|\byears?\b/,
  'a decision by Members': /Members (?:have |has )?(?:agreed|decided|approved)/i,
  'end of 2016 or of the calendar year': /end of 2016\b(?!\/)|calendar year/i,
  'that the strategy is approved': /strategy[^.]*\bapproved\b/i,
  'a date for the next meeting': /next (?:meeting|IT Sub Committee)[^.]*\bon \d/i,
  'a number of risks': /\b(?:\d+|two|three|four|five) risks\b/i,
  'any risk score': /\bscore\b/i,
  'that the migration has happened':
    /(?:has|have) been migrated|migration is complete|was migrated/i,
  'a number of incidents': /(?<!priority 1 and )\b\d+ (?:priority|incidents|issues)\b/i,
  'that the number of incidents fell': /\b(?:fell|fallen|decreas|reduc)/i,
  'that data was lost': /\bdata (?:was|were|has been) lost/i,
  'a date for the incident': /email system[^.]*\b(?:on|in) (?:\d|[A-Z][a-z]+ \d{4})/,
  'that the servers have been decommissioned':
    /(?:has|have) been decommissioned|were decommissioned/i,
  'how many servers remain': /\bremain|left to/i,
  'exactly 50 without a qualifier': /(?<!about )\b50 servers/i,
  'any saving figure': /£|\bsav(?:e|es|ed|ings?)\b/i,
  '1 October as a firm date': /\b1 October\b/,
  'that all laptops have been issued': /laptops[^.]*(?:have|has) been issued/i,
  'a number of laptops': /(?<!Windows )\b\d[\d,]* (?:Windows 10 )?laptops/i,
  'who the review company is': /company (?:is|was|,|named)\b/i,
  'that a supplier has been chosen': /(?:chosen|selected|appointed|awarded)/i,
  'that Oracle Financials will be replaced': /Oracle Financials[^.]*\breplaced/i,
  'a budget': /£|\bbudget\b/i,
  'a firm end date': /\bby (?:the end of )?\d|\bon \d+ \w+ 2022/,
  'that satisfaction improved': /satisfaction[^.]*\b(?:rose|improved|increased)/i,
  'figures for London Councils': /London Councils[^.]*\d/,
  'that incidents were fixed in time when there were none (without saying there were none)': /100%/,
  'that the score is a percentage': /\+?(?:76|74|62|71)%/,
  'February as the base for SharePoint': /SharePoint[^.]*February/,
  'a percentage not worked out from the figures': /\d%|per cent/,
  'exact figures where the source says over, around or less than':
    /(?<!over )\b(?:2,250|30,000|200,000)\b|(?<!about )\b(?:1,300|50,000)\b|(?<!under )\b3,000\b/i,
  'that the rise was caused by training': /(?:because|due to|thanks to|as a result)/i,
  '330 laptops (the figure covers other devices too)':
    /330 (?:extra )?laptops(?! and other devices)/,
  'a cost': /£/,
  'a split between CoL and CoLP': /\d+[^.]*\bCoLP?\b/,
  'that funding is approved': /fund(?:s|ing)[^.]*\bapproved/i,
  'an amount': /£|\b\d[\d,]*\b/,
  'a date': /\b\d{4}\b/,
  'that the strategy is adopted': /strategy[^.]*\badopted/i,
}

function draftOf(one: DraftingCase): string {
  const document = draftDocument({
    file: portfolioOfCase(one),
    report: 'report',
    audience: 'public',
    asAt: asDay(one.date),
  })
  expect(document.warnings.filter(({ code }) => code === 'unverified')).toEqual([])
  return documentText({
    sections: document.sections,
    recommendations: [],
    appendices: [],
    withheld: [],
    warnings: [],
  }).join('\n')
}

describe.each(DRAFTING_CASES.map((one) => [one.id, one] as const))('the case %s', (_id, one) => {
  test.each(
    one.must_mention.map((words, at) => [words, one.must_mention_patterns[at] ?? '$.'] as const),
  )('mentions %s', (_words, pattern) => {
    expect(draftOf(one)).toMatch(new RegExp(pattern, 'i'))
  })

  test.each(one.must_not)('does not say %s', (claim) => {
    const form = CLAIMS[claim]
    expect(form, `no form is known for “${claim}”`).toBeDefined()
    expect(draftOf(one)).not.toMatch(form ?? /./)
  })
})
