import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import type { Choice } from '@/lib/rulebook/policies'
import { choiceLabel, choiceWords } from '@/lib/words/rulebook'

/** Chooses the policy the rules are read under. A plain GET form, so that every choice has an address. */
export function PolicyChoice({
  action,
  choices,
  chosen,
}: {
  action: string
  choices: readonly Choice[]
  chosen: string
}) {
  const groups = [
    { label: choiceWords.published, of: choices.filter(({ published }) => published) },
    { label: choiceWords.shipped, of: choices.filter(({ published }) => !published) },
  ].filter(({ of }) => of.length > 0)
  return (
    <form action={action} method="get" className="flex flex-wrap items-end gap-3">
      <label className="grid min-w-0 grow basis-full gap-1.5 font-medium text-sm sm:max-w-md sm:basis-64">
        {choiceWords.label}
        <Select name="policy" defaultValue={chosen}>
          {groups.map(({ label, of }) => (
            <optgroup key={label} label={label}>
              {of.map((choice) => (
                <option key={choice.key} value={choice.key}>
                  {choiceLabel(choice)}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      </label>
      <Button type="submit" className="min-h-11!">
        Show
      </Button>
    </form>
  )
}
