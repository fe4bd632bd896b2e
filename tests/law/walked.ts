import type { Law } from '@/lib/law/walk/law'
import { type Moment, type World, wayTo } from '@/lib/law/walk/moment'
import { type Report, walk } from '@/lib/law/walk/walk'

/**
 * Walks a world and takes nothing lightly.
 * @throws Error with the law that does not hold, and the shortest way there.
 */
export function walked(world: World, laws: readonly Law[]): Report {
  const report = walk({ ...world, frozen: true, untilWrong: true }, laws)
  const [violation] = report.violations
  if (!violation) return report
  const { law, wrong, moment } = violation
  throw new Error(`${law ? `${law.name}: ` : ''}${wrong}\n${tale(moment)}`)
}

/** The whole way to a moment, a line for each step. */
const tale = (moment: Moment): string =>
  wayTo(moment)
    .map(({ now, came }) => `  ${new Date(now).toISOString()}  ${came ? said(came.command) : 'placed'}`)
    .join('\n')

function said(command: NonNullable<Moment['came']>['command']): string {
  if (!command) return 'time passes'
  const { by, move, ...words } = command
  return [by, move, ...Object.values(words)].join(' ')
}
