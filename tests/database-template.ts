import { mkdirSync, rmSync } from 'node:fs'
import { migrate } from './migrate'

// A folder for each run: two runs at once do not touch each other's.
const folder = `data/test/units-${process.pid}`

/** Once per run: an empty database with every migration applied, for each test file to copy. */
export function setup(): void {
  mkdirSync(folder, { recursive: true })
  process.env.TEST_DATABASES = folder
  migrate(`file:./${folder}/template.db`)
}

export function teardown(): void {
  rmSync(folder, { recursive: true, force: true })
}
