import pino from 'pino'
import { env } from '@/lib/env'

/** Structured logs. Ids only: no names, addresses or mail. */
export const log = pino({ level: env.LOG_LEVEL, base: null })
