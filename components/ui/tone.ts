/** What a colour means. `neutral` says nothing beyond the words. */
export type Tone = 'neutral' | 'accent' | 'positive' | 'caution' | 'critical' | 'info'

/** Quiet grounds with readable words on them. */
export const softTone: Record<Tone, string> = {
  neutral: 'bg-sunken text-ink',
  accent: 'bg-accent-soft text-on-accent-soft',
  positive: 'bg-positive-soft text-on-positive-soft',
  caution: 'bg-caution-soft text-on-caution-soft',
  critical: 'bg-critical-soft text-on-critical-soft',
  info: 'bg-info-soft text-on-info-soft',
}

/** The colour alone, for icons and small marks. */
export const inkTone: Record<Tone, string> = {
  neutral: 'text-ink-soft',
  accent: 'text-accent',
  positive: 'text-positive',
  caution: 'text-caution',
  critical: 'text-critical',
  info: 'text-info',
}
