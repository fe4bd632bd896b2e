import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { MarkBadge, StatusBadge } from '@/components/ui/status-badge'
import type { Badge, Status } from '@/lib/law/status'
import { statePath } from '@/lib/rulebook/address'
import { badgePlaces, type Place, statusPlaces } from '@/lib/rulebook/status-places'
import { regionWords, stateWords } from '@/lib/words/states'

/** Every status an order can show, with the ways to what can happen to it then. */
export const StatusList = ({ policyKey }: { policyKey?: string }) => (
  <ul className="grid gap-x-8 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
    {(Object.entries(statusPlaces) as [Status, Place[]][]).map(([status, places]) => (
      <Item key={status} mark={<StatusBadge status={status} />} places={places} policyKey={policyKey} />
    ))}
    {(Object.entries(badgePlaces) as [Badge, Place[]][]).map(([badge, places]) => (
      <Item key={badge} mark={<MarkBadge badge={badge} />} places={places} policyKey={policyKey} />
    ))}
  </ul>
)

type ItemProps = { mark: ReactNode; places: readonly Place[]; policyKey?: string }

const Item = ({ mark, places, policyKey }: ItemProps) => (
  <li className="grid content-start justify-items-start gap-1 text-sm">
    {mark}
    {places.map(({ region, state }) => (
      <Link key={`${region} ${state}`} href={statePath(region, state, policyKey)} className="link inline-block py-1">
        {regionWords[region].title}: {stateWords(region, state)}
      </Link>
    ))}
  </li>
)
