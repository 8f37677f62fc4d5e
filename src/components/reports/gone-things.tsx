import { Disclosure } from '@/components/ui/disclosure'
import type { GoneThing, ReportView, StaffView } from '@/domain/reports/views'
import { UnaccountedForm } from './unaccounted-form'

/** What a committee was told of and would miss: nothing is approved before somebody said what became of each. */
export function GoneThings({ view, staff }: { view: ReportView; staff: StaffView }) {
  if (staff.gone.length === 0) return null
  return (
    <section aria-labelledby="gone" className="grid gap-2">
      <h2 id="gone" className="font-semibold">
        Told last time, not on record now
      </h2>
      <p className="hint text-sm">The report cannot be approved before each is accounted for.</p>
      <ul className="grid gap-3 text-sm">
        {staff.gone.map((gone) => (
          <li key={gone.path}>
            The {gone.thing} “{gone.name}”{toldInWords(gone)}. <Account gone={gone} />
            {view.may.write && (
              <Disclosure
                summary={gone.account === null ? 'Say what became of it' : 'Change what is said'}
              >
                <UnaccountedForm report={view.key} version={staff.version} path={gone.path} />
              </Disclosure>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function toldInWords({ toldTo }: GoneThing): string {
  return toldTo.length === 0 ? '' : `, reported to the ${toldTo.join(' and the ')}`
}

function Account({ gone: { account } }: { gone: GoneThing }) {
  if (account === null) return <strong>Nobody has said what became of it. </strong>
  return (
    <>
      It has been {account.outcome}: {account.reason}{' '}
    </>
  )
}
