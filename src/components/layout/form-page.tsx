import type { ReactNode } from 'react'
import { Breadcrumbs, type Crumb } from '@/components/ui/breadcrumbs'
import { PageHeading } from '@/components/ui/page-heading'

interface FormPageProps {
  trail: readonly Crumb[]
  /** What is being done, as a sentence: "Move the date of Laptops issued". */
  title: string
  /** What has to be known before answering. */
  lead?: ReactNode
  children: ReactNode
}

/** A page with one thing to do. */
export function FormPage({ trail, title, lead, children }: FormPageProps) {
  return (
    <div className="grid gap-6">
      <Breadcrumbs trail={trail} />
      <PageHeading lead={lead}>{title}</PageHeading>
      {children}
    </div>
  )
}
