'use client'

import { type FormEvent, useState } from 'react'
import { chosen, required, typed } from '@/components/forms/answers'
import { CommandForm } from '@/components/forms/command-form'
import { useCommand } from '@/components/forms/use-command'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextField } from '@/components/ui/text-field'
import { type HouseStyle, houseStyleSchema } from '@/domain/drafting/house-style'
import { styleExamples } from '@/domain/drafting/style-examples'
import { trpc } from '@/trpc/client'

const YES_NO = ['yes', 'no'] as const
const YEARS = ['2016/17', '2016-17', '2016–17'] as const
const KINDS = ['programme', 'project', 'workstream', 'service'] as const

/** How the council writes, with sentences that follow every choice. */
export function HouseStyleForm({ style, seen }: { style: HouseStyle; seen: number }) {
  const [shown, setShown] = useState(style)
  const command = useCommand({
    send: ({ form }) => trpc.houseStyle.set.mutate({ style: readStyle(form), seen }),
    next: () => '/settings/house-style?done=saved',
    draft: { name: 'settings/house-style', version: seen },
  })
  const show = (event: FormEvent<HTMLElement>) => {
    const form = event.currentTarget.querySelector('form')
    const reading = form === null ? null : houseStyleSchema.safeParse(readStyle(new FormData(form)))
    if (reading?.success === true) setShown(reading.data)
  }
  const yesOrNo = (value: boolean) => (value ? 'yes' : 'no')
  return (
    <div onInput={show} className="grid gap-8">
      <Examples style={shown} />
      <CommandForm command={command} action="Save the house style" doing="Saving the house style">
        <RadioGroup
          name="counts"
          label="How are numbers under ten written?"
          hint="This holds for counts, lengths of time and figures of things. Money, percentages, scores, decimals, dates and tables keep figures, and so does a sentence with a figure from 10 up."
          choices={[
            { value: 'yes', label: 'In words: two milestones, three weeks later' },
            { value: 'no', label: 'In figures: 2 milestones, 3 weeks later' },
          ]}
          defaultValue={yesOrNo(style.countsInWords)}
        />
        <RadioGroup
          name="year"
          label="How is a financial year written?"
          choices={YEARS.map((value) => ({ value, label: value }))}
          defaultValue={style.financialYear}
        />
        <RadioGroup
          name="members"
          label="How are Members written?"
          choices={[
            { value: 'yes', label: 'Members' },
            { value: 'no', label: 'members' },
          ]}
          defaultValue={yesOrNo(style.capitals.members)}
        />
        <RadioGroup
          name="capitals"
          label="Has “the programme” a capital?"
          choices={[
            { value: 'no', label: 'No: the programme' },
            { value: 'yes', label: 'Yes: the Programme' },
          ]}
          defaultValue={yesOrNo(style.capitals.programme)}
        />
        {KINDS.map((kind) => (
          <TextField
            key={kind}
            name={`nouns.${kind}`}
            label={`What is a ${kind} called?`}
            hint="One or two words in small letters."
            defaultValue={style.nouns[kind]}
            error={command.errorOf(`style.nouns.${kind}`)}
          />
        ))}
      </CommandForm>
    </div>
  )
}

function Examples({ style }: { style: HouseStyle }) {
  return (
    <section aria-labelledby="examples" className="grid gap-2">
      <h2 id="examples" className="font-semibold">
        How a draft reads
      </h2>
      <div aria-live="polite" className="inset measure grid gap-1">
        {styleExamples(style).map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
    </section>
  )
}

function readStyle(form: FormData): HouseStyle {
  const noun = (kind: string) => typed(form, `nouns.${kind}`)
  const isYes = (name: string) => chosen(form, name, YES_NO) === 'yes'
  return {
    countsInWords: isYes('counts'),
    financialYear: required(chosen(form, 'year', YEARS), 'year', 'Choose how a year is written.'),
    capitals: { programme: isYes('capitals'), members: isYes('members') },
    nouns: {
      programme: noun('programme'),
      project: noun('project'),
      workstream: noun('workstream'),
      service: noun('service'),
    },
  }
}
