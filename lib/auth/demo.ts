/** What every account of the seed opens with, for a shop that only exists in simulation. */
export const demoPassword = 'demo-password'

/** The people of the seed, in the order in which the sign-in page offers them. */
export const demoEmails = [
  'buyer@example.com',
  'buyer2@example.com',
  'seller@example.com',
  'seller2@example.com',
  'mediator@example.com',
  'mediator2@example.com',
] as const
