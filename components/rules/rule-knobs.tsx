import type { Knob } from '@/lib/policy/knobs'
import { knobLabel, knobValue } from '@/lib/words/knobs'
import { countOf, sourceOf } from '@/lib/words/rulebook'

/** The values of the policy that decide a rule, each with where it comes from. */
export function RuleKnobs({ knobs }: { knobs: readonly Knob[] }) {
  if (knobs.length === 0) return null
  return (
    <dl className="grid gap-2">
      {knobs.map(({ path, value, source, note }) => (
        <div key={path} data-knob={path} className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-0.5">
          <dt className="text-ink-soft" title={path}>
            {knobLabel(path)}
          </dt>
          <dd className="max-w-52 text-right font-medium">
            {Array.isArray(value) && value.length > 3 ? countOf(value) : knobValue(value, path)}
          </dd>
          {Array.isArray(value) && value.length > 3 && (
            <dd className="col-span-2">
              <ul className="grid gap-0.5">
                {value.map((one) => (
                  <li key={knobValue(one)}>{knobValue(one)}</li>
                ))}
              </ul>
            </dd>
          )}
          {(source || note) && (
            <dd className="col-span-2 text-ink-soft text-xs">{[sourceOf(source), note].filter(Boolean).join('. ')}</dd>
          )}
        </div>
      ))}
    </dl>
  )
}
