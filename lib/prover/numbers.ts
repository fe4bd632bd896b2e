import type { Policy } from '@/lib/law/policy'
import { DAY, type Duration, HOUR } from '@/lib/law/time'

/**
 * The same policy with other numbers: every switch and every count stays, every length of time is chosen anew. What
 * happens under one of these and never under the policy itself is prevented by its numbers and not by its switches.
 */
export function* otherNumbers(policy: Policy): Generator<Policy> {
  yield timed(policy, () => DAY)
  const parts = Object.entries(policy).flatMap(([part, value]) => (hasLengths(value) ? [part] : []))
  for (const part of parts) yield timed(policy, (path) => (path[0] === part ? HOUR : DAY))
  for (const part of parts) yield timed(policy, (path) => (path[0] === part ? 30 * DAY : DAY))
  for (let round = 0; round < ROUNDS; round++) yield timed(policy, (path) => drawn(path, round))
}

type Path = readonly string[]

const ROUNDS = 6
const LENGTHS = [HOUR, 6 * HOUR, DAY, 3 * DAY, 10 * DAY] as const

/** A length drawn by its place, the same each time. */
function drawn(path: Path, round: number): number {
  let hash = round + 1
  for (const letter of path.join('.')) hash = (hash * 31 + letter.charCodeAt(0)) % 1_000_003
  return LENGTHS[hash % LENGTHS.length] as number
}

/** A policy whose lengths of time are chosen by where they stand in it. */
function timed(policy: Policy, ms: (path: Path) => number): Policy {
  const copied = (value: unknown, path: Path): unknown => {
    if (typeof value !== 'object' || value === null || value instanceof Set) return value
    if (isDuration(value)) return { ms: ms(path) }
    if (Array.isArray(value)) return value.map((one) => copied(one, path))
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, copied(part, [...path, name])]))
  }
  return copied(policy, []) as Policy
}

const isDuration = (value: object): value is Duration => 'ms' in value || 'businessDays' in value

/** Whether there is a length of time in a part of a policy. */
const hasLengths = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && (isDuration(value) || Object.values(value).some(hasLengths))
