import { Disclosure } from '@/components/ui/disclosure'
import { carriedWarnings } from '@/domain/reports/carried'
import type { ReportDocument } from '@/domain/reports/document'
import { type FactInWords, factKey } from '@/domain/reports/fact-in-words'
import { summaryWarnings } from '@/domain/reports/summary-items'

const FEW = 4

interface AuthorNotesProps {
  document: ReportDocument
  facts: Readonly<Record<string, FactInWords>>
}

/** For the author, never printed: what to look at before signing, and what the readers will not be shown. */
export function AuthorNotes({ document, facts }: AuthorNotesProps) {
  return (
    <>
      <Warnings
        warnings={[
          ...document.warnings,
          ...carriedWarnings(document),
          ...summaryWarnings(document),
        ]}
        facts={facts}
      />
      <Withheld withheld={document.withheld} />
    </>
  )
}

function Warnings({
  warnings,
  facts,
}: {
  warnings: ReportDocument['warnings']
  facts: AuthorNotesProps['facts']
}) {
  if (warnings.length === 0) return <p>Nothing to look at before it is approved.</p>
  return (
    <section aria-labelledby="warnings" className="grid gap-1">
      <h2 id="warnings" className="font-semibold">
        Before you approve
      </h2>
      <p className="hint text-sm">For the author only. None of this is printed.</p>
      <Disclosure
        summary={
          warnings.length === 1 ? 'One thing to look at' : `${warnings.length} things to look at`
        }
        open={warnings.length <= FEW}
      >
        <ul className="grid gap-2 text-sm">
          {warnings.map((warning) => (
            <li key={`${warning.code} ${warning.message}`}>
              {warning.message} <WarningLink warning={warning} facts={facts} />
            </li>
          ))}
        </ul>
      </Disclosure>
    </section>
  )
}

function WarningLink({
  warning,
  facts,
}: {
  warning: ReportDocument['warnings'][number]
  facts: AuthorNotesProps['facts']
}) {
  const [programme] = warning.facts.flatMap((fact) => facts[factKey(fact)]?.programme ?? [])
  if (programme === undefined) return null
  return <a href={`/programmes/${programme.key}`}>Look at {programme.name}</a>
}

function Withheld({ withheld }: { withheld: ReportDocument['withheld'] }) {
  if (withheld.length === 0) return null
  const grounds = [...new Set(withheld.map(({ ground }) => ground))]
  return (
    <section aria-labelledby="withheld" className="grid gap-1">
      <h2 id="withheld" className="font-semibold">
        Not shown to the public
      </h2>
      <ul className="grid gap-1 text-sm">
        {grounds.map((ground) => (
          <li key={ground}>
            {inWords(withheld.filter((one) => one.ground === ground).length, ground)}
          </li>
        ))}
      </ul>
    </section>
  )
}

const inWords = (count: number, ground: string) =>
  `${count === 1 ? 'One item' : `${count} items`}, ${ground}`
