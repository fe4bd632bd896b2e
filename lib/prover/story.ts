import type { Command } from '@/lib/law/command'
import type { Accepted } from '@/lib/law/decide'
import type { Instant } from '@/lib/law/time'
import { type Moment, wayTo } from '@/lib/law/walk/moment'
import { later, placedWords } from '@/lib/words/findings'
import { historyLine } from '@/lib/words/history'

const CURRENCY = 'EUR'

/** The whole way to a moment in words, a line for each step; and what comes after it, where there is something. */
export function story(moment: Moment, after: readonly Pick<Accepted, 'command' | 'at'>[] = []): string[] {
  const way = wayTo(moment)
  const begun = way[0] as Moment
  const lines = [placedWords(begun.order)]
  let told = begun.now
  const tell = (command: Command, at: Instant) => {
    const { title, detail } = historyLine(command, CURRENCY)
    lines.push(`${later(at - told)}${detail ? `${title}. ${detail}` : title}`)
    told = at
  }
  for (const { came, now } of way) if (came?.command) tell(came.command, now)
  for (const { command, at } of after) tell(command, at)
  if (after.length === 0 && moment.now > told) lines.push(`${later(moment.now - told)}nobody has done anything`)
  return lines
}
