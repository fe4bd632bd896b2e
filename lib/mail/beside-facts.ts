import type { Returning } from '@/lib/law/beside'
import type { Parcel } from '@/lib/law/fulfilment'
import type { Order } from '@/lib/law/order'
import type { News } from '@/lib/law/outcome'
import type { RecordedCommand } from '@/lib/orders/recorded-command'
import { addressLine } from '@/lib/words/addresses'
import type { MailFacts } from '@/lib/words/mail-facts'
import { partsLine } from '@/lib/words/parts'

type Titled = { readonly number: number; readonly title: string }

/** What the regions beside the main road add to a mail: parts, days, an address, and how a review came out. */
export function besideFacts(
  command: RecordedCommand,
  lines: readonly Titled[],
  before: Order,
  order: Order,
): Partial<MailFacts> {
  const { destination } = order
  return {
    by: command.by,
    parts: partsOf(before, order, lines),
    days: 'days' in command ? command.days : null,
    stars: 'stars' in command ? command.stars : null,
    address: 'to' in destination ? addressLine(destination.to) : null,
    granted: granted(command.move, order),
  }
}

/** What a buyer asks to cancel of an order, or what a move has cancelled of it (C13). */
function partsOf(before: Order, order: Order, lines: readonly Titled[]): string | null {
  const { cancellation } = order
  const asked = cancellation.state === 'requested' ? cancellation.parts : null
  const parts =
    asked ??
    order.lines.flatMap(({ number, cancelled }, at) => {
      const quantity = cancelled - (before.lines[at]?.cancelled ?? 0)
      return quantity > 0 ? [{ line: number, quantity }] : []
    })
  return parts.length === 0 ? null : partsLine(parts, (line) => lines.find(({ number }) => number === line)?.title)
}

const granted = (move: string, { complaint, mark, chargeback }: Order): boolean | null => {
  if (move.endsWith('complaint')) return complaint.state === 'reviewed' && complaint.upheld
  if (move.endsWith('contest')) return mark.state === 'reviewed' && mark.struck
  return move.endsWith('chargeback') ? chargeback.state === 'won' : null
}

/** The parcel a piece of news is about: the one on its way back where it is about a return, else the newest. */
export const parcelOf = (
  about: News,
  { fulfilment, returning }: Order,
): Pick<Parcel, 'carrier' | 'tracking'> | undefined =>
  about === 'return-sent' && isSent(returning)
    ? returning
    : 'parcels' in fulfilment
      ? fulfilment.parcels.at(-1)
      : undefined

const isSent = (returning: Returning): returning is Extract<Returning, { state: 'sent' }> => returning.state === 'sent'

/** The buyer's reason; of a part, which leaves no reason on the order, the one it was cancelled or asked for under (C13). */
export function reasonOf(about: News, command: RecordedCommand, before: Order, { cancellation }: Order): string | null {
  if ('reason' in cancellation) return cancellation.reason
  if (about !== 'partly-cancelled') return null
  if ('reason' in command) return command.reason
  return 'reason' in before.cancellation ? before.cancellation.reason : null
}

/** The reasoning a mediator gave with what the news is about. */
export function reasoningOf(about: News, { dispute, complaint, mark }: Order): string | null {
  if (about === 'complaint-reviewed') return complaint.state === 'reviewed' ? complaint.reasoning : null
  if (about === 'contest-reviewed') return mark.state === 'reviewed' ? mark.reasoning : null
  return dispute.state === 'closed' ? dispute.reasoning : null
}
