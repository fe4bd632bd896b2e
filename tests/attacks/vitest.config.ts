import { onServed } from '../served-settings'

// The attacks on a shop that is open: the production build on a market of its own, which they share.
export default onServed('tests/attacks', 'open-shop.ts', {
  // One load of the shop's code for all of them: nothing in it remembers what an earlier file did.
  isolate: false,
  // All of them by everybody about everything take minutes.
  testTimeout: process.env.ATTACKS === 'all' ? 1_200_000 : 240_000,
})
