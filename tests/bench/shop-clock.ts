import Database from 'better-sqlite3'
import pg from 'pg'
import type { Shop } from './shop'

const SET = (offsetMs: number) =>
  `INSERT INTO "Clock" ("id", "offsetMs") VALUES (1, ${offsetMs}) ON CONFLICT ("id") DO UPDATE SET "offsetMs" = ${offsetMs}`

/** Sets a shop's clock to where its stories end: only what comes after that is still due, however long the shop was kept. */
export async function setClock({ url, told }: Shop): Promise<void> {
  const sql = SET(Math.round(told - Date.now()))
  if (url.startsWith('file:')) {
    const shop = new Database(url.replace('file:', ''))
    shop.exec(sql)
    shop.close()
    return
  }
  const shop = new pg.Client({ connectionString: url })
  await shop.connect()
  await shop.query(sql).finally(() => shop.end())
}
