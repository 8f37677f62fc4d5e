// An administrator tries work again that failed for good, or gives it up. Source: trust R-26, "dead-letter list in the
// admin UI with retry".

import { z } from 'zod'

export const failedJobInput = z.strictObject({ id: z.uuid() })

export type FailedJobInput = z.infer<typeof failedJobInput>
