import { Link } from '@/components/ui/link'
import type { Move } from '@/lib/law/command'
import { consider } from '@/lib/law/consider'
import { cancelToReorder } from '@/lib/law/reorder'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { insteadWords } from '@/lib/words/instead'
import { moveWords } from '@/lib/words/moves'
import { reorderWords } from '@/lib/words/reorder'

type Way = { readonly move: Move; readonly to: string }

const withdraw: Way = { move: 'withdraw', to: '#move-withdraw' }
const cancel: Way = { move: 'cancel', to: '/cancel' }
const request: Way = { move: 'request', to: '/cancel' }
const reorder: Way = { move: 'cancel', to: '/address' }
const propose: Way = { move: 'propose', to: '#dispute' }
const appeal: Way = { move: 'appeal', to: '/appeal' }
const dispute: Way = { move: 'open-dispute', to: '/dispute' }

/** What serves the same wish as a move that is closed, nearest first. Whether it is open is asked of the law. */
const ways: Partial<Record<Move, readonly Way[]>> = {
  cancel: [withdraw, request, propose, dispute, appeal],
  request: [withdraw, cancel, propose, dispute, appeal],
  'open-dispute': [propose, appeal, cancel, request],
  'ask-address': [reorder, request],
  'send-back': [propose, dispute],
  'propose-extension': [cancel, request, dispute],
}

function openWays({ order, circumstances }: OrderView, move: Move): Way[] {
  const { now, policy } = circumstances
  return (ways[move] ?? []).filter((way) =>
    way === reorder
      ? 'accepted' in cancelToReorder(order, circumstances, reorderWords.note)
      : 'open' in consider(order, { move: way.move, by: 'buyer', now, policy }),
  )
}

const nameOf = (way: Way): string => (way === reorder ? reorderWords.title : moveWords[way.move])

type Props = { view: OrderView; move: Move }

/** The ways that are open to a buyer for whom a move is closed; the seller can be asked in any case (C14, S5). */
export function Instead({ view, move }: Props) {
  const open = openWays(view, move)
  const home = `/orders/${view.number}`
  return (
    <p className="flex flex-wrap gap-x-3 text-sm" data-instead={open.map((way) => way.move).join(' ')}>
      <span className="py-1 text-ink-soft">{insteadWords.before}</span>
      {open.map((way) => (
        <Link key={way.to} href={`${home}${way.to}`} scroll={false} className="link py-1">
          {nameOf(way)}
        </Link>
      ))}
      <Link href={`${home}#messages`} className="link py-1">
        Contact seller
      </Link>
    </p>
  )
}

/** The same where each way has its button close by already. */
export function InsteadNamed({ view, move }: Props) {
  const open = openWays(view, move)
  return (
    <p className="text-ink-soft text-sm" data-instead={open.map((way) => way.move).join(' ')}>
      {insteadWords.sentence(open.map(nameOf))}
    </p>
  )
}
