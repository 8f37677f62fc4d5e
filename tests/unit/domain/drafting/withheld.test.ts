import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draftDocument } from '@/domain/drafting/draft'
import { draftJson } from '@/domain/drafting/json'
import { DomainError } from '@/domain/errors'
import type { PortfolioFile } from '@/domain/portfolio-file/schema'
import { arbitraryPortfolio } from '../../../support/arbitrary-portfolio'
import { CANARY, withCanaries } from '../../../support/canary'
import { ILLUSTRATED } from './drafted'

const NON_PUBLIC = { nonPublic: { scheme: 'Schedule 12A', paragraph: '3', reason: 'a contract' } }

/** Every third item of every list of every programme is made non-public, and so is the second programme. */
function withSecrets(file: PortfolioFile): PortfolioFile {
  const hide = <Item extends object>(items: readonly Item[]) =>
    items.map((item, at) => (at % 3 === 0 ? { ...item, visibility: NON_PUBLIC } : item))
  return {
    ...file,
    programmes: file.programmes.map((programme, place) => ({
      ...programme,
      ...(place === 1 ? { visibility: NON_PUBLIC } : {}),
      milestones: hide(programme.milestones),
      ratings: hide(programme.ratings),
      measures: hide(programme.measures),
      risks: hide(programme.risks),
      events: hide(programme.events),
      decisions: hide(programme.decisions),
    })),
  }
}

const isSecret = (item: Record<string, unknown>) =>
  item.visibility === NON_PUBLIC || JSON.stringify(item.visibility) === JSON.stringify(NON_PUBLIC)

describe('Gate 5: what is not public', () => {
  test('is in no public draft of any portfolio, neither printed nor cited nor warned of', () => {
    fc.assert(
      fc.property(arbitraryPortfolio(), (file) => {
        const marked = withCanaries(withSecrets(file), isSecret)
        const report = file.reports[0]?.key
        for (const request of [{}, ...(report === undefined ? [] : [{ report }])]) {
          const document = draftDocument({
            file: marked,
            audience: 'public',
            asAt: file.asAt,
            since: ILLUSTRATED.asAt,
            ...request,
          })
          expect(JSON.stringify([document, draftJson(document)])).not.toContain(CANARY)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('is in the draft for Members', () => {
    const marked = withCanaries(withSecrets(ILLUSTRATED), isSecret)
    const document = draftDocument({ file: marked, audience: 'members', asAt: ILLUSTRATED.asAt })
    expect(JSON.stringify(document)).toContain(CANARY)
  })

  test('leaves a note with its ground for each thing in the section that it is withheld from', () => {
    const document = draftDocument({
      file: ILLUSTRATED,
      report: 'member-update-2020-07',
      audience: 'public',
      asAt: ILLUSTRATED.asAt,
    })
    const ground = 'Schedule 12A paragraph 3'
    expect(document.withheld).toEqual([
      { section: 'sourcing-2020', ground },
      { section: 'sourcing-2020', ground },
    ])
    const section = document.sections.find(({ key }) => key === 'sourcing-2020')
    expect(section?.blocks.slice(-2)).toEqual([
      { kind: 'withheld', key: 'sourcing-2020/withheld/1', ground },
      { kind: 'withheld', key: 'sourcing-2020/withheld/2', ground },
    ])
  })

  test('leaves a note, and not its heading, where a whole section is withheld', () => {
    const programmes = ILLUSTRATED.programmes.map((programme) =>
      programme.key === 'azure-migration' ? { ...programme, visibility: NON_PUBLIC } : programme,
    )
    const document = draftDocument({
      file: { ...ILLUSTRATED, programmes },
      report: 'member-update-2020-07',
      audience: 'public',
      asAt: ILLUSTRATED.asAt,
    })
    expect(document.sections.map(({ heading }) => heading)).not.toContain('Azure migration')
    expect(document.sections.at(-1)).toMatchObject({
      heading: 'Items that are not public',
      blocks: [{ kind: 'withheld', ground: 'Schedule 12A paragraph 3' }],
    })
  })

  test('cannot be asked for by its key', () => {
    const programmes = ILLUSTRATED.programmes.map((programme) => ({
      ...programme,
      visibility: NON_PUBLIC,
    }))
    const ask = () =>
      draftDocument({
        file: { ...ILLUSTRATED, programmes },
        programmes: ['azure-migration'],
        audience: 'public',
        asAt: ILLUSTRATED.asAt,
      })
    expect(ask).toThrow(DomainError)
    expect(ask).toThrow('There is no programme “azure-migration” in this portfolio.')
  })
})
