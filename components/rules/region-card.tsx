import { ChevronRight } from 'lucide-react'
import { Card } from '@/components/ui/card'
import type { Policy } from '@/lib/law/policy'
import type { RegionName } from '@/lib/law/rule'
import { statePath } from '@/lib/rulebook/address'
import type { PolicyRow } from '@/lib/rulebook/book'
import { crossings } from '@/lib/rulebook/crossings'
import { pictureOf } from '@/lib/rulebook/picture'
import { asList, crossingsTitle } from '@/lib/words/rulebook'
import { regionWords } from '@/lib/words/states'
import { CrossingList } from './crossing-list'
import { LawRow } from './law-row'
import { Legend } from './legend'
import { RegionDiagram } from './region-diagram'

type Props = { region: RegionName; rows: readonly PolicyRow[]; policy: Policy; policyKey?: string }

/** A part of an order: what it is about, drawn, and the same as a list. */
export function RegionCard({ region, rows, policy, policyKey }: Props) {
  const { title, about } = regionWords[region]
  const own = rows.filter((row) => row.region === region)
  const fromElsewhere = crossings.filter((crossing) => crossing.region === region)
  const picture = pictureOf(region, own, ({ key }) => own.some((row) => row.key === key && row.off))
  const list = `${region}-list`
  return (
    <Card as="h3" id={region} title={title} flush className="scroll-mt-4">
      <div className="-mt-1 grid gap-3 px-4 pb-4 sm:px-5">
        <p id={`${region}-about`} className="text-ink-soft text-sm">
          {about}
        </p>
        <RegionDiagram
          region={region}
          picture={picture}
          hrefOf={(state) => statePath(region, state, policyKey)}
          // What is folded away is not read out: the line that opens it is.
          describedBy={`${region}-about ${region}-opens ${list}`}
        />
        <Legend
          parties={own.flatMap(({ row }) => row.by)}
          kinds={picture.arrows.map(({ kind }) => kind)}
          stays={picture.states.some(({ stays }) => stays.length > 0)}
        />
      </div>
      <details className="group border-line border-t">
        <summary
          id={`${region}-opens`}
          className="flex min-h-11 items-center gap-2 px-4 font-medium text-accent text-sm hover:underline sm:px-5"
        >
          <ChevronRight className="size-4 transition-transform group-open:rotate-90" aria-hidden="true" />
          {asList(own.length)}
        </summary>
        <div id={list}>
          <ul className="divide-y divide-line border-line border-t">
            {own.map((row) => (
              <LawRow key={row.key} named={row} policy={policy} policyKey={policyKey} />
            ))}
          </ul>
          {fromElsewhere.length > 0 && (
            <div className="grid gap-2 border-line border-t px-4 py-4 sm:px-5">
              <h4 className="font-medium text-sm">{crossingsTitle}</h4>
              <CrossingList crossings={fromElsewhere} policyKey={policyKey} />
            </div>
          )}
        </div>
      </details>
    </Card>
  )
}
