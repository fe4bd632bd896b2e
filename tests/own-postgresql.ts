import pg from 'pg'
import { databaseAt } from './database-at'
import { emptied } from './emptied'
import { settingsForTests } from './settings'

/**
 * Before each test file loads anything: a database that nobody else uses, copied on the run's own server, with nothing in it.
 */
const template = process.env.TEST_POSTGRESQL_TEMPLATE ?? ''
const copied = new URL(template).pathname.slice(1)
const name = `${copied}_${process.pid}`
const url = databaseAt(template, name)

Object.assign(process.env, settingsForTests, { FILES_DIR: `${process.env.TEST_FOLDER}/${name}` })
if (process.env.DATABASE_URL === url) await emptied()
else {
  const client = new pg.Client({ connectionString: databaseAt(template, 'postgres') })
  await client.connect()
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${copied}`)
  await client.end()
}
process.env.DATABASE_URL = url
