import { Select } from '@/components/ui/select'
import type { NamedPolicy } from '@/lib/policy/named'

type Props = {
  name: string
  label: string
  chosen: string
  policies: readonly Pick<NamedPolicy, 'ref' | 'kind' | 'title'>[]
}

const kinds = { published: 'Published', draft: 'Drafts', shipped: 'Come with Rescind' } as const

/** One policy of all there are. */
export const PolicySelect = ({ name, label, chosen, policies }: Props) => (
  <label className="grid min-w-0 gap-1.5 font-medium text-sm">
    {label}
    <Select name={name} defaultValue={chosen} className="truncate">
      {(Object.keys(kinds) as (keyof typeof kinds)[]).map((kind) => {
        const of = policies.filter((policy) => policy.kind === kind)
        if (of.length === 0) return null
        return (
          <optgroup key={kind} label={kinds[kind]}>
            {of.map(({ ref, title }) => (
              <option key={ref} value={ref}>
                {title}
              </option>
            ))}
          </optgroup>
        )
      })}
    </Select>
  </label>
)
