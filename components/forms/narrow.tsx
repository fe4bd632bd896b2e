import { Options, Select } from '@/components/ui/select'

type Props = { name: string; label: string; chosen: string; words: Readonly<Record<string, string>>; all?: string }

/** One thing a list can be narrowed to, for a `FilterBar`. */
export const Narrow = ({ name, label, chosen, words, all = 'All' }: Props) => (
  <label className="grid min-w-0 flex-auto gap-1.5 font-medium text-sm sm:max-w-56">
    {label}
    <Select name={name} defaultValue={chosen} autoComplete="off">
      <option value="">{all}</option>
      <Options words={words} />
    </Select>
  </label>
)
