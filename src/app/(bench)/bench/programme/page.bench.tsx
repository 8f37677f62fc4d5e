import { headers } from 'next/headers'
import { findProgrammeName, listMilestoneNames } from '@/server/bench/store'
import { getContext } from '@/server/trpc/caller'

/** A page with a session look-up and two queries. */
export default async function BareProgramme({
  searchParams,
}: {
  searchParams: Promise<{ key?: string }>
}) {
  await headers()
  const { key = '' } = await searchParams
  const { db } = await getContext()
  const [programme, milestones] = await Promise.all([
    findProgrammeName(db, key),
    listMilestoneNames(db, key),
  ])
  return (
    <main>
      <h1>{programme?.name}</h1>
      <p>{programme?.objective}</p>
      <table>
        <tbody>
          {milestones.map((milestone) => (
            <tr key={milestone.key}>
              <td>{milestone.name}</td>
              <td>{milestone.baseline}</td>
              <td>{milestone.actual}</td>
              <td>{milestone.status}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  )
}
