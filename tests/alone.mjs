import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The test files in `folder` that change how modules are loaded or what time it is, for whatever comes after them in the same
 * process: those need one of their own. Read off the sources, kept in no list that somebody could forget.
 * @param {string} folder
 * @returns {string[]}
 */
export const testsAlone = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => file.endsWith('.test.ts') && CHANGES_MODULES.test(readFileSync(file, 'utf8')))

const CHANGES_MODULES = /\bvi\.(resetModules|mock|doMock|useFakeTimers|stubEnv|stubGlobal)\(/
