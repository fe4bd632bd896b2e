import { closeDatabase } from '@/lib/db'
import { HOUR } from '@/lib/law/time'
import { writeMarket } from '@/prisma/seed/market'
import { tellTalks } from '@/prisma/seed/talks'
import { tell } from '@/prisma/seed/tell'

/** Tells the demo market's stories once, through the doors people use: what the bench's shops are multiplied from. */
const told = (Math.floor(Date.now() / HOUR) - 1) * HOUR
await writeMarket(told)
await tell(told, () => undefined)
await tellTalks(told)
await closeDatabase()
