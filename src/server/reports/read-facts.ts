import 'server-only'
import { readPortfolioText } from '@/domain/portfolio-file/read'
import type { PortfolioFile } from '@/domain/portfolio-file/schema'
import { remembered } from '@/domain/remembered'

const MOST_KEPT = 8
const files = remembered<PortfolioFile>(MOST_KEPT)

/** The facts that a draft or a version keeps. Guarantee: only text that the file's writer made is kept there. */
export const readFacts = (stored: string): PortfolioFile =>
  files(stored, () => {
    const reading = readPortfolioText(stored)
    if (reading.ok) return reading.file
    throw new Error('The facts of a draft cannot be read', { cause: reading.faults })
  })
