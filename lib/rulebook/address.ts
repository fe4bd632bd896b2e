import { address } from '@/lib/address'

export const RULES = '/rules'

/** The rules under a policy; without one, under the policy in force. */
export const rulesPath = (policy?: string): string => address(RULES, { policy })

/** What can happen to an order in a state, under a policy. */
export const statePath = (region: string, state: string, policy?: string): string =>
  address(`${RULES}/${region}/${state}`, { policy })
