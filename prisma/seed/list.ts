import { reader } from '@/lib/db'
import { stories } from './stories'
import { evidence, talks } from './talks'

/** Prints every seeded order: its number, who bought it where, what it shows, and where it stands now. */
export async function printList(): Promise<void> {
  const orders = await reader.order.findMany({
    where: { number: { in: stories.flatMap(({ numbers }) => [...numbers]) } },
    orderBy: { number: 'asc' },
    include: { store: true, buyer: true },
  })
  for (const order of orders) {
    const story = stories.find(({ numbers }) => numbers.includes(order.number))
    const people = `${order.buyer.name} at ${order.store.name}`.padEnd(36)
    console.log(`${order.number}  ${order.status.padEnd(22)}  ${people}  ${story?.shows}`)
  }
  if (orders.length === 0) {
    console.log('There are no seeded orders. `npm run seed` makes them in an empty database.')
    return
  }
  console.log('\nTalks and evidence')
  for (const { shows, about } of talks)
    console.log(`${typeof about === 'string' ? about : `${about.buyer}, ${about.product}`}  ${shows}`)
  for (const { number, by, note } of evidence) console.log(`${number}  evidence of the ${by}: ${note}`)
}
