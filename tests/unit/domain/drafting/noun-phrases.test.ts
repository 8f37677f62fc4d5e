import { expect, test } from 'vitest'
import { nameInside, readName, readProperName } from '@/domain/drafting/noun-phrases'

test.each([
  [
    'New IT services contract live',
    'the new IT services contract',
    '[is|are] live',
    'go live',
    'went live',
  ],
  [
    'Accelerated ITM complete',
    'the accelerated ITM',
    '[is|are] complete',
    'be complete',
    '[was|were] completed',
  ],
  [
    'Equipment for a new security zone in place',
    'the equipment for a new security zone',
    '[is|are] in place',
    'be in place',
    '[was|were] put in place',
  ],
  ['Review started', 'the review', '[has|have] started', 'start', 'started'],
  ['Phase 2 live', 'Phase 2', '[is|are] live', 'go live', 'went live'],
  [
    'Contract signed with supplier',
    'the contract',
    '[has|have] been signed with supplier',
    'be signed with supplier',
    '[was|were] signed with supplier',
  ],
  [
    'Changes rolled out',
    'changes',
    '[has|have] been rolled out',
    'be rolled out',
    '[was|were] rolled out',
  ],
])('%s is a clause about %s', (name, subject, done, become, became) => {
  expect(readName(name)).toMatchObject({ subject, state: { done, become, became } })
})

test.each([
  ['Review of governance', 'the review of governance', false],
  ['High-level design of the ITM solutions', 'the high-level design of the ITM solutions', false],
  ['Soft market testing', 'soft market testing', false],
  [
    'Business cases for COVID funds or future capital bids',
    'business cases for COVID funds or future capital bids',
    true,
  ],
  ['IT Services contract go-live', 'the IT Services contract go-live', false],
  ['Go-live', 'the go-live', false],
  ['Design and build', 'design and build', true],
  ['Guildhall refurbishment', 'the Guildhall refurbishment', false],
])('%s is the thing %s', (name, subject, plural) => {
  expect(readName(name)).toEqual({ subject, plural })
})

test.each([
  'Migrate into the Corporate Covalent system',
  'Accelerated ITM',
  'Gateway 5',
  'Go live',
  'Options to be approved',
  'Systems successfully migrated',
  'All staff trained',
  'Servers moved to Azure decommissioned',
  'Design and build complete',
  'Microsoft Teams live',
  'New Street Station open',
  'Council approved the plan',
  'Review governance',
  'Equipment installed, tested',
  'What next?',
  'live',
])('%s is quoted, because the lists do not settle it', (name) => {
  expect(readName(name)).toEqual({ subject: `the milestone “${name}”`, plural: false })
})

test.each([
  ['Migrated servers decommissioned', 'migrated servers', true],
  ['Property and HR systems replaced', 'Property and HR systems', true],
  ['First three recovery projects started', 'the first three recovery projects', true],
  ['Staff trained', 'staff', true],
  ['Further Member workshops', 'further Member workshops', true],
  ['Reset of the approach recommended', 'the reset of the approach', false],
])('the subject of %s is %s', (name, subject, plural) => {
  expect(readName(name)).toMatchObject({ subject, plural })
})

test.each([
  ['Network Transformation Programme', 'the Network Transformation Programme'],
  ['Recovery Plan', 'the Recovery Plan'],
  ['Payroll (Oracle) Review', 'the Payroll (Oracle) Review'],
  ['Managed service contract extension', 'the managed service contract extension'],
  ['Azure migration', 'the Azure migration'],
  ['Digital adoption', 'Digital adoption'],
  ['CONNECT', 'CONNECT'],
])('the programme %s is called %s', (name, called) => {
  expect(readProperName(name)).toBe(called)
})

test.each([
  ['Business case', 'business case'],
  ['Gateway 5', 'Gateway 5'],
  ['IT review', 'IT review'],
  ['New Street works', 'New Street works'],
])('%s stands inside a sentence as %s', (text, inside) => {
  expect(nameInside(text)).toBe(inside)
})
