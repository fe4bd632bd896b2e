import { DraftTextareaIn } from '@/components/forms/draft-textarea'
import { LONGEST_TEXT } from '@/lib/longest-text'

/** What somebody says in their own words, and who reads it. */
export const StoryField = ({ label, hint }: { label: string; hint: string }) => (
  <DraftTextareaIn name="story" label={label} hint={hint} rows={5} longest={LONGEST_TEXT} />
)
