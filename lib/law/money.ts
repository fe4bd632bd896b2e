/** An amount in whole minor units (cents) of the order's currency. Never a fraction, never a float. */
export type Minor = number & { readonly minor: unique symbol }

/**
 * Brands a number as an amount.
 * @throws RangeError when it is not a whole number that can be counted exactly: an amount like that is a bug.
 */
export function minor(amount: number): Minor {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`${amount} is not a whole number of minor units`)
  return amount as Minor
}

export const ZERO = minor(0)

/** The sum of amounts of one currency. */
export const sum = (amounts: readonly Minor[]): Minor => minor(amounts.reduce<number>((total, a) => total + a, 0))

/**
 * Splits `amount` in proportion to `weights` by the largest remainder, so that the parts always sum to the whole and
 * no part exceeds its weight when `amount` is not more than their sum. Equal remainders go to the earlier part.
 * @throws RangeError when there is an amount to split and nothing to split it over.
 */
export function split(amount: Minor, weights: readonly Minor[]): Minor[] {
  const whole = BigInt(sum(weights))
  if (whole === 0n) {
    if (amount === 0) return weights.map(() => ZERO)
    throw new RangeError('an amount cannot be split over nothing')
  }
  // Products of two amounts may pass 2^53; BigInt keeps them exact.
  const quotas = weights.map((weight) => BigInt(amount) * BigInt(weight))
  const parts = quotas.map((quota) => Number(quota / whole))
  let left = amount - parts.reduce((a, b) => a + b, 0)
  const byRemainder = quotas
    .map((quota, at) => ({ at, rest: quota % whole }))
    .sort((a, b) => (a.rest === b.rest ? a.at - b.at : a.rest > b.rest ? -1 : 1))
  for (const { at } of byRemainder) {
    if (left === 0) break
    parts[at] = (parts[at] as number) + 1
    left -= 1
  }
  return parts.map(minor)
}
