import { asc } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { type Actor, MILEPOST } from '@/domain/access'
import { asDay } from '@/domain/dates/day'
import { mergePortfolio } from '@/domain/portfolio-file/merge'
import { programmeSummaries, programmes } from '@/server/db/schema'
import { inTransaction } from '@/server/db/transaction'
import { importPortfolio } from '@/server/portfolio/import'
import { rebuildSummaries } from '@/server/portfolio/summary'
import { createCaller } from '@/server/trpc/caller'
import { addUser, contextFor, TODAY } from '../../support/context'
import { testDatabase } from '../../support/database'
import { sampleFile } from '../../support/samples'

const database = testDatabase()
let pmo: Actor

beforeAll(async () => {
  const file = mergePortfolio(sampleFile('portfolio'), sampleFile('illustrative'))
  await importPortfolio(contextFor(database.db, MILEPOST), file)
  pmo = await addUser(database.db, { role: 'administrator' })
})

const summaries = () => {
  const { programmeId, publicView, validFrom } = programmeSummaries
  return database.db
    .select()
    .from(programmeSummaries)
    .orderBy(asc(programmeId), asc(publicView), asc(validFrom))
}

it('What commands keep of a programme is what its facts, read afresh, say of every day', async () => {
  const as = (today: string) => createCaller(contextFor(database.db, pmo, asDay(today)))
  const programme = 'police-itm'
  const { milestones } = as(TODAY)
  const { key: milestone } = await milestones.add({ programme, name: 'A', date: '2020-09' })
  const shown = { programme, milestone }
  await milestones.forecast({ ...shown, version: 1, forecast: '2020-10', reason: 'Late' })
  await as('2020-07-20').milestones.forecast({
    ...shown,
    version: 2,
    forecast: '2020-11',
    reason: 'Later',
  })
  const { currentRatingId } = await as('2020-07-20').programmes.get({ key: programme })
  await as('2020-07-20').ratings.record({
    programme,
    value: 'red',
    reason: 'It slips',
    pathToGreen: 'Another supplier',
    pathToGreenBy: '2020-12',
    expectedPrevious: currentRatingId,
  })
  await as('2020-08-03').milestones.complete({ ...shown, version: 3, actual: '2020-08-03' })
  await as('2020-08-03').milestones.reopen({ ...shown, version: 4 })
  await as('2020-08-04').milestones.cancel({ ...shown, version: 5, reason: 'Not needed' })
  await as('2020-08-04').events.add({ programme, kind: 'issue', text: 'It was cancelled' })
  await as('2020-08-05').programmes.rename({ key: programme, version: 1, name: 'Police IT' })

  const kept = await summaries()
  const ids = await database.db.select({ id: programmes.id }).from(programmes)
  await inTransaction(database.db, (tx) =>
    rebuildSummaries(
      tx,
      ids.map(({ id }) => id),
    ),
  )
  expect(kept).toEqual(await summaries())
  expect(kept.filter(({ name }) => name === 'Police IT')).toMatchObject([
    { publicView: false, validFrom: '2020-08-05', rating: 'red' },
    { publicView: true, validFrom: '2020-08-05', rating: 'red' },
  ])
})
