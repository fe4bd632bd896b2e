import { copyFileSync } from 'node:fs'

/** Before each test file loads anything: a database nobody else uses, and none of the developer's own settings. */
const folder = process.env.TEST_DATABASES
const file = `${folder}/${process.pid}-${Date.now()}.db`
copyFileSync(`${folder}/template.db`, file)

Object.assign(process.env, {
  DATABASE_URL: `file:./${file}`,
  SIMULATION: '1',
  NEXTAUTH_SECRET: 'a secret for the tests, known to everybody',
  NEXTAUTH_URL: 'http://localhost:3310',
  SMTP_URL: '',
  LOG_LEVEL: 'silent',
})
