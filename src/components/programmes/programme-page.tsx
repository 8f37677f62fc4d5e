import type { ReactNode } from 'react'
import { milestoneFinding } from '@/components/milestones/finding'
import { MilestoneSection } from '@/components/milestones/milestone-section'
import { CurrentRatings } from '@/components/ratings/current-ratings'
import { RatingHistory } from '@/components/ratings/rating-history'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { LongText } from '@/components/ui/long-text'
import { PageHeading, Section } from '@/components/ui/page-heading'
import { type Actor, can } from '@/domain/access'
import type { Day } from '@/domain/dates/day'
import type { ProgrammeView } from '@/domain/programmes/view'
import { keepDay } from './keep-day'
import { OnThisPage } from './on-this-page'
import { ProgrammeActions } from './programme-actions'
import { ProgrammeFacts } from './programme-facts'
import { sectionsOf } from './programme-sections'
import { KIND_WORDS } from './words'

interface ProgrammePageProps {
  view: ProgrammeView
  lastUpdate: Day | null
  actor: Actor
  /** What was just recorded. */
  outcome: ReactNode
}

/** A programme: what it is for, where it stands, and every fact that this rests on. */
export function ProgrammePage({ view, lastUpdate, actor, outcome }: ProgrammePageProps) {
  const { programme, asAt, isToday, isPublic, ratingHistory } = view
  const mayRate = isToday && can(actor, 'rating.record', { programme: programme.key, isPublic })
  const sections = sectionsOf(view, actor)
  const filled = sections.filter(({ content }) => content !== null)
  const empty = sections.filter(({ id, content }) => content === null && MAY_BE_MISSED.has(id))
  return (
    <>
      <Breadcrumbs
        trail={[{ label: 'Programmes', href: `/programmes${keepDay(view)}` }, ...above(view)]}
      />
      {outcome}
      <PageHeading
        kicker={kickerOf(view)}
        lead={<p>{milestoneFinding(programme.milestones, asAt)}</p>}
        actions={
          isToday && (
            <ProgrammeActions actor={actor} programme={programme.key} isPublic={isPublic} />
          )
        }
      >
        {programme.name}
        {programme.abbreviation !== undefined && ` (${programme.abbreviation})`}
      </PageHeading>
      <OnThisPage
        sections={[
          { id: 'rating', title: 'Rating' },
          { id: 'milestones', title: 'Milestones' },
          ...filled,
        ]}
      />
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[3fr_2fr]">
        <Section id="rating" title="Rating">
          <CurrentRatings history={ratingHistory} />
          {ratingHistory.length > 0 && (mayRate || ratingHistory.length > 1) && (
            <Disclosure summary={`All ratings (${ratingHistory.length})`}>
              <RatingHistory
                history={ratingHistory}
                programme={programme.key}
                mayCorrect={mayRate}
              />
            </Disclosure>
          )}
          <p className="text-sm">
            <a href="/help#ratings">What the ratings mean</a>
          </p>
        </Section>
        <Section id="about" title="What it is">
          {programme.objective !== undefined && (
            <LongText text={programme.objective} rest="The rest of the objective" />
          )}
          <ProgrammeFacts view={view} lastUpdate={lastUpdate} />
        </Section>
      </div>
      <MilestoneSection
        programme={programme.key}
        milestones={programme.milestones}
        asAt={asAt}
        mayWrite={isToday && can(actor, 'milestone.write', { programme: programme.key, isPublic })}
      />
      {filled.map(({ id, title, content, add }) => (
        <Section key={id} id={id} title={title} aside={add && <AddTo {...add} />}>
          {content}
        </Section>
      ))}
      {empty.length > 0 && (
        <p className="hint">
          Nothing is recorded under: {empty.map(({ title }) => title.toLowerCase()).join(', ')}.
        </p>
      )}
      {empty.some(({ add }) => add !== undefined) && (
        <div className="no-print flex flex-wrap gap-3">
          {empty.map(({ id, add }) => add && <AddTo key={id} {...add} />)}
        </div>
      )}
    </>
  )
}

const AddTo = ({ href, words }: { href: string; words: string }) => (
  <ButtonLink href={href} emphasis="secondary">
    {words}
  </ButtonLink>
)

const MAY_BE_MISSED = new Set(['events', 'measures', 'risks', 'decisions', 'dependencies'])

function above(view: ProgrammeView) {
  const { parent } = view
  return parent === null
    ? []
    : [{ label: parent.name, href: `/programmes/${parent.key}${keepDay(view)}` }]
}

function kickerOf({ programme, organisations }: ProgrammeView): string {
  const names = organisations.map(({ name }) => name).join(' and ')
  return names === '' ? KIND_WORDS[programme.kind] : `${KIND_WORDS[programme.kind]}, ${names}`
}
