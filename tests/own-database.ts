import { copyFileSync } from 'node:fs'
import { settingsForTests } from './settings'

/** Before each test file loads anything: a database nobody else uses, and none of the developer's own settings. */
const folder = process.env.TEST_DATABASES
const file = `${folder}/${process.pid}-${Date.now()}.db`
copyFileSync(`${folder}/template.db`, file)

Object.assign(process.env, settingsForTests, { DATABASE_URL: `file:./${file}` })
