import { copyFileSync } from 'node:fs'
import { emptied } from './emptied'
import { settingsForTests } from './settings'

/**
 * Before each test file loads anything: a database that nobody else uses, with nothing in it, and none of the developer's own
 * settings.
 */
const folder = process.env.TEST_FOLDER
const file = `${folder}/${process.pid}.db`
const url = `file:./${file}`

Object.assign(process.env, settingsForTests)
if (process.env.DATABASE_URL === url) await emptied()
else copyFileSync(`${folder}/template.db`, file)
process.env.DATABASE_URL = url
