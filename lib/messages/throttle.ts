import { limiter } from '@/lib/limiter'

/** How much one person may write: more than any talk needs, too little to flood somebody. */
export const writingLimit = { tries: 40, withinSeconds: 10 * 60 } as const

/** Counts what people write and add. */
export const writing = limiter('writing', writingLimit)
