import { closeDatabase } from '@/lib/db'
import { redateAll } from '@/lib/orders/redate-all'

/** `npm run deadlines`: after a release that moves one, writes every stored deadline as the law says it now. */
try {
  const count = await redateAll()
  console.log(`The deadlines of ${count} ${count === 1 ? 'checkout' : 'checkouts'} are as the law says them.`)
} finally {
  await closeDatabase()
}
