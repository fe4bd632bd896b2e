import { closeDatabase } from '@/lib/db'
import { cancelFigures, twoServerFigures } from './cancel'
import { lawFigures } from './law'
import { liveFigures } from './live'
import type { Figure } from './measure'
import { memoryFigures } from './memory'
import { moveFigures } from './move'
import type { Part } from './options'
import { pageFigures } from './pages'
import type { Shop } from './shop'
import { sweepFigures } from './sweep'

/** What a process of its own is asked to measure: the settings it was started with name the database. */
export type Asked = {
  readonly part: Exclude<Part, 'up'>
  readonly shop: Shop
  readonly small: Shop
  readonly port: number
  readonly requests: number
}

const { part, shop, small, port, requests } = JSON.parse(process.argv[2] ?? '') as Asked
const measures: Record<Asked['part'], () => Figure[] | Promise<Figure[]>> = {
  law: lawFigures,
  move: () => moveFigures(shop),
  cancel: () => cancelFigures(shop, port),
  pages: () => pageFigures(shop, small, port),
  sweep: () => sweepFigures(shop),
  'two-servers': () => twoServerFigures(shop, port),
  live: () => liveFigures(shop, port),
  memory: () => memoryFigures(shop, port, requests),
}
const figures = await measures[part]()
await closeDatabase()
process.send?.(figures)
process.disconnect?.()
