/** What may be done to a milestone besides editing it: its dates and its end have pages of their own. */
export function OtherChanges({ base }: { base: string }) {
  return (
    <p>
      You can also <a href={`${base}/forecast`}>move its date</a>,{' '}
      <a href={`${base}/complete`}>complete it</a>,{' '}
      <a href={`${base}/rebaseline`}>re-baseline it</a> or <a href={`${base}/cancel`}>cancel it</a>.
    </p>
  )
}
