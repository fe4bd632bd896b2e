import type { ReactNode } from 'react'

export type Fact = { readonly label: ReactNode; readonly value: ReactNode }

/** Labels and values, one pair a line. A pair without a value is left out; `total` sets the last one apart. */
export function Facts({ facts, total }: { facts: readonly (Fact | null | false)[]; total?: Fact }) {
  const shown = facts.filter((fact): fact is Fact => Boolean(fact) && (fact as Fact).value != null)
  return (
    <dl className="text-sm">
      {shown.map(({ label, value }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: facts have no identity of their own and never change places
        <Pair key={at} label={label} value={value} />
      ))}
      {total && (
        <div className="mt-2 flex justify-between gap-4 border-line border-t pt-3 pb-1 font-semibold">
          <dt>{total.label}</dt>
          <dd className="text-right tabular-nums">{total.value}</dd>
        </div>
      )}
    </dl>
  )
}

const Pair = ({ label, value }: Fact) => (
  <div className="flex justify-between gap-4 py-1.5">
    <dt className="shrink-0 text-ink-soft">{label}</dt>
    <dd className="min-w-0 text-right tabular-nums">{value}</dd>
  </div>
)
