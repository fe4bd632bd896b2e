import { Link } from '@/components/ui/link'
import { Moment } from '@/components/ui/moment'

type Props = { now: number /** Whether this reader may move it. */; controls: boolean }

/** Says that time here is simulated, what it is, and to those who may, where to move it. */
export function SimulationBar({ now, controls }: Props) {
  return (
    <aside aria-label="Simulation" className="bg-sunken text-ink-soft text-xs print:hidden">
      <div className="mx-auto flex min-h-11 w-full max-w-6xl items-center gap-4 px-4 sm:min-h-8 sm:px-6">
        <span className="min-w-0">
          <span className={controls ? 'sr-only sm:not-sr-only' : undefined}>Simulated time: </span>
          <Moment at={now} />
        </span>
        {controls ? (
          <span className="ml-auto flex gap-1">
            <BarLink href="/admin/clock">Clock</BarLink>
            <BarLink href="/admin/mailbox">Mailbox</BarLink>
          </span>
        ) : (
          <span className="ml-auto max-sm:sr-only">A mediator can move it.</span>
        )}
      </div>
    </aside>
  )
}

const BarLink = ({ href, children }: { href: string; children: string }) => (
  <Link
    href={href}
    className="flex min-h-11 items-center rounded-sm px-2 font-medium text-ink underline-offset-4 hover:underline sm:min-h-7"
  >
    {children}
  </Link>
)
