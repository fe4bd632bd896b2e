import { Card } from '@/components/ui/card'
import { Link } from '@/components/ui/link'
import { address } from '@/lib/address'
import { titleOf } from '@/lib/policy/named'

const HERE = '/admin/policies'

type Props = {
  shipped: Readonly<Record<string, unknown>>
  /** What new orders take now, to compare with; as addresses name it. */
  inForce: string | null
}

/** The policies that come with Rescind: to look at, compare with, and begin drafts from. */
export const ShippedList = ({ shipped, inForce }: Props) => (
  <Card title="Come with Rescind" flush>
    <ul className="divide-y divide-line border-line border-t">
      {Object.entries(shipped).map(([name, document]) => (
        <li
          key={name}
          className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 px-4 py-3 text-sm sm:px-5"
        >
          <Link href={`${address(HERE, { show: name })}#document`} className="link font-medium">
            {titleOf(document, name)}
          </Link>
          <span className="flex flex-wrap gap-x-4 gap-y-1">
            {inForce && (
              <Link
                href={address(`${HERE}/compare`, { a: inForce, b: name })}
                className="link inline-flex min-h-8 items-center"
              >
                <span>
                  Compare<span className="sr-only"> {titleOf(document, name)}</span> with the one in force
                </span>
              </Link>
            )}
            <Link
              href={address(`${HERE}/drafts/new`, { from: name })}
              className="link inline-flex min-h-8 items-center"
            >
              Draft from it<span className="sr-only">, {titleOf(document, name)}</span>
            </Link>
          </span>
        </li>
      ))}
    </ul>
  </Card>
)
