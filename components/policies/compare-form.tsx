import { ArrowLeftRight } from 'lucide-react'
import { Button, ButtonLink } from '@/components/ui/button'
import { address } from '@/lib/address'
import type { NamedPolicy } from '@/lib/policy/named'
import { PolicySelect } from './policy-select'

const HERE = '/admin/policies/compare'

type Props = { policies: readonly NamedPolicy[]; a: string; b: string; all?: boolean }

/** Chooses two policies to compare; a plain GET form, so that every comparison has an address. */
export const CompareForm = ({ policies, a, b, all = false }: Props) => (
  <form action={HERE} method="get" className="grid gap-4">
    <div className="grid gap-4 sm:grid-cols-2">
      <PolicySelect name="a" label="This policy" chosen={a} policies={policies} />
      <PolicySelect name="b" label="With this one" chosen={b} policies={policies} />
    </div>
    <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
      <Button type="submit" variant="primary">
        Compare
      </Button>
      <ButtonLink href={address(HERE, { a: b, b: a, all: all ? 1 : undefined })} variant="quiet">
        <ArrowLeftRight className="size-4" aria-hidden="true" />
        The other way round
      </ButtonLink>
      <label className="flex min-h-11 items-center gap-2.5 text-sm">
        <input
          key={String(all)}
          type="checkbox"
          name="all"
          value="1"
          defaultChecked={all}
          className="size-4.5 accent-accent"
        />
        Show what is the same too
      </label>
    </div>
  </form>
)
