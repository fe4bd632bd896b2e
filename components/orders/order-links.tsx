import { Link } from '@/components/ui/link'

/** The buyer's ways to some of their orders, by number. */
export const OrderLinks = ({ numbers }: { numbers: readonly string[] }) => (
  <p className="flex flex-wrap gap-x-4">
    {numbers.map((number) => (
      <Link key={number} href={`/orders/${number}`} className="link py-1">
        Order {number}
      </Link>
    ))}
  </p>
)
