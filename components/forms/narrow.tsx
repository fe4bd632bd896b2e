import { ChevronDown } from 'lucide-react'

type Props = { name: string; label: string; chosen: string; words: Readonly<Record<string, string>>; all?: string }

/** One thing a list can be narrowed to, for a `FilterBar`. */
export const Narrow = ({ name, label, chosen, words, all = 'All' }: Props) => (
  <label className="grid min-w-0 flex-auto gap-1.5 font-medium text-sm sm:max-w-56">
    {label}
    <span className="relative block font-normal">
      <select
        key={chosen}
        name={name}
        defaultValue={chosen}
        autoComplete="off"
        className="control appearance-none pr-10"
      >
        <option value="">{all}</option>
        {Object.entries(words).map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
      <ChevronDown
        className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-ink-soft"
        aria-hidden="true"
      />
    </span>
  </label>
)
