import pg from 'pg'
import { settingsForTests } from './settings'

/** Before each test file loads anything: a database nobody else uses, copied on the run's own server. */
const server = process.env.TEST_POSTGRESQL
const name = `t${process.pid}_${Date.now()}`
const client = new pg.Client({ connectionString: `${server}postgres` })
await client.connect()
await client.query(`CREATE DATABASE ${name} TEMPLATE template`)
await client.end()

Object.assign(process.env, settingsForTests, {
  DATABASE_URL: `${server}${name}`,
  FILES_DIR: `${process.env.TEST_DATABASES ?? 'data/test'}/files-${name}`,
})
