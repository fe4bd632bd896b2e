import { TextareaIn } from '@/components/forms/action-form'

/** What somebody says in their own words, and who reads it. */
export const StoryField = ({ label, hint }: { label: string; hint: string }) => (
  <TextareaIn name="story" label={label} hint={hint} rows={5} />
)
