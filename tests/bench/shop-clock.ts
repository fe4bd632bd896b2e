import { openDirectly } from './directly'
import type { Shop } from './shop'

const SET = `INSERT INTO "Clock" ("id", "offsetMs") VALUES (1, $1) ON CONFLICT ("id") DO UPDATE SET "offsetMs" = excluded."offsetMs"`

/** Sets a shop's clock to where its stories end: only what comes after that is still due, however long the shop was kept. */
export async function setClock({ url, told }: Shop): Promise<void> {
  const { ask, close } = await openDirectly(url)
  await ask(SET, [Math.round(told - Date.now())]).finally(close)
}
