import { onServed } from '../served-settings'

// One shop on two servers: the production build twice on a PostgreSQL database that holds the demo market.
export default onServed('tests/two-servers', 'open-servers.ts', { testTimeout: 60_000 })
