import Database from 'better-sqlite3'
import type { Shop } from './shop'

/** Sets a shop's clock to where its stories end: only what comes after that is still due, however long the shop was kept. */
export function setClock({ url, told }: Shop): void {
  const shop = new Database(url.replace('file:', ''))
  shop.prepare('INSERT OR REPLACE INTO "Clock" ("id", "offsetMs") VALUES (1, ?)').run(Math.round(told - Date.now()))
  shop.close()
}
