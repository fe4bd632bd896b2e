import { address, asked, type Query } from '@/lib/address'
import type { Cut, TalkPage } from '@/lib/messages/talk'

/** The address of a case with another part of its conversation. What else it carries stays: a ruling that is begun stays begun. */
export function talkAddress({ older: _, newer: __, ...query }: Query, part: Cut & { readonly talk?: string }): string {
  const carried = Object.fromEntries(Object.keys(query).map((name) => [name, asked(query, name)]))
  return address('', { ...carried, ...part })
}

/** Whether the whole of a conversation is asked for, as a case goes to paper. */
export const asksWhole = (query: Query): boolean => asked(query, 'talk') === 'whole'

/** Where more of the conversation is shown at once than here; null where it is all that can be. */
export function wholeTalk(talk: TalkPage | null, query: Query): string | null {
  if (!talk?.older && !talk?.newer) return null
  const most = asksWhole(query) && !asked(query, 'older') && !asked(query, 'newer')
  return most ? null : talkAddress(query, { talk: 'whole' })
}
