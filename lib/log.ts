import pino from 'pino'
import { env } from '@/lib/env'
import { requestAtHand } from '@/lib/request-id'

/**
 * Structured logs, a line of JSON each, with the request they were written for. Ids only: no names, addresses or mail.
 * @param to where they go; to standard output when left out.
 */
export const logTo = (to?: pino.DestinationStream) =>
  pino(
    {
      level: env.LOG_LEVEL,
      base: null,
      mixin: () => {
        const requestId = requestAtHand()
        return requestId ? { requestId } : {}
      },
    },
    to ?? pino.destination(1),
  )

export const log = logTo()
