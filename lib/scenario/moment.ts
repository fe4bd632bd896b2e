import { z } from 'zod'
import { after, type Calendar } from '@/lib/law/calendar'
import type { Duration, Instant } from '@/lib/law/time'
import { duration } from '@/lib/policy/duration'

/** A moment of a scenario: so long after its start, or an instant, and a few milliseconds off it. */
export type Moment = { readonly base: Duration | { readonly instant: Instant }; readonly offsetMs: number }

const EXPECTED =
  'how long after the start, such as "PT24H" or "P7D business", or an instant such as "2026-03-03T10:00:00Z"; ' +
  'either may end in "-1ms" or "+1ms"'
const OFFSET = /^(.*?)([+-]\d+)ms$/

/** Reads `PT24H`, `P7D business`, `2026-03-03T10:00:00Z`, each with an offset where wanted: `PT24H-1ms`. */
export const moment = z
  .string(`Write ${EXPECTED}.`)
  .transform((text, context): Moment => {
    const [, written = text, offset = '0'] = OFFSET.exec(text) ?? []
    const base = duration.safeParse(written)
    if (base.success) return { base: base.data, offsetMs: Number(offset) }
    const instant = z.iso.datetime({ offset: true }).safeParse(written)
    if (instant.success) return { base: { instant: Date.parse(instant.data) }, offsetMs: Number(offset) }
    context.addIssue({ code: 'custom', message: `"${text}" is not a moment. Write ${EXPECTED}.` })
    return z.NEVER
  })
  .meta({
    id: 'moment',
    description: `A moment: ${EXPECTED}.`,
    examples: ['PT0S', 'PT24H-1ms', '2026-03-03T10:00:00Z'],
  })

/** When a moment is, in a scenario that starts at `start`. Business days are counted in the policy's calendar. */
export const instantOf = ({ base, offsetMs }: Moment, start: Instant, calendar: Calendar): Instant =>
  ('instant' in base ? base.instant : after(start, base, calendar)) + offsetMs
