'use client'

import { useState } from 'react'
import { DateField } from '@/components/ui/date-field'
import type { FieldProps } from '@/components/ui/field'
import { useEarlyChange } from '@/components/ui/use-early-change'
import { readApproximateDate } from '@/domain/dates/approximate-date'
import { printApproximateDate } from '@/domain/dates/approximate-print'

/** A date that may be approximate. It says back how it reads what is typed, so that nobody is surprised after saving. */
export function ApproximateDateField({
  defaultValue,
  ...field
}: Omit<FieldProps, 'hint'> & { defaultValue?: string | undefined; hint?: string }) {
  const [reading, setReading] = useState<string | undefined>(undefined)
  const input = useEarlyChange<HTMLInputElement>(({ value, defaultValue }) => {
    if (value !== defaultValue) setReading(readingOf(value))
  })
  return (
    <DateField
      {...field}
      input={input}
      hint={`${field.hint === undefined ? '' : `${field.hint} `}For example 1/9/2020, 1 September 2020, early October 2020, or July or August 2020.`}
      defaultValue={defaultValue}
      reading={reading}
      onChange={(text) => setReading(readingOf(text))}
    />
  )
}

function readingOf(text: string): string | undefined {
  const reading = readApproximateDate(text)
  return reading.ok ? `Read as ${printApproximateDate(reading.date)}` : undefined
}
