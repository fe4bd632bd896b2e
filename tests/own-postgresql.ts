import pg from 'pg'
import { databaseAt } from './database-at'
import { settingsForTests } from './settings'

/** Before each test file loads anything: a database nobody else uses, copied on the run's own server. */
const template = process.env.TEST_POSTGRESQL_TEMPLATE ?? ''
const copied = new URL(template).pathname.slice(1)
const name = `${copied}_${process.pid}_${Date.now()}`
const client = new pg.Client({ connectionString: databaseAt(template, 'postgres') })
await client.connect()
await client.query(`CREATE DATABASE ${name} TEMPLATE ${copied}`)
await client.end()

Object.assign(process.env, settingsForTests, {
  DATABASE_URL: databaseAt(template, name),
  FILES_DIR: `${process.env.TEST_FILES}/${name}`,
})
