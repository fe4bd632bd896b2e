import { mkdirSync, rmSync } from 'node:fs'

// For each run: two runs at once do not touch each other's.
const folder = `data/test/units-${process.pid}`

/** The folder for what the tests of this run keep in files, whatever database they are on; it goes with the run. */
export function runFolder(): string {
  mkdirSync(folder, { recursive: true })
  process.env.TEST_FOLDER = folder
  return folder
}

export const removeRunFolder = (): void => rmSync(folder, { recursive: true, force: true })
